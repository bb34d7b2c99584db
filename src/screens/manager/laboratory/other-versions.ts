/** What else may be tried on the same requests: other versions of the territory's grid, for the same kind of request. */
import type { Version } from '../with-grids.tsx'

export const otherVersions = ({ grid }: Version, versions: readonly Version[]): readonly Version[] =>
  versions.filter(
    ({ grid: other }) => other.territory === grid.territory && other.requests === grid.requests && other.id !== grid.id,
  )
