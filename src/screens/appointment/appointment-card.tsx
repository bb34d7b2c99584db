import type { OwnAppointment } from '../../domain/appointments/booking-messages.ts'
import { writeCode } from '../../domain/appointments/check-in-code.ts'
import type { Site } from '../../domain/queue/place.ts'
import { localDateAt } from '../../domain/values/local-date.ts'
import { textVariant } from '../../ui/language/text-variant.ts'
import { QrCode } from '../../ui/picture/qr-code.tsx'
import { SiteName } from './choose-place.tsx'
import { dayWords, timeWords } from './when.ts'
import { t } from './words.ts'
import './appointment.css'

interface AppointmentCardProps {
  readonly own: Pick<OwnAppointment, 'serviceId' | 'name'>
  readonly appointment: NonNullable<OwnAppointment['appointment']>
  readonly site: Site
}

/** Where and when, as large as a ticket; the code to show at the kiosk, for the eye and for a scanner. */
export const AppointmentCard = ({ own, appointment, site }: AppointmentCardProps) => {
  const { start, code, state } = appointment
  const tolerance = site.appointments?.checkIn.toleranceMinutes ?? 0
  return (
    <section class="appointment-card" data-state={state} aria-label={t('own.card')}>
      <p class="appointment-time">
        <bdi>{timeWords(start, site.timeZone)}</bdi>
      </p>
      <p class="appointment-day">{dayWords(localDateAt(start, site.timeZone))}</p>
      <p>{site.services.find(({ id }) => id === own.serviceId)?.name[textVariant.value]}</p>
      <p>
        <SiteName site={site} />
        <br />
        <span lang="fr" dir="ltr">
          {site.address}
        </span>
      </p>
      {state === 'booked' && (
        <>
          <QrCode text={code} label={t('own.code')} />
          <p class="appointment-code" data-spoken={[...code].join(', ')}>
            <bdi>{writeCode(code)}</bdi>
          </p>
          <p class="appointment-small">{t('own.late', { minutes: tolerance })}</p>
        </>
      )}
    </section>
  )
}
