import type { Score } from '../../domain/scoring/score.ts'
import type { ResultLine } from '../../domain/simulator/result.ts'
import type { JourneyContent } from './journey-content.ts'
import { boundsWords, simulatorWords as t } from './simulator-words.ts'

export interface ProofSectionProps {
  readonly score: Score
  readonly lines: readonly ResultLine[]
  readonly content: JourneyContent
}

/** Two totals side by side, on what was said and without any document, and the documents by the points that await them. */
export function ProofSection({ score, lines, content }: ProofSectionProps) {
  const documents = awaitedDocuments(lines, content)
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
      <ul>
        {documents.map(({ document, points }) => (
          <li key={document}>{t('result.document', { document, points })}</li>
        ))}
      </ul>
    </section>
  )
}

function awaitedDocuments(lines: readonly ResultLine[], { gridTexts }: JourneyContent) {
  const awaiting = lines.filter(({ line, standing }) => standing === 'counted' && line.confirmation === 'awaiting')
  const byPoints = awaiting.sort((one, other) => other.line.declared.max - one.line.declared.max)
  return byPoints.flatMap(({ line }) => {
    const document = gridTexts.criteria[line.id]?.document
    return document ? [{ document, points: boundsWords(line.declared) }] : []
  })
}
