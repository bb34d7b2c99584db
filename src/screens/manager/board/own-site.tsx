import type { Session } from '../../../device/session/session.ts'
import { outcomesOfDay } from '../../../domain/observatory/outcomes-of-day.ts'
import { siteBoard } from '../../../domain/queue/board.ts'
import type { QueueState } from '../../../domain/queue/queue-state.ts'
import { waitReport } from '../../../domain/queue/wait/wait-report.ts'
import { SiteReport } from './site-report.tsx'
import { useTold } from './use-told.ts'

export interface OwnSiteProps {
  readonly session: Session
  readonly state: QueueState
}

/** The machine's own site, from its own copy of the log: confirmed only, since a board that guesses would send somebody to the wrong desk. */
export function OwnSite({ session, state }: OwnSiteProps) {
  const machines = useTold(() => session.heartbeats(), 'machines')
  const now = session.now()
  const { problem, lastContactAt } = session.connection.value
  return (
    <SiteReport
      board={siteBoard(state, now)}
      machines={machines.value}
      waits={waitReport(state, now)}
      at={lastContactAt ?? now}
      now={now}
      outcomes={outcomesOfDay(state, now)}
      isCut={problem !== undefined}
    />
  )
}
