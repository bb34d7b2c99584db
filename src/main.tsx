/** Starts the device: reads its role from the address, opens its screen; nothing else. */
import { reloadWhenQuiet } from './screens/recovery/reload-later.ts'
import { parseHash } from './ui/layout/route.ts'

const query = new URLSearchParams(location.search)
const named = (role: string): string | undefined => query.get(role) || undefined

/** One-time codes stand behind `#`, which never reaches a server's log; they leave the address at once. */
function takeEnrolmentCode(): string | undefined {
  const { path, query: inside } = parseHash(location.hash)
  const code = inside.get('code') ?? undefined
  if (code !== undefined) history.replaceState(null, '', `#/${path.join('/')}`)
  return code
}

async function start(): Promise<void> {
  const enrolmentCode = takeEnrolmentCode()
  const code = enrolmentCode === undefined ? {} : { enrolmentCode }
  const [kiosk, desk, display] = [named('kiosk'), named('desk'), named('display')]
  const [manager, profile] = [named('manager'), named('profile')]
  if (query.has('kiosk')) {
    const { startKiosk } = await import('./screens/kiosk/start-kiosk.tsx')
    return startKiosk({ ...(kiosk && { slot: kiosk }), ...(profile && { profile }), ...code })
  }
  if (desk) return (await import('./screens/advisor/start-advisor.tsx')).startAdvisor({ slot: desk, ...code })
  if (display)
    return (await import('./screens/waiting-room/start-waiting-room.tsx')).startWaitingRoom({ slot: display, ...code })
  if (query.has('manager')) {
    const { startManager } = await import('./screens/manager/start-manager.tsx')
    return startManager({ ...(manager && { slot: manager }), ...code })
  }
  if (query.has('gallery')) return (await import('./ui/gallery/start-gallery.tsx')).startGallery(query)
  return (await import('./screens/visitor/start-visitor.tsx')).startVisitor()
}

/** Not started, or not wholly: words that need nothing to be fetched, and another try. */
function tryAgain(): void {
  const words = document.getElementById('not-started')
  if (words) words.hidden = document.getElementById('app')?.hasChildNodes() ?? false
  reloadWhenQuiet()
}

start().catch(tryAgain)
