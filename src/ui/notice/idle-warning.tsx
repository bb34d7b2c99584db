import { useEffect, useId, useRef } from 'preact/hooks'
import { Button } from '../action/button.tsx'
import { Buttons } from '../action/buttons.tsx'
import { wordsOf } from '../language/words.ts'
import { Pictogram } from '../picture/pictogram.tsx'
import './idle-warning.css'

export interface IdleWarningProps {
  /** Counted by whoever holds the clock; at zero the holder wipes the screen. */
  readonly secondsLeft: number
  readonly onExtend: () => void
  readonly onFinish: () => void
}

const t = wordsOf('common')
/** The region of the page lies behind the dialog, where a screen reader hears nothing; so the dialog has its own. */
const spokenEverySeconds = 10

/** Over everything, before the wipe: at least 20 s, one simple action to go on (WCAG 2.2.1). Escape goes on as well. */
export function IdleWarning({ secondsLeft, onExtend, onFinish }: IdleWarningProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const seconds = t('idle.seconds', { count: secondsLeft })
  useEffect(() => dialog.current?.showModal(), [])
  const lastSpoken = useRef('')
  if (secondsLeft % spokenEverySeconds === 0) lastSpoken.current = seconds
  const onCancel = (event: Event) => {
    event.preventDefault()
    onExtend()
  }
  return (
    <dialog ref={dialog} class="idle" aria-labelledby={id} aria-describedby={`${id}-text`} onCancel={onCancel}>
      <Pictogram name="hourglass-medium" />
      <h2 id={id}>{t('idle.title')}</h2>
      <p id={`${id}-text`}>{t('idle.text')}</p>
      <p class="idle-seconds" role="timer" aria-live="off">
        {seconds}
      </p>
      <output class="ds-sr-only" aria-live="assertive">
        {lastSpoken.current}
      </output>
      <Buttons>
        <Button onPress={onExtend} pictogram="hand-waving">
          {t('idle.extend')}
        </Button>
        <Button variant="secondary" onPress={onFinish}>
          {t('idle.finish')}
        </Button>
      </Buttons>
    </dialog>
  )
}
