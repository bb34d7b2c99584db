import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { doubleKeyMs, ignoreHeldKey, onStrike } from '../action/strike-guard.ts'
import { wordsOf } from '../language/words.ts'
import { deviceProfile, isShared } from '../layout/device-profile.ts'
import { Pictogram } from '../picture/pictogram.tsx'
import { Keypad, keepFocus } from './keypad.tsx'
import './number-field.css'

export interface NumberFieldProps {
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  readonly unit?: ComponentChildren
  readonly error?: string | undefined
  /** Whole, zero or more; `undefined` while nothing is typed. */
  readonly value: number | undefined
  /** Hears every change, out of bounds included: what was typed is shown, never silently corrected. */
  readonly onChange: (value: number | undefined) => void
  readonly min: number
  readonly max: number
  readonly step?: number
  /** Where the first step lands while nothing is typed: a year is nearer to the present than to its lowest bound. */
  readonly startsAt?: number
  readonly isLabelHidden?: boolean
}

const t = wordsOf('common')

/** Digits only, at most as many as `max` has. */
export function parseDigits(text: string, max: number): number | undefined {
  const digits = text.replace(/\D/g, '').slice(0, String(max).length)
  return digits === '' ? undefined : Number(digits)
}

/** What is wrong with a number, in words; nothing when it is within bounds or not given yet. */
function outOfBounds(value: number | undefined, min: number, max: number): string | undefined {
  if (value === undefined) return undefined
  if (value < min) return t('entry.too-small', { min })
  return value > max ? t('entry.too-large', { max }) : undefined
}

interface StepProps {
  readonly pictogram: string
  readonly label: string
  readonly isUnavailable: boolean
  readonly onPress: () => void
}

const Step = ({ pictogram, label, isUnavailable, onPress }: StepProps) => (
  <button
    type="button"
    class="key number-step"
    aria-label={label}
    aria-disabled={isUnavailable || undefined}
    onPointerDown={keepFocus}
    onKeyDown={ignoreHeldKey}
    onClick={onStrike(isUnavailable ? undefined : onPress, doubleKeyMs)}
  >
    <Pictogram name={pictogram} />
  </button>
)

const Row = (props: NumberFieldProps & { readonly id: string; readonly notes: string }) => {
  const { value, onChange, min, max, step = 1, startsAt = min, id, notes, unit } = props
  const move = (by: number) => onChange(Math.min(max, Math.max(min, value === undefined ? startsAt : value + by)))
  return (
    <div class="number-row">
      <Step
        pictogram="minus"
        label={t('entry.decrease')}
        isUnavailable={(value ?? startsAt) <= min}
        onPress={() => move(-step)}
      />
      <input
        id={id}
        class="number-input"
        dir="ltr"
        autocomplete="off"
        inputMode={isShared(deviceProfile.value) ? 'none' : 'numeric'}
        value={value ?? ''}
        aria-describedby={notes || undefined}
        aria-invalid={props.error ? true : undefined}
        onInput={(event) => onChange(parseDigits(event.currentTarget.value, max))}
      />
      <Step
        pictogram="plus"
        label={t('entry.increase')}
        isUnavailable={(value ?? min) >= max}
        onPress={() => move(step)}
      />
      {unit && <span class="number-unit">{unit}</span>}
    </div>
  )
}

/** A whole number: steps beside it, a keypad under it on a shared device, where no system keyboard opens. */
export function NumberField(props: NumberFieldProps) {
  const id = useId()
  const { label, hint, value, onChange, min, max, isLabelHidden } = props
  const error = props.error ?? outOfBounds(value, min, max)
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const type = (digits: string) => onChange(parseDigits(digits, max))
  const typed = value === undefined ? '' : String(value)
  return (
    <div class="field">
      <label for={id} class={isLabelHidden ? 'ds-sr-only' : 'field-label'}>
        {label}
      </label>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Row {...props} error={error} id={id} notes={notes} />
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <Pictogram name="warning-circle" /> {error}
        </p>
      )}
      {isShared(deviceProfile.value) && (
        <Keypad
          onDigit={(digit) => type(typed + digit)}
          onErase={() => type(typed.slice(0, -1))}
          onEraseAll={() => type('')}
        />
      )}
    </div>
  )
}
