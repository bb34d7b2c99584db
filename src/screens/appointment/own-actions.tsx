import { useSignal } from '@preact/signals'
import type { VisitorAppointments } from '../../device/appointments/visitor-appointments.ts'
import type { OwnAppointment } from '../../domain/appointments/booking-messages.ts'
import { Button } from '../../ui/action/button.tsx'
import { hashOf, navigate } from '../../ui/layout/route.ts'
import { Callout } from '../../ui/notice/callout.tsx'
import { Dialog } from '../../ui/notice/dialog.tsx'
import { showToast } from '../../ui/notice/announcer.tsx'
import { useAsking } from './use-asking.ts'
import { refusalWords, t } from './words.ts'

export interface OwnActionsProps {
  readonly appointments: VisitorAppointments
  readonly secret: string
  readonly own: OwnAppointment
  readonly onChanged: (own: OwnAppointment) => void
}

/** Hands a calendar file to the phone, which asks where to put it. */
function save(calendar: string): void {
  const address = URL.createObjectURL(new Blob([calendar], { type: 'text/calendar' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'appointment.ics'
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

const copyLink = (): Promise<void> =>
  navigator.clipboard.writeText(location.href).then(
    () => showToast(t('own.copied')),
    () => showToast(t('own.notCopied')),
  )

/** What may still be done, most wanted first; cancelling asks once more. */
export function OwnActions({ appointments, secret, own, onChanged }: OwnActionsProps) {
  const asking = useAsking()
  const isCancelling = useSignal(false)
  const { appointment } = own
  const isBooked = appointment?.state === 'booked'
  const isChangeable = appointment?.isChangeable ?? true
  const cancel = () => {
    isCancelling.value = false
    void asking.ask(() => appointments.cancel(secret), onChanged)
  }
  const earlier = () =>
    void asking.ask(() => appointments.askForEarlier({ secret, wantsEarlier: !own.wantsEarlier }), onChanged)
  return (
    <>
      {asking.refusal && <Callout kind="danger">{refusalWords(asking.refusal)}</Callout>}
      {isBooked && (
        <Button
          pictogram="calendar-plus"
          isBusy={asking.isBusy}
          onPress={() =>
            void asking.ask(
              () => appointments.calendar(secret),
              ({ calendar }) => save(calendar),
            )
          }
        >
          {t('own.calendar')}
        </Button>
      )}
      <Button variant="secondary" pictogram="share-network" onPress={() => void copyLink()}>
        {t('own.copy')}
      </Button>
      {isChangeable || !isBooked ? (
        <Button
          variant="secondary"
          pictogram="arrows-left-right"
          onPress={() => navigate(['appointment', secret, 'move'])}
        >
          {t(isBooked ? 'own.move' : 'own.choose')}
        </Button>
      ) : null}
      {(isBooked ? isChangeable : !appointment) && own.channel !== 'none' && (
        <Button
          variant="secondary"
          pictogram="bell"
          isPressed={own.wantsEarlier}
          isBusy={asking.isBusy}
          onPress={earlier}
        >
          {t('own.earlier')}
        </Button>
      )}
      {isBooked && isChangeable && (
        <Button variant="quiet" pictogram="x-circle" onPress={() => (isCancelling.value = true)}>
          {t('own.cancel')}
        </Button>
      )}
      {appointment && !isBooked && (
        <Button variant="quiet" pictogram="calendar-check" href={hashOf(['appointments'])}>
          {t('own.another')}
        </Button>
      )}
      <Dialog
        title={t('own.cancelTitle')}
        isOpen={isCancelling.value}
        onClose={() => (isCancelling.value = false)}
        actions={
          <>
            <Button variant="danger" pictogram="x-circle" onPress={cancel}>
              {t('own.cancelConfirm')}
            </Button>
            <Button variant="secondary" onPress={() => (isCancelling.value = false)}>
              {t('own.cancelKeep')}
            </Button>
          </>
        }
      >
        <p>{t('own.cancelText')}</p>
      </Dialog>
    </>
  )
}
