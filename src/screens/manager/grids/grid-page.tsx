import { useMemo } from 'preact/hooks'
import type { LocalDate } from '../../../domain/values/local-date.ts'
import { Button } from '../../../ui/action/button.tsx'
import { Page } from '../../../ui/layout/page.tsx'
import { hashOf } from '../../../ui/layout/route.ts'
import { StatusTags } from '../status-tags.tsx'
import { standingWords, titleWords } from '../version-words.ts'
import type { Version } from '../with-grids.tsx'
import { casesOf, verdictOf } from '../witnesses/verdict.ts'
import { WitnessTag } from '../witnesses/witness-tag.tsx'
import { t } from '../words.ts'
import { Deliberation } from './deliberation.tsx'
import { GridTableSection } from './grid-table-section.tsx'
import { SourceList } from './source-list.tsx'
import { WarningSection } from './warning-section.tsx'

export interface GridPageProps {
  readonly version: Version
  readonly versions: readonly Version[]
  readonly today: LocalDate
}

/** One version whole: what it is worth, what may surprise in it, where it comes from. */
export function GridPage({ version, versions, today }: GridPageProps) {
  const { grid, texts } = version
  return (
    <Page
      title={titleWords(version)}
      kicker={<StatusTags grid={grid} />}
      lead={standingWords(grid, today)}
      width="tiles"
      hasHome={false}
      actions={<GridActions version={version} />}
    >
      <p>{texts.notice}</p>
      <Witnesses version={version} />
      <GridTableSection version={version} />
      <WarningSection version={version} versions={versions} />
      <section class="manager-section">
        <h2>{t('grids.sources')}</h2>
        <Deliberation grid={grid} />
        <SourceList grid={grid} />
      </section>
    </Page>
  )
}

const GridActions = ({ version: { grid } }: { readonly version: Version }) => (
  <>
    <Button pictogram="printer" onPress={() => print()}>
      {t('print')}
    </Button>
    <Button variant="secondary" pictogram="list-checks" href={hashOf(['witnesses'])}>
      {t('witnesses.title')}
    </Button>
    <Button
      variant="secondary"
      pictogram="arrows-left-right"
      href={hashOf(['comparison'], { territory: grid.territory })}
    >
      {t('comparison.title')}
    </Button>
  </>
)

/** How many households reckoned by hand have the points the grid gives. */
function Witnesses({ version }: { readonly version: Version }) {
  const failing = useMemo(
    () => casesOf(version).filter((example) => !verdictOf(version.compiled, example).isMet).length,
    [version.compiled],
  )
  return (
    <p class="manager-card-line">
      <span>{t('witnesses.number', { number: casesOf(version).length })}</span>
      <WitnessTag isMet={failing === 0} />
    </p>
  )
}
