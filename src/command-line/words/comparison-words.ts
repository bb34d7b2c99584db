/** Lines of a comparison that the printed page and the terminal share. */
import type { WordedGrid } from '../../domain/scoring/comparison/telling.ts'
import { isLocalDate } from '../../domain/values/local-date.ts'
import type { RequestEffects } from '../commands/compare.ts'
import type { Words } from './words.ts'

/** A grid with its version, and whether it was voted. */
export const gridLine = (side: 'before' | 'after', { grid, texts }: WordedGrid, { say, wording }: Words): string =>
  say(`report.${side}`, {
    title: texts.title,
    version: isLocalDate(grid.version) ? wording.date(grid.version) : grid.version,
    status: wording.say(`status.${grid.status}`),
  })

/** Labels with their numbers. */
export function summaryRows(
  { summary, open }: RequestEffects,
  { say, number, signed }: Words,
): readonly (readonly [label: string, value: string])[] {
  const { ranks } = summary
  const counts: readonly (readonly [string, number])[] = [
    ['requests', summary.requests],
    ['exact', summary.exact],
    ['winners', summary.winners],
    ['losers', summary.losers],
    ['unchanged', summary.unchanged],
    ['up', ranks.up],
    ['down', ranks.down],
    ['open', open.count],
    ['sure-winners', open.sureWinners],
    ['sure-losers', open.sureLosers],
  ]
  return [
    ...counts.map(([key, count]) => [say(`report.row.${key}`), number(count)] as const),
    [say('report.row.mean-change'), signed(summary.meanChange)],
    [say('report.row.mean-places'), number(ranks.meanPlaces, 1)],
  ]
}
