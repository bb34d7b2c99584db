import type { LocalDate } from '../../../domain/values/local-date.ts'
import { matchPath, route } from '../../../ui/layout/route.ts'
import { WithGrids } from '../with-grids.tsx'
import { GridListPage } from './grid-list-page.tsx'
import { GridPage } from './grid-page.tsx'

export interface GridPagesProps {
  /** The civil day in the territory. */
  readonly today: LocalDate
}

/** Every grid, or one version of one. An address of a version that is no more leads to the list. */
export const GridPages = ({ today }: GridPagesProps) => (
  <WithGrids>
    {(versions) => {
      const wanted = matchPath('grids/:territory/:version', route.value.path)
      const found = versions.find(({ grid }) => grid.id === `${wanted?.territory}/${wanted?.version}`)
      return found ? (
        <GridPage version={found} versions={versions} today={today} />
      ) : (
        <GridListPage versions={versions} today={today} />
      )
    }}
  </WithGrids>
)
