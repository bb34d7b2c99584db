import { pulseOf, type Heartbeat } from '../../../domain/access/heartbeat.ts'
import type { OutcomesOfDay } from '../../../domain/observatory/outcomes-of-day.ts'
import type { BoardReport } from '../../../domain/queue/board-report.ts'
import type { Instant } from '../../../domain/values/instant.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { Badge } from '../../../ui/notice/badge.tsx'
import { Callout } from '../../../ui/notice/callout.tsx'
import { t } from '../words.ts'
import { AlertList } from './alert-list.tsx'
import { clockTime } from '../../../ui/language/clock-time.ts'
import { DeskTable } from './desk-table.tsx'
import { MachineTable } from './machine-table.tsx'
import { OutcomeTable } from './outcome-table.tsx'
import { ServiceTable } from './service-table.tsx'
import { WaitSection } from './wait-section.tsx'

export interface SiteReportProps extends Omit<BoardReport, 'machines'> {
  /** Undefined until the site has told. */
  readonly machines: readonly Heartbeat[] | undefined
  /** When the machines were told of. */
  readonly machinesAt: Instant
  /** Of the machine's own site, whose log it holds; other sites do not tell theirs. */
  readonly outcomes?: OutcomesOfDay | undefined
  readonly isCut: boolean
}

/** One site whole: what passes a threshold, its line, its desks, its machines, and how good the waits are that it announces. */
export const SiteReport = ({ board, machines, waits, at, machinesAt, outcomes, isCut }: SiteReportProps) => (
  <Page
    title={t('board.title')}
    hasHome={false}
    kicker={
      <span class="manager-tags">
        <span lang="fr" dir="ltr">
          {board.site.name}
        </span>
        <Badge status={board.site.status} />
      </span>
    }
  >
    {isCut && (
      <Callout kind="danger" title={t('board.cutTitle')}>
        <p>{t('board.cut', { time: clockTime(at, board.site.timeZone) })}</p>
      </Callout>
    )}
    <AlertList
      board={board}
      silentMachines={(machines ?? []).filter((each) => pulseOf(each, machinesAt) === 'silent').length}
    />
    <ServiceTable board={board} />
    <DeskTable desks={board.desks} />
    <MachineTable heartbeats={machines} site={board.site} now={machinesAt} />
    <WaitSection waits={waits} site={board.site} />
    <OutcomeTable outcomes={outcomes} />
  </Page>
)
