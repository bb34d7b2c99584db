/** The versions of a territory's grid follow each other day by day: a gap leaves a request without score, an overlap gives it two. */
import { addDays } from '../values/local-date.ts'
import type { GridId } from '../values/ids.ts'
import type { Grid } from './grid.ts'
import { isForSame } from './grid-in-force.ts'
import type { GridWarning } from './grid-warning.ts'

export interface VersionWarning extends GridWarning {
  /** The earlier of the two versions: the one whose last day is to be looked at. */
  readonly grid: GridId
}

type Version = Pick<Grid, 'id' | 'territory' | 'inForce' | 'requests'>

/** One kind of request would be scored by both. */
const meets = (one: Version, other: Version): boolean => one.territory === other.territory && isForSame(one, other)

/** Gaps and overlaps, territory by territory and kind of request by kind. Versions whose first day nobody knows never apply and are left out. */
export function lintVersions(grids: readonly Version[]): readonly VersionWarning[] {
  const dated = grids
    .filter(({ inForce }) => inForce.from !== null)
    .toSorted((one, other) => (one.inForce.from! < other.inForce.from! ? -1 : 1))
  return dated.flatMap((version, rank) => {
    const next = dated.slice(rank + 1).find((later) => meets(version, later))
    return next ? between(version, next) : []
  })
}

function between({ id, inForce: { to } }: Version, next: Version): readonly VersionWarning[] {
  const from = next.inForce.from!
  if (to === null || to >= from)
    return [
      {
        grid: id,
        check: 'version-overlap',
        where: 'inForce/to',
        why: `It is still in force on ${from}, when ${next.id} begins.`,
        remedy: `End it on ${addDays(from, -1)}.`,
      },
    ]
  if (addDays(to, 1) === from) return []
  return [
    {
      grid: id,
      check: 'version-gap',
      where: 'inForce/to',
      why: `No version is in force from ${addDays(to, 1)} to ${addDays(from, -1)}.`,
      remedy: `End it on ${addDays(from, -1)}, or add the version that is missing.`,
    },
  ]
}
