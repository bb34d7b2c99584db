import { isSilent, type ResultLine } from '../../domain/simulator/result.ts'
import { Pictogram } from '../../ui/picture/pictogram.tsx'
import { criterionReason, labelOf } from './criterion-reason.ts'
import type { JourneyContent } from './journey-content.ts'
import { boundsWords, simulatorWords as t } from './simulator-words.ts'
import './criterion-card.css'

/** One criterion with its points; why, in sentences, for who asks. */
export function CriterionCard({ result, content }: { readonly result: ResultLine; readonly content: JourneyContent }) {
  const { line, standing } = result
  const sentences = criterionReason(result, content)
  const basis = sentences.at(-1)
  return (
    <li class="simulator-criterion" data-standing={standing}>
      <details>
        <summary>
          <span class="simulator-criterion-head">
            <span>{labelOf(line.id, content)}</span>
            {(standing === 'counted' || standing === 'open') && !isSilent(result) && (
              <strong class="simulator-points">{boundsWords(line.declared)}</strong>
            )}
          </span>
          <span class="simulator-criterion-why">
            <Pictogram name="caret-down" />
            {t('result.why')}
          </span>
        </summary>
        {sentences.slice(0, -1).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p class="simulator-small">{basis}</p>
      </details>
    </li>
  )
}
