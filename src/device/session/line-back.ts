/** The moments when asking the server again is worth it at once: the network came back, somebody looks at the screen. */
export function onLineBack(listener: () => void): () => void {
  const lookedAt = () => {
    if (document.visibilityState === 'visible') listener()
  }
  window.addEventListener('online', listener)
  window.addEventListener('pageshow', listener)
  document.addEventListener('visibilitychange', lookedAt)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('pageshow', listener)
    document.removeEventListener('visibilitychange', lookedAt)
  }
}
