import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { currentFacts } from '../language/text-variant.ts'
import { wordsOf } from '../language/words.ts'
import { ChoiceList } from './choice-list.tsx'
import { NumberField } from './number-field.tsx'
import './month-year-field.css'

export interface MonthYearFieldProps {
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  /** `YYYY-MM`, or `undefined` while the month or the year is missing. */
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  readonly minYear: number
  readonly maxYear: number
}

const t = wordsOf('common')

const monthOptions = () => {
  const format = new Intl.DateTimeFormat(currentFacts().locale, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1).padStart(2, '0'),
    label: format.format(new Date(Date.UTC(2001, index, 1))),
  }))
}

/** A month and a year, as people remember the day they filed: the day of the month is never asked. */
export function MonthYearField({ label, hint, error, value, onChange, minYear, maxYear }: MonthYearFieldProps) {
  const [given, setGiven] = useState({ year: value && Number(value.slice(0, 4)), month: value?.slice(5, 7) })
  const keep = (next: typeof given) => {
    setGiven(next)
    const isWhole = next.year && next.month && next.year >= minYear && next.year <= maxYear
    onChange(isWhole ? `${next.year}-${next.month}` : undefined)
  }
  return (
    <fieldset class="month-year">
      <legend class="field-label">{label}</legend>
      {hint && <p class="field-hint">{hint}</p>}
      <NumberField
        label={t('entry.year')}
        value={given.year || undefined}
        onChange={(year) => keep({ ...given, year })}
        min={minYear}
        max={maxYear}
        startsAt={maxYear}
        error={error}
      />
      <ChoiceList
        label={t('entry.month')}
        shape="months"
        value={given.month}
        onChoose={(month) => keep({ ...given, month })}
        options={monthOptions()}
      />
    </fieldset>
  )
}
