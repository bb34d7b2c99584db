/** Which version of a grid applies on a day: a score is always reckoned with one, and can be again under another. */
import type { LocalDate } from '../values/local-date.ts'
import type { Grid } from './grid.ts'

/** True from the first to the last day in force, both included. A grid whose first day nobody knows never applies. */
export const isInForce = ({ inForce: { from, to } }: Pick<Grid, 'inForce'>, on: LocalDate): boolean =>
  from !== null && from <= on && (to === null || on <= to)

/** The one version of a territory that applies on a day; loading refuses two. */
export const gridInForce = <Version extends Pick<Grid, 'inForce' | 'territory'>>(
  grids: readonly Version[],
  territory: string,
  on: LocalDate,
): Version | undefined => grids.find((grid) => grid.territory === territory && isInForce(grid, on))

/** `undated`: nobody knows its first day, so it never applies. */
export type VersionStanding = 'in-force' | 'to-come' | 'ended' | 'undated'

/** Where a version stands on a civil day. */
export function versionStanding(grid: Pick<Grid, 'inForce'>, on: LocalDate): VersionStanding {
  const { from } = grid.inForce
  if (from === null) return 'undated'
  if (from > on) return 'to-come'
  return isInForce(grid, on) ? 'in-force' : 'ended'
}
