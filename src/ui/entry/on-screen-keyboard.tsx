import { useRef, useState } from 'preact/hooks'
import { Button } from '../action/button.tsx'
import { doubleKeyMs, ignoreHeldKey, onStrike } from '../action/strike-guard.ts'
import { currentFacts } from '../language/text-variant.ts'
import { wordsOf } from '../language/words.ts'
import { keepFocus } from './keypad.tsx'
import { keyboardLayouts, type KeyboardLayout } from './keyboard-layouts.ts'
import './on-screen-keyboard.css'

export interface OnScreenKeyboardProps {
  readonly onText: (text: string) => void
  readonly onErase: () => void
  readonly onClose?: () => void
}

const t = wordsOf('common')

/** The next key along an arrow, on the grid as it is drawn; rows of different lengths meet at their end. */
function neighbourOf(keys: HTMLElement, from: Element, arrow: string): HTMLElement | undefined {
  const grid = [...keys.children].map((row) => [...row.children])
  const rowIndex = grid.findIndex((row) => row.includes(from))
  const column = grid[rowIndex]?.indexOf(from) ?? 0
  const forward = getComputedStyle(keys).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const isAcross = arrow === 'ArrowLeft' || arrow === 'ArrowRight'
  const step = arrow === 'ArrowDown' || arrow === forward ? 1 : -1
  const row = isAcross ? grid[rowIndex] : grid[rowIndex + step]
  const next = row?.[isAcross ? column + step : Math.min(column, row.length - 1)]
  return next instanceof HTMLElement ? next : undefined
}

/** One stop for Tab; arrows go from key to key. */
function useRoving() {
  const keys = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    ignoreHeldKey(event)
    if (!event.key.startsWith('Arrow') || !keys.current || !(event.target instanceof Element)) return
    const next = neighbourOf(keys.current, event.target, event.key)
    if (!next) return
    event.preventDefault()
    for (const key of keys.current.querySelectorAll<HTMLElement>('button')) key.tabIndex = key === next ? 0 : -1
    next.focus()
  }
  return { keys, onKeyDown }
}

const Keys = ({ layout, onText }: { readonly layout: KeyboardLayout; readonly onText: (text: string) => void }) => {
  const { keys, onKeyDown } = useRoving()
  return (
    <div
      ref={keys}
      class="keyboard-keys"
      role="presentation"
      dir={layout === 'arabic' ? 'rtl' : 'ltr'}
      lang={layout === 'arabic' ? 'ar' : 'fr'}
      data-layout={layout}
      onKeyDown={onKeyDown}
    >
      {keyboardLayouts[layout].map((row, rowIndex) => (
        <div class="keyboard-row" key={`${layout}-${rowIndex}`}>
          {row.map((text, column) => (
            <button
              type="button"
              class="key"
              key={text}
              tabIndex={rowIndex + column === 0 ? 0 : -1}
              onPointerDown={keepFocus}
              onClick={onStrike(() => onText(text), doubleKeyMs)}
            >
              {text}
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}

const otherLetters = (layout: KeyboardLayout): KeyboardLayout => (layout === 'arabic' ? 'latin' : 'arabic')

/** Letters for a shared screen, where the system keyboard would cover the field and remember what strangers wrote. */
export function OnScreenKeyboard({ onText, onErase, onClose }: OnScreenKeyboardProps) {
  const [layout, setLayout] = useState<KeyboardLayout>(currentFacts().lang === 'ar' ? 'arabic' : 'latin')
  const letters = otherLetters(layout)
  return (
    <fieldset class="keyboard" data-print="no">
      <legend class="ds-sr-only">{t('search.keyboard')}</legend>
      <Keys layout={layout} onText={onText} />
      <div class="keyboard-row keyboard-foot">
        <Button variant="secondary" onPress={() => setLayout(layout === 'digits' ? letters : 'digits')}>
          {layout === 'digits' ? t('search.letters') : t('search.digits')}
        </Button>
        <Button variant="secondary" onPress={() => setLayout(letters)}>
          {letters === 'arabic' ? t('search.arabic-letters') : t('search.latin-letters')}
        </Button>
        <button
          type="button"
          class="key keyboard-space"
          onPointerDown={keepFocus}
          onClick={onStrike(() => onText(' '), doubleKeyMs)}
        >
          {t('search.space')}
        </button>
        <Button variant="secondary" pictogram="backspace" isPictogramOnly onPress={onErase}>
          {t('search.erase')}
        </Button>
        {onClose && (
          <Button variant="secondary" pictogram="caret-down" isPictogramOnly onPress={onClose}>
            {t('search.close-keyboard')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
