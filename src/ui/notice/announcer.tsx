import { signal } from '@preact/signals'
import { Button } from '../action/button.tsx'
import { wordsOf } from '../language/words.ts'
import './announcer.css'

const t = wordsOf('common')
const spoken = signal('')
const shown = signal<string | undefined>(undefined)

/** Said once to screen readers, without moving the focus (WCAG 4.1.3). Saying the same again is heard again. */
export function announce(text: string): void {
  spoken.value = spoken.peek() === text ? `${text}\u00a0` : text
}

/** Shown over the page until closed or replaced, and announced. Never for what must not be missed: use a callout. */
export function showToast(text: string): void {
  shown.value = text
  announce(text)
}

export function closeToast(): void {
  shown.value = undefined
}

/** The one live region of the screen, and the message over it. */
export const Announcer = () => (
  <div class="announcer" data-print="no">
    <output class="ds-sr-only" aria-live="polite">
      {spoken.value}
    </output>
    {shown.value !== undefined && (
      <div class="toast">
        <p>{shown.value}</p>
        <Button variant="secondary" pictogram="x" isPictogramOnly onPress={closeToast}>
          {t('toast.close')}
        </Button>
      </div>
    )}
  </div>
)
