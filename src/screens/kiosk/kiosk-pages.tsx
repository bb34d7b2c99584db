import type { Session } from '../../device/session/session.ts'
import { localDateAt } from '../../domain/values/local-date.ts'
import { instant } from '../../domain/values/instant.ts'
import { lazyScreen } from '../../ui/layout/lazy-screen.tsx'
import { navigate, route } from '../../ui/layout/route.ts'
import { Fetching } from '../fetching/fetching.tsx'
import { LoadedTechnician } from '../technician/loaded-technician.tsx'
import { Welcome } from './welcome.tsx'

export interface KioskPagesProps {
  readonly session: Session | 'none' | undefined
  readonly onFinish: () => void
}

const GuidanceJourney = lazyScreen(
  async () => (await import('../guidance/guidance-journey.tsx')).GuidanceJourney,
  Fetching,
)
const LoadedSimulator = lazyScreen(
  async () => (await import('../simulator/loaded-simulator.tsx')).LoadedSimulator,
  Fetching,
)
const AboutJourney = lazyScreen(async () => (await import('../about/about-journey.tsx')).AboutJourney, Fetching)
const TicketJourney = lazyScreen(async () => {
  const [{ TicketJourney: Journey }, { loadWords }] = await Promise.all([
    import('./ticket/ticket-journey.tsx'),
    import('../../ui/language/words.ts'),
  ])
  await loadWords('ticket', 'own-ticket', 'turn-notice', 'errors')
  return Journey
}, Fetching)

const CheckInJourney = lazyScreen(async () => {
  const [{ CheckInJourney: Journey }, { loadWords }] = await Promise.all([
    import('./check-in/check-in-journey.tsx'),
    import('../../ui/language/words.ts'),
  ])
  await loadWords('check-in', 'ticket', 'own-ticket', 'turn-notice', 'errors')
  return Journey
}, Fetching)

/** Sheets are dated by the civil day in Clermont-Ferrand, whatever the machine believes of its time zone and of its date. */
const today = (session: KioskPagesProps['session']) =>
  localDateAt(session && session !== 'none' ? session.now() : instant(Date.now()), 'Europe/Paris')

/** Which page the address asks for. */
export function KioskPages({ session, onFinish }: KioskPagesProps) {
  switch (route.value.path[0]) {
    case 'guidance':
      return <GuidanceJourney today={today(session)} isShared />
    case 'simulator':
      return <LoadedSimulator today={today(session)} onLeave={() => navigate([])} />
    case 'ticket':
      return <TicketJourney session={session} onDone={onFinish} />
    case 'check-in':
      return <CheckInJourney session={session} onDone={onFinish} />
    case 'about':
      return <AboutJourney />
    case 'technician':
      return <LoadedTechnician session={session} onLeave={onFinish} />
    default:
      return <Welcome />
  }
}
