/** What each page says when it has its first total: the total, and how long after the navigation. */
export interface Ready {
  readonly total: number
  readonly milliseconds: number
}

export function ready(total: number): void {
  const first: Ready = { total, milliseconds: performance.now() }
  Object.assign(globalThis, { ready: first })
}
