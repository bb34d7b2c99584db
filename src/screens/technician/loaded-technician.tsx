import { lazyScreen } from '../../ui/layout/lazy-screen.tsx'
import { Fetching } from '../fetching/fetching.tsx'

/** The technician's pages, fetched with their words when somebody calls them: no public screen carries them. */
export const LoadedTechnician = lazyScreen(async () => {
  const [{ TechnicianJourney }, { loadWords }] = await Promise.all([
    import('./technician-journey.tsx'),
    import('../../ui/language/words.ts'),
  ])
  await loadWords('technician')
  return TechnicianJourney
}, Fetching)
