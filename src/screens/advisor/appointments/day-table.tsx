import type { SiteAppointment } from '../../../domain/appointments/site-messages.ts'
import { writeCode } from '../../../domain/appointments/check-in-code.ts'
import type { Site } from '../../../domain/queue/place.ts'
import type { Instant } from '../../../domain/values/instant.ts'
import { localTimeAt } from '../../../domain/values/local-time.ts'
import { Button } from '../../../ui/action/button.tsx'
import { Buttons } from '../../../ui/action/buttons.tsx'
import { textVariant } from '../../../ui/language/text-variant.ts'
import { t } from './words.ts'

export interface DayTableProps {
  readonly appointments: readonly SiteAppointment[]
  readonly site: Site
  readonly isToday: boolean
  readonly now: Instant
  readonly isBusy: boolean
  /** Does somebody of the queue stand there for this appointment? */
  readonly hasTicket: (appointment: SiteAppointment) => boolean
  /** Here now, or noted as being here and without a ticket. */
  readonly onArrive: (appointment: SiteAppointment) => void
  readonly onAbsent: (appointment: SiteAppointment) => void
  readonly onCancel: (appointment: SiteAppointment) => void
}

/** One line a person; what is over stays, without buttons. */
export const DayTable = (props: DayTableProps) =>
  props.appointments.length === 0 ? (
    <p>{t('none')}</p>
  ) : (
    <table class="day-table">
      <thead>
        <tr>
          <th scope="col">{t('time')}</th>
          <th scope="col">{t('person')}</th>
          <th scope="col">{t('service')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col">{t('acts')}</th>
        </tr>
      </thead>
      <tbody>
        {props.appointments.map((appointment) => (
          <Row key={appointment.appointmentId} {...props} appointment={appointment} />
        ))}
      </tbody>
    </table>
  )

const Row = (props: DayTableProps & { readonly appointment: SiteAppointment }) => {
  const { appointment, site } = props
  const { start, name, state, deskId, serviceId, checkedInAt, code } = appointment
  const desk = site.desks.find(({ id }) => id === deskId)
  return (
    <tr data-state={state}>
      <th scope="row">
        <bdi>{localTimeAt(start, site.timeZone)}</bdi>
      </th>
      <td>
        <strong>
          <bdi>{name ?? t('erased')}</bdi>
        </strong>
        <span class="day-note">{t('code', { code: writeCode(code) })}</span>
      </td>
      <td>
        {site.services.find(({ id }) => id === serviceId)?.name[textVariant.value]}
        {desk && <span class="day-note">{t('desk', { number: desk.number })}</span>}
      </td>
      <td>{t(`states.${state}`, { time: checkedInAt ? localTimeAt(checkedInAt, site.timeZone) : '' })}</td>
      <td>
        <Acts {...props} />
      </td>
    </tr>
  )
}

type ActsProps = DayTableProps & { readonly appointment: SiteAppointment }

/** Noted as being here, and in no line: the ticket was not given, because an answer was lost on its way. */
const GiveTicket = ({ appointment, isBusy, onArrive }: ActsProps) => (
  <Button variant="secondary" pictogram="ticket" isBusy={isBusy} onPress={() => onArrive(appointment)}>
    {t('giveTicket')}
  </Button>
)

/** Somebody comes, or does not, on the day of the appointment; it is cancelled beforehand. */
const Acts = (props: ActsProps) => {
  const { appointment, now, isBusy, isToday, hasTicket, onArrive, onAbsent, onCancel } = props
  const { state, start } = appointment
  if (state === 'checked-in' && isToday && !hasTicket(appointment)) return <GiveTicket {...props} />
  if (state !== 'booked' && state !== 'no-show') return null
  return (
    <Buttons>
      {isToday && (
        <Button variant="secondary" pictogram="check" isBusy={isBusy} onPress={() => onArrive(appointment)}>
          {t('arrive')}
        </Button>
      )}
      {state === 'booked' && now >= start && (
        <Button variant="quiet" pictogram="x" isBusy={isBusy} onPress={() => onAbsent(appointment)}>
          {t('absent')}
        </Button>
      )}
      {state === 'booked' && (
        <Button variant="quiet" pictogram="calendar-x" isBusy={isBusy} onPress={() => onCancel(appointment)}>
          {t('cancel')}
        </Button>
      )}
    </Buttons>
  )
}
