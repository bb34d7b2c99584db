/** Which version of a grid applies on a day: a score is always reckoned with one, and can be again under another. */
import type { LocalDate } from '../values/local-date.ts'
import type { Grid } from './grid.ts'
import type { RequestKind } from './request.ts'

/** True from the first to the last day in force, both included. A grid whose first day nobody knows never applies. */
export const isInForce = ({ inForce: { from, to } }: Pick<Grid, 'inForce'>, on: LocalDate): boolean =>
  from !== null && from <= on && (to === null || on <= to)

/** True when the grid is for this kind of request, or for every kind. */
export const isFor = ({ requests }: Pick<Grid, 'requests'>, kind: RequestKind): boolean =>
  requests === undefined || requests === kind

/** True when some kind of request is scored by both. */
export const isForSame = (one: Pick<Grid, 'requests'>, other: Pick<Grid, 'requests'>): boolean =>
  one.requests === undefined || other.requests === undefined || one.requests === other.requests

/** The one version of a territory that applies on a day to a kind of request; loading refuses two. */
export const gridInForce = <Version extends Pick<Grid, 'inForce' | 'territory' | 'requests'>>(
  grids: readonly Version[],
  territory: string,
  on: LocalDate,
  kind: RequestKind = 'first-request',
): Version | undefined => grids.find((grid) => grid.territory === territory && isFor(grid, kind) && isInForce(grid, on))

/** `undated`: nobody knows its first day, so it never applies. */
export type VersionStanding = 'in-force' | 'to-come' | 'ended' | 'undated'

/** Where a version stands on a civil day. */
export function versionStanding(grid: Pick<Grid, 'inForce'>, on: LocalDate): VersionStanding {
  const { from } = grid.inForce
  if (from === null) return 'undated'
  if (from > on) return 'to-come'
  return isInForce(grid, on) ? 'in-force' : 'ended'
}
