import { useEffect, useState } from 'preact/hooks'

/** Repaints the component at a steady pace, for what counts seconds. @param everyMilliseconds 1000 for a running clock. */
export function useTick(everyMilliseconds: number): void {
  const [, repaint] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => repaint((count) => count + 1), everyMilliseconds)
    return () => clearInterval(timer)
  }, [everyMilliseconds])
}
