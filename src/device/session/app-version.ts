/** Which build of the app stands in this page, and whether another one waits: for the technician who compares two machines. */

/** `none`: the browser keeps no app (no secure address, an old browser); `waiting`: a new version is installed and not in use. */
export type ServiceWorkerStanding = 'none' | 'installing' | 'active' | 'waiting'

/** The hash of the app's first file, which follows from every file it loads; `development` while nothing was built. */
export function appBuild(page: Pick<Document, 'querySelectorAll'> = document): string {
  const scripts = [...page.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')]
  return scripts.map(({ src }) => /-([\w-]{8})\.js$/.exec(src)?.[1]).find((hash) => hash !== undefined) ?? 'development'
}

type Workers = Pick<ServiceWorkerContainer, 'getRegistration'>

/** Never rejects. */
export async function serviceWorkerStanding(
  workers: Workers | undefined = navigator.serviceWorker,
): Promise<ServiceWorkerStanding> {
  const registration = await workers?.getRegistration().catch(() => undefined)
  if (registration?.waiting) return 'waiting'
  if (registration?.active) return 'active'
  return registration?.installing ? 'installing' : 'none'
}

/** Looks for a new version at once. @returns false when nobody answered. */
export async function lookForUpdate(workers: Workers | undefined = navigator.serviceWorker): Promise<boolean> {
  const registration = await workers?.getRegistration().catch(() => undefined)
  if (!registration) return false
  return registration.update().then(
    () => true,
    () => false,
  )
}
