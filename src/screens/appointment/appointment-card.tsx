import type { OwnAppointment } from '../../domain/appointments/booking-messages.ts'
import { writeCode } from '../../domain/appointments/check-in-code.ts'
import type { Site } from '../../domain/queue/place.ts'
import { localDateAt } from '../../domain/values/local-date.ts'
import { textVariant } from '../../ui/language/text-variant.ts'
import { PlaceName } from '../../ui/notice/place-name.tsx'
import { QrCode } from '../../ui/picture/qr-code.tsx'
import { clockTime } from '../../ui/language/clock-time.ts'
import { dayWords } from './when.ts'
import { t } from './words.ts'
import './appointment.css'

interface AppointmentCardProps {
  readonly own: Pick<OwnAppointment, 'serviceId' | 'name'>
  readonly appointment: NonNullable<OwnAppointment['appointment']>
  readonly site: Site
  /** Read out by an advisor into a telephone: the code at once, no picture of it. */
  readonly isDictated?: boolean
}

/** Where and when, as large as a ticket; the code to show at the kiosk, for the eye and for a scanner. */
export const AppointmentCard = ({ own, appointment, site, isDictated = false }: AppointmentCardProps) => {
  const { start, code, state } = appointment
  const tolerance = site.appointments?.checkIn.toleranceMinutes ?? 0
  return (
    <section
      class="appointment-card"
      data-state={state}
      data-dictated={isDictated || undefined}
      aria-label={t('own.card')}
    >
      <p class="appointment-time">
        <bdi>{clockTime(start, site.timeZone)}</bdi>
      </p>
      <p class="appointment-day">{dayWords(localDateAt(start, site.timeZone))}</p>
      {state === 'booked' && isDictated && <Code code={code} />}
      <p>{site.services.find(({ id }) => id === own.serviceId)?.name[textVariant.value]}</p>
      <p>
        <PlaceName {...site} />
        <br />
        <span lang="fr" dir="ltr">
          {site.address}
        </span>
      </p>
      {state === 'booked' && !isDictated && (
        <>
          <QrCode text={code} label={t('own.code')} />
          <Code code={code} />
        </>
      )}
      {state === 'booked' && <p class="appointment-small">{t('own.late', { minutes: tolerance })}</p>}
    </section>
  )
}

/** Said letter by letter. */
const Code = ({ code }: { readonly code: string }) => (
  <p class="appointment-code" data-spoken={[...code].join(', ')}>
    <bdi>{writeCode(code)}</bdi>
  </p>
)
