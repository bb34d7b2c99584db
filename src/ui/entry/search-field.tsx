import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Button } from '../action/button.tsx'
import { wordsOf } from '../language/words.ts'
import { deviceProfile, isShared } from '../layout/device-profile.ts'
import { Pictogram } from '../picture/pictogram.tsx'
import { OnScreenKeyboard } from './on-screen-keyboard.tsx'
import './search-field.css'

export interface SearchFieldProps {
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  readonly value: string
  /** Hears each letter, so that results follow the typing. Nothing typed is kept by the field itself. */
  readonly onInput: (value: string) => void
  readonly onSubmit?: () => void
}

const t = wordsOf('common')

/** What cannot be undone by one stroke is erased whole: an Arabic ligature, a letter with its accent. */
const withoutLastLetter = (text: string): string =>
  [...new Intl.Segmenter().segment(text)]
    .slice(0, -1)
    .map(({ segment }) => segment)
    .join('')

/** A field to search with; on a shared device the keyboard of the app opens under it. */
export function SearchField({ label, hint, value, onInput, onSubmit }: SearchFieldProps) {
  const id = useId()
  const hasOwnKeyboard = isShared(deviceProfile.value)
  const [isOpen, setOpen] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (hasOwnKeyboard && isOpen) form.current?.scrollIntoView({ block: 'nearest' })
  }, [hasOwnKeyboard, isOpen])
  const submit = (event: Event) => {
    event.preventDefault()
    onSubmit?.()
  }
  return (
    <search>
      <form ref={form} class="field" onSubmit={submit} autocomplete="off">
        <label for={id} class="field-label">
          {label}
        </label>
        {hint && (
          <p class="field-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        <div class="search-box">
          <Pictogram name="magnifying-glass" />
          <input
            id={id}
            class="search-input"
            type="text"
            enterKeyHint="search"
            dir="auto"
            value={value}
            autocomplete="off"
            autocorrect="off"
            spellcheck={false}
            inputMode={hasOwnKeyboard ? 'none' : 'search'}
            aria-describedby={hint ? `${id}-hint` : undefined}
            onFocus={() => setOpen(true)}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
          {value !== '' && (
            <Button variant="quiet" pictogram="x-circle" isPictogramOnly onPress={() => onInput('')}>
              {t('search.clear')}
            </Button>
          )}
          {hasOwnKeyboard && !isOpen && (
            <Button variant="quiet" pictogram="keyboard" isPictogramOnly onPress={() => setOpen(true)}>
              {t('search.keyboard')}
            </Button>
          )}
        </div>
        {hasOwnKeyboard && isOpen && (
          <OnScreenKeyboard
            onText={(text) => onInput(value + text)}
            onErase={() => onInput(withoutLastLetter(value))}
            onClose={() => setOpen(false)}
          />
        )}
      </form>
    </search>
  )
}
