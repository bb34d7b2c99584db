/**
 * What a person takes away, as plain text: it goes into a QR code or on paper, so that no server and no address is needed.
 * It carries no name, and what is sensitive (violence, health …) is one line that does not say what it is: a
 * paper may be read by others.
 */
import type { Score } from '../../domain/scoring/score.ts'
import type { Answers } from '../../domain/simulator/answers.ts'
import { resultFamilies, type ResultLine } from '../../domain/simulator/result.ts'
import { isCertain } from '../../domain/values/points.ts'
import { formatDate } from '../../ui/language/number-format.ts'
import { labelOf } from './criterion-reason.ts'
import type { JourneyContent } from './journey-content.ts'
import { boundsWords, pointsWords, simulatorWords as t } from './simulator-words.ts'

/** Lines of text, the total among the first so that a cut text still says it. */
export function plainSummary(content: JourneyContent, answers: Answers, score: Score): readonly string[] {
  const families = resultFamilies(content.interview, answers, score)
  const lines = families.flatMap((family) => family.lines).filter(bringsPoints)
  const confidential = lines.filter((line) => line.isConfidential)
  return [
    t('summary.heading', { date: formatDate(score.referenceDate) }),
    ...(score.status === 'official' ? [] : [t('demonstration.label')]),
    t('summary.grid', { title: content.gridTexts.title }),
    t('summary.total', { points: boundsWords(score.declared) }),
    ...lines.filter((line) => !line.isConfidential).map((line) => lineWords(labelOf(line.line.id, content), [line])),
    ...(confidential.length > 0 ? [lineWords(t('summary.confidential'), confidential)] : []),
    ...limitsWords(lines, score),
    t('summary.other'),
    t('summary.notice'),
  ]
}

const bringsPoints = ({ line, standing }: ResultLine): boolean =>
  (standing === 'counted' || standing === 'open') && (line.declared.min !== 0 || line.declared.max !== 0)

/** What ceilings and floors took or gave, so that the lines of a certain total add up to it. */
function limitsWords(lines: readonly ResultLine[], score: Score): readonly string[] {
  const difference = score.declared.min - lines.reduce((sum, { line }) => sum + line.declared.min, 0)
  if (!isCertain(score.declared) || difference === 0) return []
  return [t('result.fact', { label: t('summary.limits'), value: pointsWords(difference) })]
}

function lineWords(label: string, lines: readonly ResultLine[]): string {
  const bounds = lines.map(({ line }) => line.declared)
  const min = bounds.reduce((sum, each) => sum + each.min, 0)
  const max = bounds.reduce((sum, each) => sum + each.max, 0)
  return t('result.fact', { label, value: boundsWords({ min, max }) })
}
