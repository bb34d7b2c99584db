import { doubleKeyMs, ignoreHeldKey, onStrike } from '../action/strike-guard.ts'
import { wordsOf } from '../language/words.ts'
import { Pictogram } from '../picture/pictogram.tsx'
import './keypad.css'

export interface KeypadProps {
  readonly onDigit: (digit: string) => void
  readonly onErase: () => void
  readonly onEraseAll: () => void
}

const t = wordsOf('common')

/** A pressed key leaves the focus where it was, so that the field keeps its caret. */
export const keepFocus = (event: PointerEvent): void => event.preventDefault()

/** Twelve big keys in the order of a telephone, which is the same in every language. */
export function Keypad({ onDigit, onErase, onEraseAll }: KeypadProps) {
  const key = (digit: string) => (
    <button
      type="button"
      class="key"
      onPointerDown={keepFocus}
      onKeyDown={ignoreHeldKey}
      onClick={onStrike(() => onDigit(digit), doubleKeyMs)}
    >
      {digit}
    </button>
  )
  const eraser = (label: string, pictogram: string, erase: () => void) => (
    <button
      type="button"
      class="key"
      data-quiet
      aria-label={label}
      onPointerDown={keepFocus}
      onClick={onStrike(erase, doubleKeyMs)}
    >
      <Pictogram name={pictogram} />
    </button>
  )
  return (
    <fieldset class="keypad" dir="ltr">
      <legend class="ds-sr-only">{t('entry.keypad')}</legend>
      {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(key)}
      {eraser(t('entry.erase-all'), 'trash', onEraseAll)}
      {key('0')}
      {eraser(t('entry.erase'), 'backspace', onErase)}
    </fieldset>
  )
}
