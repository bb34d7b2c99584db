import { useSignal } from '@preact/signals'
import { findLeg } from '../../domain/queue/queue-state.ts'
import type { Leg } from '../../domain/queue/ticket.ts'
import { isCallableAt } from '../../domain/queue/waiting.ts'
import type { LegId } from '../../domain/values/ids.ts'
import { secondsBetween } from '../../domain/values/instant.ts'
import { Button } from '../../ui/action/button.tsx'
import { textVariant } from '../../ui/language/text-variant.ts'
import type { DeskAtWork } from './desk-at-work.ts'
import { clockTime } from '../../ui/language/clock-time.ts'
import { durationWords } from './reason-words.ts'
import { TicketDialog } from './ticket-dialog.tsx'
import { t } from './words.ts'

export interface WaitingListProps extends DeskAtWork {
  /** In the order they will be called. */
  readonly legs: readonly Leg[]
  readonly isDeskFree: boolean
}

/** Who waits for this desk, first to be called first. */
export function WaitingList(props: WaitingListProps) {
  const { legs } = props
  const managed = useSignal<LegId | undefined>(undefined)
  const chosen = legs.find(({ legId }) => legId === managed.value)
  return (
    <section class="waiting">
      <h2>
        {t('list')}{' '}
        <span class="waiting-count">{legs.length === 0 ? t('nobody') : t('waiting', { count: legs.length })}</span>
      </h2>
      {legs.length > 0 && (
        <table class="waiting-table">
          <thead>
            <tr>
              <th scope="col">{t('label')}</th>
              <th scope="col">{t('service')}</th>
              <th scope="col">{t('waitedFor')}</th>
              <th scope="col">
                <span class="ds-sr-only">{t('actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {legs.map((leg) => (
              <Row key={leg.legId} {...props} leg={leg} onManage={() => (managed.value = leg.legId)} />
            ))}
          </tbody>
        </table>
      )}
      {chosen && (
        <TicketDialog key={chosen.legId} {...props} leg={chosen} onClose={() => (managed.value = undefined)} />
      )}
    </section>
  )
}

interface RowProps extends DeskAtWork {
  readonly leg: Leg
  readonly onManage: () => void
}

const Row = ({ leg, state, session, now, onManage }: RowProps) => (
  <tr>
    <th scope="row">
      <bdi>{leg.label}</bdi>
    </th>
    <td>
      {state.site.services.find(({ id }) => id === leg.serviceId)?.name[textVariant.value]}
      <Notes leg={leg} timeZone={state.site.timeZone} now={now} />
      {!isConfirmed(session.confirmed.value, leg) && <span class="waiting-note">{t('pending')}</span>}
    </td>
    <td>{durationWords(secondsBetween(leg.arrivedAt, now))}</td>
    <td class="waiting-act">
      <Button variant="quiet" pictogram="list" isPictogramOnly onPress={onManage}>
        {t('manageLabel', { label: leg.label })}
      </Button>
    </td>
  </tr>
)

const isConfirmed = (confirmed: DeskAtWork['state'] | undefined, { legId }: Leg): boolean =>
  confirmed !== undefined && findLeg(confirmed, legId) !== undefined

/** Why somebody stands where they stand. */
const Notes = ({ leg, timeZone, now }: { leg: Leg; timeZone: string; now: DeskAtWork['now'] }) => (
  <>
    {leg.priority === 'legal-priority' && <strong class="waiting-note">{t('priority')}</strong>}
    {leg.appointmentSlot !== undefined && (
      <span class="waiting-note">{t('appointmentAt', { time: clockTime(leg.appointmentSlot, timeZone) })}</span>
    )}
    {leg.sentFrom && (
      <span class="waiting-note">
        {t('elsewhere.from', { site: leg.sentFrom.siteName, label: leg.sentFrom.label })}
      </span>
    )}
    {leg.presentedAtCall !== undefined && <span class="waiting-note">{t('presentedAgain')}</span>}
    {!isCallableAt(leg, now) && leg.notBefore !== undefined && (
      <span class="waiting-note">{t('later', { minutes: Math.ceil(secondsBetween(now, leg.notBefore) / 60) })}</span>
    )}
  </>
)
