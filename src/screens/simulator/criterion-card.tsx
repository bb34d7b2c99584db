import type { ResultLine } from '../../domain/simulator/result.ts'
import { criterionReason, labelOf } from './criterion-reason.ts'
import type { JourneyContent } from './journey-content.ts'
import { boundsWords } from './simulator-words.ts'
import './criterion-card.css'

/** One criterion: its points, and in sentences why. */
export function CriterionCard({ result, content }: { readonly result: ResultLine; readonly content: JourneyContent }) {
  const { line, standing } = result
  const sentences = criterionReason(result, content)
  const basis = sentences.at(-1)
  return (
    <li class="simulator-criterion" data-standing={standing}>
      <div class="simulator-criterion-head">
        <h4>{labelOf(line.id, content)}</h4>
        {(standing === 'counted' || standing === 'open') && (
          <strong class="simulator-points">{boundsWords(line.declared)}</strong>
        )}
      </div>
      {sentences.slice(0, -1).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p class="simulator-small">{basis}</p>
    </li>
  )
}
