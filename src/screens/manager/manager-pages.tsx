import { instant } from '../../domain/values/instant.ts'
import { localDateAt } from '../../domain/values/local-date.ts'
import { lazyScreen } from '../../ui/layout/lazy-screen.tsx'
import { navigate, route } from '../../ui/layout/route.ts'
import { Fetching } from '../fetching/fetching.tsx'
import { LoadedTechnician } from '../technician/loaded-technician.tsx'
import type { ManagerProps } from './manager.tsx'
import { HomePage } from './home-page.tsx'

const BoardPage = lazyScreen(async () => (await import('./board/board-page.tsx')).BoardPage, Fetching)
const GridPages = lazyScreen(async () => (await import('./grids/grid-pages.tsx')).GridPages, Fetching)
const WitnessPage = lazyScreen(async () => (await import('./witnesses/witness-page.tsx')).WitnessPage, Fetching)
const ComparisonPage = lazyScreen(
  async () => (await import('./comparison/comparison-page.tsx')).ComparisonPage,
  Fetching,
)
const LaboratoryPage = lazyScreen(
  async () => (await import('./laboratory/laboratory-page.tsx')).LaboratoryPage,
  Fetching,
)
const FreshnessPage = lazyScreen(async () => (await import('./freshness/freshness-page.tsx')).FreshnessPage, Fetching)

/** Grids and sheets are dated by the civil day in Clermont-Ferrand, wherever the manager is. */
const today = () => localDateAt(instant(Date.now()), 'Europe/Paris')

/** Which page the address asks for. */
export function ManagerPages(props: ManagerProps) {
  switch (route.value.path[0]) {
    case 'board':
      return <BoardPage {...props} />
    case 'grids':
      return <GridPages today={today()} />
    case 'witnesses':
      return <WitnessPage />
    case 'comparison':
      return <ComparisonPage today={today()} />
    case 'laboratory':
      return <LaboratoryPage today={today()} />
    case 'freshness':
      return <FreshnessPage today={today()} />
    case 'technician':
      return <LoadedTechnician session={props.hasPlace ? props.session.value : 'none'} onLeave={() => navigate([])} />
    default:
      return <HomePage today={today()} />
  }
}
