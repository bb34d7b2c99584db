/**
 * The first paint comes before all that it does not show. A frame requested by a script is not yet a frame seen: on a slow
 * machine the drawings, the session and the voice would otherwise be fetched while the glass is still white.
 */
const longestWaitMilliseconds = 3000

let painted: Promise<void> | undefined

/** Resolves when something has been shown; after three seconds in any case, since a tab behind others is never painted. */
export const firstPaint = (): Promise<void> => (painted ??= new Promise(watchPaint))

function watchPaint(resolve: () => void): void {
  setTimeout(resolve, longestWaitMilliseconds)
  if (!PerformanceObserver.supportedEntryTypes.includes('paint'))
    return void requestAnimationFrame(() => setTimeout(resolve))
  const observer = new PerformanceObserver((entries) => {
    if (entries.getEntriesByName('first-contentful-paint').length === 0) return
    observer.disconnect()
    resolve()
  })
  return observer.observe({ type: 'paint', buffered: true })
}
