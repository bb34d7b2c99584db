import { useEffect, useRef } from 'preact/hooks'

const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.matches('input, textarea')

/**
 * A scanner types like a keyboard, very fast, and ends with Enter. Letters that fall beside a field are gathered here, so
 * that nobody has to touch the field before showing their code.
 */
export function useScanner(onCode: (typed: string) => void): void {
  const gathered = useRef('')
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return
      if (event.key.length === 1) gathered.current += event.key
      if (event.key !== 'Enter' || gathered.current.trim() === '') return
      // A focused button must not be pressed by the scanner's last key.
      event.preventDefault()
      const typed = gathered.current
      gathered.current = ''
      onCode(typed)
    }
    addEventListener('keydown', hear, true)
    return () => removeEventListener('keydown', hear, true)
  }, [onCode])
}
