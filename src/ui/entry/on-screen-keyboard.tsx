import { useRef, useState } from 'preact/hooks'
import { doubleKeyMs, ignoreHeldKey, onStrike } from '../action/strike-guard.ts'
import { currentFacts } from '../language/text-variant.ts'
import { wordsOf } from '../language/words.ts'
import { Pictogram } from '../picture/pictogram.tsx'
import { keepFocus } from './keypad.tsx'
import { keyboardLayouts, layoutsBeside, type KeyboardLayout } from './keyboard-layouts.ts'
import './on-screen-keyboard.css'

export interface OnScreenKeyboardProps {
  readonly onText: (text: string) => void
  readonly onErase: () => void
  readonly onClose?: () => void
  /** The letters to begin with; those of the language when absent. */
  readonly startsWith?: KeyboardLayout
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
function useArrowWalk() {
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
  const { keys, onKeyDown } = useArrowWalk()
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

/** What stands on the key that changes letters: letters themselves, readable by whoever looks for them. */
const letters = { text: 'abc', lang: 'fr', name: () => t('search.latin-letters') }
const figures = { text: '123', lang: 'fr', name: () => t('search.digits') }
const faces: Record<KeyboardLayout, typeof letters> = {
  latin: letters,
  arabic: { text: 'أ ب ت', lang: 'ar', name: () => t('search.arabic-letters') },
  digits: figures,
  code: letters,
  address: letters,
  phone: figures,
}

const LayoutKey = ({ to, onPress }: { readonly to: KeyboardLayout; readonly onPress: () => void }) => (
  <button
    type="button"
    class="key"
    data-quiet
    aria-label={`${faces[to].text} ${faces[to].name()}`}
    onPointerDown={keepFocus}
    onClick={onStrike(onPress)}
  >
    <bdi lang={faces[to].lang}>{faces[to].text}</bdi>
  </button>
)

interface PictureKeyProps {
  readonly pictogram: string
  readonly label: string
  readonly onPress: () => void
}

const PictureKey = ({ pictogram, label, onPress }: PictureKeyProps) => (
  <button
    type="button"
    class="key keyboard-picture"
    data-quiet
    aria-label={label}
    onPointerDown={keepFocus}
    onClick={onStrike(onPress, doubleKeyMs)}
  >
    <Pictogram name={pictogram} />
  </button>
)

/** Letters for a shared screen, where the system keyboard would cover the field and remember what strangers wrote. */
export function OnScreenKeyboard({ onText, onErase, onClose, startsWith }: OnScreenKeyboardProps) {
  const ofLanguage = currentFacts().lang === 'ar' ? 'arabic' : 'latin'
  const start = startsWith ?? ofLanguage
  const [layout, setLayout] = useState<KeyboardLayout>(start)
  // The spaces of a code, a number or an address count for nothing.
  const hasSpace = layoutsBeside[start].includes('latin')
  const [first, second] = layoutsBeside[start].filter((each) => each !== layout)
  return (
    // Forty letters one after the other tell nobody what the page asks.
    <fieldset class="keyboard" data-print="no" data-silent>
      <legend class="ds-sr-only">{t('search.keyboard')}</legend>
      <Keys layout={layout} onText={onText} />
      <div class="keyboard-row keyboard-foot">
        {first && <LayoutKey to={first} onPress={() => setLayout(first)} />}
        {second && <LayoutKey to={second} onPress={() => setLayout(second)} />}
        {hasSpace && (
          <button
            type="button"
            class="key keyboard-space"
            onPointerDown={keepFocus}
            onClick={onStrike(() => onText(' '), doubleKeyMs)}
          >
            {t('search.space')}
          </button>
        )}
        <PictureKey pictogram="backspace" label={t('search.erase')} onPress={onErase} />
        {onClose && <PictureKey pictogram="x" label={t('search.close-keyboard')} onPress={onClose} />}
      </div>
    </fieldset>
  )
}
