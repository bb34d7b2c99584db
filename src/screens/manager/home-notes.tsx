/** What each page of the space would say first, in two words on its tile. Reckoned after the first page is shown. */
import { useMemo } from 'preact/hooks'
import { loadFigures } from '../../device/content/figures.ts'
import { loadGrids, loadWitnesses } from '../../device/content/scoring.ts'
import { loadSummaries } from '../../device/content/sheets.ts'
import { asksForWork, figureUpkeep, upkeepOf } from '../../domain/guidance/upkeep.ts'
import { compileGrid } from '../../domain/scoring/compile-grid.ts'
import { versionStanding } from '../../domain/scoring/grid-in-force.ts'
import type { LocalDate } from '../../domain/values/local-date.ts'
import { useFetched } from '../guidance/use-fetched.ts'
import { daysAhead } from './freshness/days-ahead.ts'
import type { PlaceId } from './places.ts'
import { Tag } from './status-tags.tsx'
import { casesOf, verdictOf } from './witnesses/verdict.ts'
import { WitnessTag } from './witnesses/witness-tag.tsx'
import { t } from './words.ts'

export interface HomeNoteProps {
  readonly place: PlaceId
  /** The civil day at the sites. */
  readonly today: LocalDate
}

const loadAll = async () => {
  const [grids, witnesses, sheets, figures] = await Promise.all([
    loadGrids(),
    loadWitnesses(),
    loadSummaries('fr'),
    loadFigures(),
  ])
  return { grids: grids.map(({ grid }) => grid), witnesses, sheets, figures }
}
type All = Awaited<ReturnType<typeof loadAll>>

const failingCases = ({ grids, witnesses }: All): number =>
  grids
    .flatMap((grid) => {
      const compiled = compileGrid(grid)
      const own = witnesses[grid.id]
      if (!compiled.ok) return []
      return casesOf({ grid, ...(own && { witnesses: own }) }).map((each) => verdictOf(compiled.value, each))
    })
    .filter(({ isMet }) => !isMet).length

function workCount({ sheets, figures }: All, today: LocalDate): number {
  const late = figures.filter((figure) => {
    const kept = figureUpkeep(figure, today, daysAhead)
    return kept && asksForWork(kept.upkeep)
  })
  return sheets.filter((sheet) => asksForWork(upkeepOf(sheet, today, daysAhead))).length + late.length
}

/** The note of one tile; nothing for a page that has nothing to say beforehand. */
export function HomeNote({ place, today }: HomeNoteProps) {
  const { value } = useFetched(loadAll, 'all')
  if (!value) return null
  if (place === 'grids') return <GridNote all={value} today={today} />
  if (place === 'witnesses') return <CaseNote all={value} />
  return place === 'freshness' ? <WorkNote count={workCount(value, today)} /> : null
}

function GridNote({ all: { grids }, today }: { readonly all: All; readonly today: LocalDate }) {
  const count = (wanted: string) => grids.filter((grid) => versionStanding(grid, today) === wanted).length
  return <>{t('home.grids', { inForce: count('in-force'), toCome: count('to-come') })}</>
}

function CaseNote({ all }: { readonly all: All }) {
  const failing = useMemo(() => failingCases(all), [all])
  return <WitnessTag isMet={failing === 0} />
}

const WorkNote = ({ count }: { readonly count: number }) =>
  count === 0 ? (
    <Tag color="success" pictogram="check-circle">
      {t('freshness.nothing')}
    </Tag>
  ) : (
    <Tag color="ochre" pictogram="clock-countdown">
      {t('home.work', { number: count })}
    </Tag>
  )
