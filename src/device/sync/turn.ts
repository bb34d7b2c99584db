/**
 * One tab at a time sends the outbox of a slot. Two tabs sending the same commands would be harmless (the site knows
 * them by their id) but could cross each other's order.
 */
export type Turn = <Result>(work: () => Promise<Result>) => Promise<Result>

/** By a Web Lock; without one (an old browser, a test in Node) by a queue within this page. */
export function turnFor(slot: string, locks: LockManager | undefined = globalThis.navigator?.locks): Turn {
  if (locks) return (work) => locks.request(`said-push-${slot}`, work)
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
}
