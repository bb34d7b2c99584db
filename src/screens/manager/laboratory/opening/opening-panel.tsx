import { useState } from 'preact/hooks'
import { territories } from '../../../../device/content/places.ts'
import type { OpeningOptions, RequestSource } from '../../../../device/laboratory/laboratory-bench.ts'
import { elevenHouseholds } from '../../../../domain/observatory/small-counts.ts'
import { versionStanding } from '../../../../domain/scoring/grid-in-force.ts'
import type { LocalDate } from '../../../../domain/values/local-date.ts'
import { Button } from '../../../../ui/action/button.tsx'
import { ChoiceList } from '../../../../ui/entry/choice-list.tsx'
import { formatNumber } from '../../../../ui/language/number-format.ts'
import { titleWords } from '../../version-words.ts'
import type { Version } from '../../with-grids.tsx'
import { t } from '../../words.ts'
import type { LaboratoryProps } from '../laboratory-page.tsx'
import type { LaboratoryStore } from '../laboratory-store.ts'
import { otherVersions } from '../other-versions.ts'
import { ColumnHelp } from './column-help.tsx'
import { FileEntry } from './file-entry.tsx'
import { FileRefusal } from './file-refusal.tsx'

/** As many as a large territory has, so that what is shown is what would be felt. */
const sampleCount = 100_000
/** Always the same sample: two managers who try the same weights see the same numbers. */
const sampleSeed = 20_261_125

interface Opening {
  readonly version: Version
  readonly versions: readonly Version[]
  readonly othersAreNo: boolean
  readonly today: LocalDate
}

const optionsOf = (source: RequestSource, { version, versions, othersAreNo, today }: Opening): OpeningOptions => ({
  source,
  grid: version.grid,
  otherGrids: otherVersions(version, versions).map(({ grid }) => grid),
  texts: [version, ...otherVersions(version, versions)].map(({ texts }) => texts),
  communes: territories.flatMap(({ communes }) => communes),
  referenceDate: today,
  othersAreNo,
  policy: elevenHouseholds,
})

/** Which grid, and whose requests: a file of this computer, or made-up ones. */
export function OpeningPanel(props: LaboratoryProps & { readonly laboratory: LaboratoryStore }) {
  const { laboratory, versions, today } = props
  const inForce = versions.find(({ grid }) => versionStanding(grid, today) === 'in-force')
  const [gridId, chooseGrid] = useState<string>((inForce ?? versions[0])?.grid.id ?? '')
  const [othersAreNo, chooseOthers] = useState(true)
  const version = versions.find(({ grid }) => grid.id === gridId)
  if (!version) return null
  const stage = laboratory.stage.value
  const open = (source: RequestSource) =>
    void laboratory.open(optionsOf(source, { version, versions, othersAreNo, today }))
  return (
    <>
      <div class="manager-beside">
        <div class="manager-section">
          {stage.kind === 'closed' && stage.problem && <FileRefusal problem={stage.problem} />}
          <GridChoice versions={versions} value={gridId} onChoose={chooseGrid} />
          <BlankChoice value={othersAreNo} onChoose={chooseOthers} />
        </div>
        <div class="manager-section">
          <Sources isReading={stage.kind === 'reading'} onOpen={open} />
          <output>{stage.kind === 'reading' && t('laboratory.reading', { number: formatNumber(stage.lines) })}</output>
        </div>
      </div>
      <ColumnHelp version={version} />
    </>
  )
}

interface GridChoiceProps {
  readonly versions: readonly Version[]
  readonly value: string
  readonly onChoose: (id: string) => void
}

const GridChoice = ({ versions, value, onChoose }: GridChoiceProps) => (
  <ChoiceList
    label={t('laboratory.grid')}
    options={versions.map((each) => ({ value: each.grid.id as string, label: titleWords(each) }))}
    value={value}
    onChoose={onChoose}
  />
)

interface BlankChoiceProps {
  readonly value: boolean
  readonly onChoose: (areNo: boolean) => void
}

/** What a yes/no left empty means: whoever wrote the file knows, the file does not say. */
const BlankChoice = ({ value, onChoose }: BlankChoiceProps) => (
  <ChoiceList
    label={t('laboratory.blanks')}
    hint={t('laboratory.blanksHint')}
    options={[
      { value: 'no', label: t('laboratory.blanksNo') },
      { value: 'unknown', label: t('laboratory.blanksUnknown') },
    ]}
    value={value ? 'no' : 'unknown'}
    onChoose={(chosen) => onChoose(chosen === 'no')}
  />
)

interface SourcesProps {
  readonly isReading: boolean
  readonly onOpen: (source: RequestSource) => void
}

const Sources = ({ isReading, onOpen }: SourcesProps) => (
  <>
    <FileEntry isReading={isReading} onFile={(file) => onOpen({ kind: 'file', file })} />
    <section class="manager-section">
      <h2>{t('laboratory.sampleTitle')}</h2>
      <p>{t('laboratory.sampleText', { number: formatNumber(sampleCount) })}</p>
      <Button
        variant="secondary"
        pictogram="users-three"
        isBusy={isReading}
        onPress={() => onOpen({ kind: 'made-up', count: sampleCount, seed: sampleSeed })}
      >
        {t('laboratory.sample')}
      </Button>
    </section>
  </>
)
