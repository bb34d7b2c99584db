/** Whether a page speaks to anybody but its own server, or does what its own policy forbids. */
import type { BrowserContext } from 'playwright-core'

export interface HouseWatch {
  /** Requests to another origin, in order. */
  readonly foreign: readonly string[]
  /** What the content security policy stopped: directive and address. */
  readonly violations: readonly string[]
}

/** Watches every page of a context from its first line on. @param origin of the server, `http://127.0.0.1:8080`. */
export async function watchHouse(context: BrowserContext, origin: string): Promise<HouseWatch> {
  const [foreign, violations]: [string[], string[]] = [[], []]
  context.on('request', (request) => {
    const address = new URL(request.url())
    if (/^(https?|wss?):$/.test(address.protocol) && address.origin !== origin) foreign.push(request.url())
  })
  await context.exposeBinding('reportViolation', (_source, what: string) => void violations.push(what))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      const report = (globalThis as unknown as { reportViolation: (what: string) => void }).reportViolation
      report(`${effectiveDirective}: ${blockedURI}`)
    })
  })
  return { foreign, violations }
}
