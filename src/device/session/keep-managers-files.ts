/**
 * Asks the service worker to keep the managers' space for the next cut, from the first time it is opened on a machine.
 * Without a service worker nothing is kept, and nothing is wrong.
 */
export async function keepManagersFiles(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage({ type: 'KEEP_MANAGERS' })
}
