import type { Session } from '../../device/session/session.ts'
import { closureAt, type QueueState } from '../../domain/queue/queue-state.ts'
import { estimateForNewcomer } from '../../domain/queue/wait/estimate-wait.ts'
import { waitingLegs } from '../../domain/queue/waiting.ts'
import { newcomerWords } from '../own-ticket/wait-words.ts'
import { t } from './words.ts'

export interface LinesProps {
  readonly session: Session
  readonly state: QueueState
}

/** Each line of the site by the letter on its tickets: how many wait, and how long it would take who came now. */
export function Lines({ session, state }: LinesProps) {
  const now = session.now()
  const { lastContactAt } = session.connection.value
  const waiting = waitingLegs(state, now)
  return (
    <ul class="board-lines">
      {state.site.services.map(({ id: serviceId, letter }) => {
        const count = waiting.filter((leg) => leg.serviceId === serviceId).length
        const asking = { serviceId, priority: 'ordinary', now, lastContactAt, expected: session.expected() } as const
        const isClosed = closureAt(state, serviceId, now) !== undefined
        const wait = isClosed ? t('closed') : newcomerWords(estimateForNewcomer(state, asking))
        return (
          <li key={serviceId}>
            <strong>{t('tickets', { letter })}</strong>
            <span>{count === 0 ? t('nobody') : t('waiting', { count })}</span>
            {wait !== undefined && <span>{wait}</span>}
          </li>
        )
      })}
    </ul>
  )
}
