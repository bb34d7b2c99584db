import { useMemo } from 'preact/hooks'
import type { Score } from '../../domain/scoring/score.ts'
import type { Answers } from '../../domain/simulator/answers.ts'
import { awaitedDocuments } from '../../domain/simulator/documents.ts'
import type { JourneyContent } from './journey-content.ts'
import { boundsWords, pointsWords, simulatorWords as t } from './simulator-words.ts'

export interface ProofSectionProps {
  readonly score: Score
  readonly answers: Answers
  readonly content: JourneyContent
}

/** Two totals side by side, on what was said and on what is proven, and the documents by what each would secure. */
export function ProofSection({ score, answers, content }: ProofSectionProps) {
  const { interview, gridTexts } = content
  const documents = useMemo(() => awaitedDocuments(interview, answers, score), [interview, answers, score])
  if (documents.length === 0) return null
  return (
    <section class="simulator-section">
      <h2>{t('result.proofTitle')}</h2>
      <dl class="simulator-totals">
        <div>
          <dt>{t('result.declared')}</dt>
          <dd>{boundsWords(score.declared)}</dd>
        </div>
        <div>
          <dt>{t('result.confirmed')}</dt>
          <dd>{boundsWords(score.confirmed)}</dd>
        </div>
      </dl>
      <p>{t('result.proof')}</p>
      <h3>{t('result.documents')}</h3>
      <ul class="simulator-gains">
        {documents.map(({ criteria: [first], secured }) => (
          <li key={first}>
            <span>{gridTexts.criteria[first]?.document}</span>
            <strong>{pointsWords(secured)}</strong>
          </li>
        ))}
      </ul>
      <p class="simulator-small">{t('result.securedHelp')}</p>
    </section>
  )
}
