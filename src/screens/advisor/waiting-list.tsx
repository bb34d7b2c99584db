import { findLeg, type QueueState } from '../../domain/queue/queue-state.ts'
import type { Leg } from '../../domain/queue/ticket.ts'
import { secondsBetween, type Instant } from '../../domain/values/instant.ts'
import { textVariant } from '../../ui/language/text-variant.ts'
import { t } from './words.ts'

export interface WaitingListProps {
  /** In the order they will be called. */
  readonly legs: readonly Leg[]
  readonly state: QueueState
  readonly confirmed: QueueState | undefined
  readonly now: Instant
}

/** Who waits for this desk, first to be called first. */
export const WaitingList = ({ legs, state, confirmed, now }: WaitingListProps) => (
  <section class="waiting">
    <h2>
      {t('list')} <span class="waiting-count">{t('waiting', { count: legs.length })}</span>
    </h2>
    {legs.length > 0 && (
      <table class="waiting-table">
        <thead>
          <tr>
            <th scope="col">{t('label')}</th>
            <th scope="col">{t('service')}</th>
            <th scope="col">{t('waitedFor')}</th>
          </tr>
        </thead>
        <tbody>
          {legs.map((leg) => (
            <Row
              key={leg.legId}
              leg={leg}
              state={state}
              now={now}
              isPending={!confirmed || !findLeg(confirmed, leg.legId)}
            />
          ))}
        </tbody>
      </table>
    )}
  </section>
)

interface RowProps extends Pick<WaitingListProps, 'state' | 'now'> {
  readonly leg: Leg
  readonly isPending: boolean
}

const Row = ({ leg, state, now, isPending }: RowProps) => (
  <tr>
    <th scope="row">
      <bdi>{leg.label}</bdi>
    </th>
    <td>
      {state.site.services.find(({ id }) => id === leg.serviceId)?.name[textVariant.value]}
      {leg.priority === 'legal-priority' && <strong class="waiting-note">{t('priority')}</strong>}
      {isPending && <span class="waiting-note">{t('pending')}</span>}
    </td>
    <td>{t('minutes', { count: Math.floor(secondsBetween(leg.arrivedAt, now) / 60) })}</td>
  </tr>
)
