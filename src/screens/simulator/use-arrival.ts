/** A new screen of the journey: its title takes the focus, the page starts at its top, and a voice may read it. */
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/**
 * @param screen a name that changes with the screen; the first one leaves the focus to whoever opened the journey.
 * @returns where to attach the screen.
 */
export function useArrival(
  screen: string,
  onSpeakableChange: ((text: string) => void) | undefined,
): RefObject<HTMLDivElement | null> {
  const container = useRef<HTMLDivElement>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    const title = container.current?.querySelector('h1')
    if (!isFirst.current) {
      scrollTo(0, 0)
      title?.focus({ preventScroll: true })
    }
    isFirst.current = false
    const lead = container.current?.querySelector('.page-lead')
    onSpeakableChange?.([title, lead].map((element) => element?.textContent ?? '').join('\n'))
  }, [screen])
  return container
}
