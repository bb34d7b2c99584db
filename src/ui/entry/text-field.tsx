import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { deviceProfile, isShared } from '../layout/device-profile.ts'
import { Pictogram } from '../picture/pictogram.tsx'
import { OnScreenKeyboard } from './on-screen-keyboard.tsx'
import './text-field.css'

export interface TextFieldProps {
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  readonly value: string
  readonly onInput: (value: string) => void
  /** What it is: chooses the keyboard of a phone, and what the person's own browser may offer (WCAG 1.3.5). */
  readonly kind?: 'name' | 'email' | 'phone' | 'code'
}

const kinds = {
  name: { autocomplete: 'given-name', inputMode: 'text', layout: undefined },
  email: { autocomplete: 'email', inputMode: 'email', layout: 'address' },
  phone: { autocomplete: 'tel', inputMode: 'tel', layout: 'phone' },
  code: { autocomplete: 'off', inputMode: 'text', layout: 'code' },
} as const

const capitals = { name: 'words', email: 'off', phone: 'off', code: 'characters' } as const

const withoutLastLetter = (text: string): string =>
  [...new Intl.Segmenter().segment(text)]
    .slice(0, -1)
    .map(({ segment }) => segment)
    .join('')

/** One line of writing. On a shared device the keyboard of the app stands under it, and the browser remembers nothing. */
export function TextField({ label, hint, error, value, onInput, kind = 'name' }: TextFieldProps) {
  const id = useId()
  const hasOwnKeyboard = isShared(deviceProfile.value)
  const [isOpen, setOpen] = useState(hasOwnKeyboard)
  const { autocomplete, inputMode, layout } = kinds[kind]
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id} class="field-label">
        {label}
      </label>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        class="text-input"
        data-kind={kind}
        // An address or a number reads left to right in every language; a name as it is written.
        dir={kind === 'name' ? 'auto' : 'ltr'}
        type="text"
        inputMode={hasOwnKeyboard ? 'none' : inputMode}
        autocomplete={hasOwnKeyboard ? 'off' : autocomplete}
        autocorrect="off"
        autocapitalize={capitals[kind]}
        spellcheck={false}
        value={value}
        aria-describedby={notes || undefined}
        aria-invalid={error ? true : undefined}
        onFocus={() => setOpen(hasOwnKeyboard)}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <Pictogram name="warning-circle" /> {error}
        </p>
      )}
      {isOpen && (
        <OnScreenKeyboard
          onText={(text) => onInput(value + text)}
          onErase={() => onInput(withoutLastLetter(value))}
          onClose={() => setOpen(false)}
          {...(layout && { startsWith: layout })}
        />
      )}
    </div>
  )
}
