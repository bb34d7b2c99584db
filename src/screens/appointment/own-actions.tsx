import { useSignal } from '@preact/signals'
import type { VisitorAppointments } from '../../device/appointments/visitor-appointments.ts'
import type { OwnAppointment } from '../../domain/appointments/booking-messages.ts'
import { Button } from '../../ui/action/button.tsx'
import { hashOf, navigate } from '../../ui/layout/route.ts'
import { Callout } from '../../ui/notice/callout.tsx'
import { Dialog } from '../../ui/notice/dialog.tsx'
import { showToast } from '../../ui/notice/announcer.tsx'
import { useAsking, type Asking } from './use-asking.ts'
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

/** What may still be done. Once it is over or under way, only another appointment is left. */
export function OwnActions(props: OwnActionsProps) {
  const { own } = props
  const asking = useAsking()
  const { appointment } = own
  const isBooked = appointment?.state === 'booked'
  // Whoever cancelled by mistake books again by the same link.
  const isCancelled = appointment?.state === 'excused' || appointment?.state === 'revoked'
  const mayMove = isBooked ? appointment.isChangeable : !appointment || isCancelled
  return (
    <>
      {asking.refusal && <Callout kind="danger">{refusalWords(asking.refusal)}</Callout>}
      {isBooked && <KeepIt {...props} asking={asking} />}
      {mayMove && <Move {...props} />}
      {(isBooked ? appointment.isChangeable : !appointment) && own.channel !== 'none' && (
        <Earlier {...props} asking={asking} />
      )}
      {isBooked && appointment.isChangeable && <Cancel {...props} asking={asking} />}
      {appointment && !isBooked && !isCancelled && (
        <Button variant="secondary" pictogram="calendar-check" href={hashOf(['appointments'])}>
          {t('own.another')}
        </Button>
      )}
    </>
  )
}

type WithAsking = OwnActionsProps & { readonly asking: Asking }

/** Without a message the link is the only way back: it comes first. */
function KeepIt({ appointments, secret, own, asking }: WithAsking) {
  const hasNoMessage = own.channel === 'none'
  const calendar = () =>
    void asking.ask(
      () => appointments.calendar(secret),
      ({ calendar: file }) => save(file),
    )
  const link = (
    <Button
      key="link"
      variant={hasNoMessage ? 'primary' : 'secondary'}
      pictogram="share-network"
      onPress={() => void copyLink()}
    >
      {t('own.copy')}
    </Button>
  )
  return (
    <>
      {hasNoMessage && link}
      <Button
        key="calendar"
        variant={hasNoMessage ? 'secondary' : 'primary'}
        pictogram="calendar-plus"
        isBusy={asking.isBusy}
        onPress={calendar}
      >
        {t('own.calendar')}
      </Button>
      {!hasNoMessage && link}
    </>
  )
}

/** Another slot for the same link: in the place of one that stands, after one that was cancelled, or the first. */
function Move({ secret, own: { appointment } }: OwnActionsProps) {
  const isBooked = appointment?.state === 'booked'
  return (
    <Button
      variant={isBooked ? 'secondary' : 'primary'}
      pictogram={isBooked ? 'arrows-left-right' : 'calendar-check'}
      onPress={() => navigate(['appointment', secret, 'move'])}
    >
      {t(isBooked ? 'own.move' : appointment ? 'own.another' : 'own.choose')}
    </Button>
  )
}

/** Says what the press will do: a button that looks pressed looks like the one to press. */
const Earlier = ({ appointments, secret, own, onChanged, asking }: WithAsking) => (
  <Button
    variant={own.wantsEarlier ? 'quiet' : 'secondary'}
    pictogram="bell"
    isBusy={asking.isBusy}
    onPress={() =>
      void asking.ask(() => appointments.askForEarlier({ secret, wantsEarlier: !own.wantsEarlier }), onChanged)
    }
  >
    {t(own.wantsEarlier ? 'own.earlierStop' : own.appointment ? 'own.earlier' : 'none.join')}
  </Button>
)

/** Cancelling asks once more. */
function Cancel({ appointments, secret, onChanged, asking }: WithAsking) {
  const isOpen = useSignal(false)
  const close = () => (isOpen.value = false)
  const cancel = () => {
    close()
    void asking.ask(() => appointments.cancel(secret), onChanged)
  }
  return (
    <>
      <Button variant="quiet" pictogram="x-circle" onPress={() => (isOpen.value = true)}>
        {t('own.cancel')}
      </Button>
      <Dialog
        title={t('own.cancelTitle')}
        isOpen={isOpen.value}
        onClose={close}
        actions={
          <>
            <Button variant="danger" pictogram="x-circle" onPress={cancel}>
              {t('own.cancelConfirm')}
            </Button>
            <Button variant="secondary" onPress={close}>
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
