import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { openVisitorAppointments } from '../../device/appointments/visitor-appointments.ts'
import { sites, territories } from '../../device/content/places.ts'
import { loadConfiguration } from '../../device/session/configuration.ts'
import type { Booked } from '../../domain/appointments/booking-messages.ts'
import { Button } from '../../ui/action/button.tsx'
import { hashOf, matchPath, navigate, replaceRoute, route } from '../../ui/layout/route.ts'
import { Page } from '../../ui/layout/page.tsx'
import { visitorOffice } from './booking-office.ts'
import { BookingJourney } from './booking-journey.tsx'
import { Notice } from './choose-service.tsx'
import { OwnAppointmentPage } from './own-appointment-page.tsx'
import { t } from './words.ts'

const communes = territories.flatMap((territory) => territory.communes)

/** The appointment of a link, or a new one; on a host without a server, how to be received without. */
export function AppointmentJourney() {
  const hasServer = useSignal<boolean | undefined>(undefined)
  useEffect(() => {
    void loadConfiguration().then(({ server }) => (hasServer.value = server))
  }, [])
  if (hasServer.value === undefined) return <Page title={t('connecting')} hasHome={false} />
  return hasServer.value ? <WithServer /> : <NoServer />
}

const NoServer = () => (
  <Notice title={t('off.title')} text={t('off.text')}>
    <Button pictogram="chats-circle" href={hashOf(['advisor'])}>
      {t('off.advisor')}
    </Button>
  </Notice>
)

function WithServer() {
  const appointments = useMemo(() => openVisitorAppointments(), [])
  const fresh = useSignal<string | undefined>(undefined)
  const { path } = route.value
  const link = matchPath('appointment/:secret', path) ?? matchPath('appointment/:secret/move', path)
  const booked = ({ secret }: Booked) => {
    fresh.value = secret
    // Takes the place of the form: going back must not book again.
    replaceRoute(['appointment', secret])
  }
  if (!link)
    return (
      <BookingJourney
        office={visitorOffice(appointments)}
        sites={sites}
        communes={communes}
        onBooked={booked}
        onLeave={() => navigate([])}
      />
    )
  return (
    <OwnAppointmentPage
      key={link.secret}
      appointments={appointments}
      sites={sites}
      secret={link.secret}
      isMoving={path.length > 2}
      isFresh={fresh.value === link.secret}
    />
  )
}
