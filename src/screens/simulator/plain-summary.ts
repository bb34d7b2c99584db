/**
 * What a person takes away, as plain text: it goes into a QR code or on paper, so that no server and no address is needed.
 * It carries no name. A family in which something sensitive counts (violence, health …) is told as confidential, whole: the
 * remainder of a sum would say what the neutral word hides, and a paper may be read by others.
 */
import type { Score } from '../../domain/scoring/score.ts'
import type { Answers } from '../../domain/simulator/answers.ts'
import { resultFamilies, type ResultFamily, type ResultLine } from '../../domain/simulator/result.ts'
import { isCertain, type PointBounds } from '../../domain/values/points.ts'
import { formatDate } from '../../ui/language/number-format.ts'
import { labelOf } from './criterion-reason.ts'
import type { JourneyContent } from './journey-content.ts'
import { boundsWords, pointsWords, simulatorWords as t } from './simulator-words.ts'

/** Lines of text, the total among the first so that a cut text still says it. */
export function plainSummary(content: JourneyContent, answers: Answers, score: Score): readonly string[] {
  const families = resultFamilies(content.interview, answers, score).filter(({ head }) => bringsPoints(head.declared))
  const confidential = families.filter(isConfidential)
  return [
    t('summary.heading', { date: formatDate(score.referenceDate) }),
    ...(score.status === 'official' ? [] : [t('demonstration.label')]),
    t('summary.grid', { title: content.gridTexts.title }),
    t('summary.total', { points: boundsWords(score.declared) }),
    ...families.filter((family) => !isConfidential(family)).map((family) => familyWords(family, content)),
    ...(confidential.length > 0 ? [confidentialWords(confidential)] : []),
    ...floorWords(families, score),
    t('summary.other'),
    t('summary.notice'),
  ]
}

const bringsPoints = ({ min, max }: PointBounds): boolean => min !== 0 || max !== 0

/** True for a criterion that brings points, or may. */
export const isTold = ({ line, standing }: ResultLine): boolean =>
  (standing === 'counted' || standing === 'open') && bringsPoints(line.declared)

/** True for a family whose points tell something sensitive. */
export const isConfidential = ({ lines }: ResultFamily): boolean =>
  lines.some((line) => line.isConfidential && isTold(line))

function familyWords({ head, lines }: ResultFamily, content: JourneyContent): string {
  const label = labelOf(head.id, content)
  const value = boundsWords(head.declared)
  if (head.kind === 'criterion') return t('result.fact', { label, value })
  const criteria = lines.filter(isTold).map(({ line }) => labelOf(line.id, content))
  return t('summary.family', { label, value, criteria: criteria.join(t('result.separator')) })
}

/** Confidential families together, under no name. */
export function confidentialWords(families: readonly ResultFamily[]): string {
  const sum = (end: keyof PointBounds) => families.reduce((total, { head }) => total + head.declared[end], 0)
  const value = boundsWords({ min: sum('min'), max: sum('max') })
  return t('result.fact', { label: t('summary.confidential'), value })
}

/** What the floor of the whole grid gave back, so that the lines of a certain total add up to it. */
function floorWords(families: readonly ResultFamily[], score: Score): readonly string[] {
  const difference = score.declared.min - families.reduce((sum, { head }) => sum + head.declared.min, 0)
  if (!isCertain(score.declared) || difference === 0) return []
  return [t('result.fact', { label: t('summary.limits'), value: pointsWords(difference) })]
}
