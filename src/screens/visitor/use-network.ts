import { useEffect, useState } from 'preact/hooks'

/** Whether the browser believes it has a network; wrong at times, so it only chooses a notice. */
export function useNetwork(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    look()
    addEventListener('online', look)
    addEventListener('offline', look)
    return () => {
      removeEventListener('online', look)
      removeEventListener('offline', look)
    }
  }, [])
  return isOnline
}
