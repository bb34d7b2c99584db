/** What happens to a page when the app behind its address is replaced: the look for it, the wait, the moment it comes. */
import type { CDPSession, Page } from 'playwright-core'
import { expect } from 'vitest'

/** What the quarter-hourly look does, now. Resolves when the next version is on disk and waits. */
export async function lookForNextVersion(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    while (registration.waiting?.state !== 'installed') await new Promise((resolve) => setTimeout(resolve, 50))
  })
}

/** The same look when the files of the next version are not all there. Resolves with what became of it. */
export const lookInVain = (page: Page): Promise<string | undefined> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    const { installing } = registration
    return new Promise<string | undefined>((resolve) => {
      installing?.addEventListener('statechange', () => resolve(installing.state))
      if (!installing) resolve(undefined)
    })
  })

export const isWaiting = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)

type WorkerVersion = { readonly versionId: string; readonly status: string }

/** The browser tells of every worker a moment after it was asked, not with the answer. */
async function workersOf(debugging: CDPSession): Promise<readonly WorkerVersion[]> {
  const told = new Promise<readonly WorkerVersion[]>((resolve) =>
    debugging.once('ServiceWorker.workerVersionUpdated', ({ versions }) => resolve(versions)),
  )
  await debugging.send('ServiceWorker.enable')
  return told
}

/**
 * Ends the worker in use when a successor waits, as a browser does by itself once that worker has had nothing to do for 30 s;
 * one that is watched by a debugger, as here, is never held to be idle. It lets no successor in that was not called.
 */
export async function endIdleWorker(page: Page): Promise<void> {
  const debugging = await page.context().newCDPSession(page)
  const workers = await workersOf(debugging)
  if (workers.some(({ status }) => status === 'installed'))
    for (const { versionId, status } of workers)
      if (status === 'activated') await debugging.send('ServiceWorker.stopWorker', { versionId })
  await debugging.detach()
}

/** The first screen of the next version, without a gesture by anybody. */
export async function comesByItself(page: Page, title: string): Promise<void> {
  const isShown = () =>
    page
      .getByRole('heading', { name: title })
      .isVisible()
      .catch(() => false)
  const look = async () => {
    // A page that is being loaded anew has no worker to end.
    if (!(await isShown())) await endIdleWorker(page).catch(() => undefined)
    return isShown()
  }
  await expect.poll(look, { timeout: 30_000, interval: 500 }).toBe(true)
}
