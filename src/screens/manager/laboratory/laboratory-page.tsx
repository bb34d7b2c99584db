import type { LocalDate } from '../../../domain/values/local-date.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { WithGrids, type Version } from '../with-grids.tsx'
import { t } from '../words.ts'
import { OpeningPanel } from './opening/opening-panel.tsx'
import { laboratoryOfWindow } from './laboratory-store.ts'
import { Workbench } from './workbench.tsx'
import './laboratory.css'

export interface LaboratoryProps {
  readonly versions: readonly Version[]
  /** The civil day waits are reckoned to. */
  readonly today: LocalDate
}

/** What a change of weights would do to all requests, tried before anybody votes it. */
export const LaboratoryPage = ({ today }: { readonly today: LocalDate }) => (
  <WithGrids>{(versions) => <LaboratoryScreen versions={versions} today={today} />}</WithGrids>
)

export function LaboratoryScreen({ versions, today }: LaboratoryProps) {
  const laboratory = laboratoryOfWindow()
  const stage = laboratory.stage.value
  if (stage.kind === 'open') {
    const version = versions.find(({ grid }) => grid.id === stage.options.grid.id)
    if (version) return <Workbench {...{ laboratory, stage, version, versions, today }} />
  }
  return (
    <Page title={t('laboratory.title')} lead={t('laboratory.lead')} hasHome={false}>
      <OpeningPanel {...{ laboratory, versions, today }} />
    </Page>
  )
}
