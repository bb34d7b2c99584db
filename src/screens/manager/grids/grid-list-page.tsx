import { versionStanding } from '../../../domain/scoring/grid-in-force.ts'
import type { LocalDate } from '../../../domain/values/local-date.ts'
import { Button } from '../../../ui/action/button.tsx'
import { Page } from '../../../ui/layout/page.tsx'
import { hashOf } from '../../../ui/layout/route.ts'
import { StatusTags } from '../status-tags.tsx'
import { pathOf, standingWords, versionWords } from '../version-words.ts'
import type { Version } from '../with-grids.tsx'
import { t } from '../words.ts'
import { Deliberation } from './deliberation.tsx'

interface ListProps {
  readonly versions: readonly Version[]
  readonly today: LocalDate
}

const isTerritory = (id: string): id is 'clermont-auvergne' | 'lyon' | 'toulouse' =>
  ['clermont-auvergne', 'lyon', 'toulouse'].includes(id)

/** The name of a territory; its id for one that has been added without a name yet. */
const territoryName = (id: string): string => (isTerritory(id) ? t(`territory.${id}`) : id)

/** Territory by territory, the latest version first: a version to come stands over the one in force. */
export function GridListPage({ versions, today }: ListProps) {
  const territories = [...new Set(versions.map(({ grid }) => grid.territory))]
  return (
    <Page title={t('grids.title')} lead={t('grids.lead')} width="tiles" hasHome={false}>
      {territories.map((territory) => (
        <section key={territory} class="manager-section">
          <h2>{territoryName(territory)}</h2>
          <ul class="manager-cards">
            {versions
              .filter(({ grid }) => grid.territory === territory)
              .toSorted((one, other) => other.grid.id.localeCompare(one.grid.id))
              .map((version) => (
                <VersionCard key={version.grid.id} version={version} today={today} />
              ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}

const VersionCard = ({ version: { grid, texts }, today }: { readonly version: Version; readonly today: LocalDate }) => (
  <li class="manager-card" data-standing={versionStanding(grid, today)}>
    <h3>{texts.title}</h3>
    <p class="manager-card-line">
      <span>{versionWords(grid)}</span>
      <StatusTags grid={grid} />
    </p>
    <p>{standingWords(grid, today)}</p>
    <Deliberation grid={grid} />
    <p class="manager-soft">{texts.notice}</p>
    <Button variant="secondary" pictogram="scales" href={hashOf(pathOf(grid))}>
      {t('grids.open')}
    </Button>
  </li>
)
