import { useSignal } from '@preact/signals'
import { sites, territories } from '../../../device/content/places.ts'
import type { Session } from '../../../device/session/session.ts'
import type { Booked } from '../../../domain/appointments/booking-messages.ts'
import type { Site } from '../../../domain/queue/place.ts'
import { Button } from '../../../ui/action/button.tsx'
import { navigate, replaceRoute, route } from '../../../ui/layout/route.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { AppointmentCard } from '../../appointment/appointment-card.tsx'
import { BookingJourney } from '../../appointment/booking-journey.tsx'
import { deskOffice } from '../../appointment/booking-office.ts'
import { DayPage } from './day-page.tsx'
import { t } from './words.ts'

export interface DeskAppointmentsProps {
  readonly session: Session
  readonly site: Site
}

/** The communes of the site's territory; of all of them as long as a site does not say which is its own. */
const communes = territories.flatMap((territory) => territory.communes)

/** The day of the site, and the booking of somebody who is on the phone. */
export function DeskAppointments({ session, site }: DeskAppointmentsProps) {
  const booked = useSignal<Booked | undefined>(undefined)
  if (route.value.path[1] !== 'new') return <DayPage session={session} site={site} />
  if (booked.value)
    return (
      <BookedPage
        site={site}
        booked={booked.value}
        onDone={() => {
          booked.value = undefined
          replaceRoute(['appointments'])
        }}
      />
    )
  return (
    <BookingJourney
      office={deskOffice(session.appointments)}
      sites={sites.filter(({ id }) => id === site.id)}
      communes={communes}
      isByDesk
      onBooked={(done) => (booked.value = done)}
      onLeave={() => navigate(['appointments'])}
    />
  )
}

/** What to say into the telephone. */
const BookedPage = ({ site, booked, onDone }: { site: Site; booked: Booked; onDone: () => void }) => (
  <Page
    title={t('booked.title')}
    lead={t('booked.tell')}
    back="none"
    actions={
      <Button pictogram="check" onPress={onDone}>
        {t('booked.back')}
      </Button>
    }
  >
    {booked.own.appointment && (
      <AppointmentCard own={booked.own} appointment={booked.own.appointment} site={site} isDictated />
    )}
  </Page>
)
