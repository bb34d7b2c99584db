/** A place in line and a wait, in sentences. Never a number that nothing stands behind. */
import type { WaitEstimate } from '../../domain/queue/wait/estimate-wait.ts'
import { t } from './words.ts'

/** How many come before; undefined when that is not known. @param none what is said when nobody does. */
export function beforeWords({ peopleBefore }: WaitEstimate, none: 'next' | 'beforeNone'): string | undefined {
  if (peopleBefore === undefined) return undefined
  return peopleBefore === 0 ? t(none) : t('before', { count: peopleBefore })
}

/** The same for somebody who has no ticket yet; undefined when it is not known. */
export function newcomerWords(estimate: WaitEstimate): string | undefined {
  if (estimate.kind === 'unknown') return undefined
  if (estimate.kind === 'long') return t('newcomer.long')
  const { fromMinutes: from, toMinutes: to } = estimate
  return from === 0 ? t('newcomer.short', { to }) : t('newcomer.range', { from, to })
}

/** How long, or why that is not known. */
export function waitWords(estimate: WaitEstimate): string {
  if (estimate.kind === 'long') return t('wait.long')
  if (estimate.kind === 'unknown') return t(`wait.${estimate.why}`)
  const { fromMinutes: from, toMinutes: to } = estimate
  return from === 0 ? t('wait.short', { to }) : t('wait.range', { from, to })
}
