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

/** With the moment of the answer: a machine is not silent because nobody can be asked about it. */
async function machinesOf(session: Session) {
  const machines = await session.heartbeats()
  return machines && { machines, at: session.now() }
}

/** The machine's own site, from its own copy of the log: confirmed only, since a board that guesses would send somebody to the wrong desk. */
export function OwnSite({ session, state }: OwnSiteProps) {
  const told = useTold(() => machinesOf(session), 'machines')
  const now = session.now()
  const { problem, lastContactAt } = session.connection.value
  return (
    <SiteReport
      board={siteBoard(state, now)}
      machines={told.value?.machines}
      machinesAt={told.value?.at ?? now}
      waits={waitReport(state, now)}
      at={lastContactAt ?? now}
      outcomes={outcomesOfDay(state, now)}
      isCut={problem !== undefined}
    />
  )
}
