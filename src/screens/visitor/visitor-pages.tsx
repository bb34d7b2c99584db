import { instant } from '../../domain/values/instant.ts'
import { localDateAt } from '../../domain/values/local-date.ts'
import { lazyScreen } from '../../ui/layout/lazy-screen.tsx'
import { navigate, route } from '../../ui/layout/route.ts'
import { Fetching } from '../fetching/fetching.tsx'
import { VisitorHome } from './visitor-home.tsx'

const GuidanceJourney = lazyScreen(
  async () => (await import('../guidance/guidance-journey.tsx')).GuidanceJourney,
  Fetching,
)
const LoadedSimulator = lazyScreen(
  async () => (await import('../simulator/loaded-simulator.tsx')).LoadedSimulator,
  Fetching,
)
const AdvisorPage = lazyScreen(async () => (await import('./advisor-page.tsx')).AdvisorPage, Fetching)
const AppointmentJourney = lazyScreen(async () => {
  const [{ AppointmentJourney: Journey }, { loadWords }] = await Promise.all([
    import('../appointment/appointment-journey.tsx'),
    import('../../ui/language/words.ts'),
  ])
  await loadWords('appointment', 'errors')
  return Journey
}, Fetching)
const AboutJourney = lazyScreen(async () => (await import('../about/about-journey.tsx')).AboutJourney, Fetching)

const FollowPage = lazyScreen(async () => {
  const [{ FollowPage: Follow }, { loadWords }] = await Promise.all([
    import('../own-ticket/follow-page.tsx'),
    import('../../ui/language/words.ts'),
  ])
  await loadWords('own-ticket', 'turn-notice', 'errors')
  return Follow
}, Fetching)

/** Sheets are dated by the civil day in Clermont-Ferrand, wherever the phone is. */
const today = () => localDateAt(instant(Date.now()), 'Europe/Paris')

/** Which page the address asks for. */
export function VisitorPages() {
  switch (route.value.path[0]) {
    case 'guidance':
      return <GuidanceJourney today={today()} />
    case 'simulator':
      return <LoadedSimulator today={today()} onLeave={() => navigate([])} />
    case 'advisor':
      return <AdvisorPage />
    case 'ticket':
      return <FollowPage secret={route.value.path[1] ?? ''} />
    case 'appointments':
    case 'appointment':
      return <AppointmentJourney />
    case 'about':
      return <AboutJourney />
    default:
      return <VisitorHome />
  }
}
