/** What an entry of `figures/<subject>.yaml` must carry, by kind. */
import * as v from 'valibot'
import { figureKinds, type FigureKind } from '../../domain/guidance/figure.ts'
import { isLocalDate } from '../../domain/values/local-date.ts'
import { refusal } from '../files/check-shape.ts'
import { day, endsAfterStart, identifier, oneOf, rule, source, status, text } from '../files/fields.ts'

const durationUnits: readonly string[] = ['day', 'week', 'month', 'year']
const numeric: readonly FigureKind[] = ['amount', 'duration', 'count', 'percentage']

const fields = v.strictObject({
  id: identifier,
  kind: oneOf(figureKinds),
  value: v.union(
    [v.pipe(v.number(), v.finite()), text],
    refusal('A number or a text is expected.', 'Write the value.'),
  ),
  unit: v.exactOptional(text),
  status,
  validFrom: day,
  validTo: v.exactOptional(day),
  checkedOn: day,
  source,
  label: v.strictObject({ fr: text, en: v.exactOptional(text), ar: v.exactOptional(text) }),
})

export type FigureEntry = v.InferOutput<typeof fields>

const isYearlyDay = (value: string) => /^\d{2}-\d{2}$/.test(value) && isLocalDate(`2024-${value}`)

const hasValueOfItsKind = ({ kind, value }: FigureEntry): boolean => {
  if (numeric.includes(kind)) return typeof value === 'number'
  if (kind === 'date') return typeof value === 'string' && (isLocalDate(value) || isYearlyDay(value))
  return typeof value === 'string'
}

const hasUnitOfItsKind = ({ kind, unit }: FigureEntry): boolean => {
  if (kind === 'duration') return unit !== undefined && durationUnits.includes(unit)
  if (kind === 'amount') return unit === 'EUR'
  return kind === 'count' || unit === undefined
}

export const figureEntry: v.GenericSchema<unknown, FigureEntry> = v.pipe(
  fields,
  rule<FigureEntry>(
    'value',
    hasValueOfItsKind,
    refusal(
      'This value does not fit the kind of the figure.',
      'amount, duration, count, percentage: a bare number. date: 2026-12-31, or "11-01" for a day of every year. Others: a text between double quotes.',
    ),
  ),
  rule<FigureEntry>(
    'unit',
    hasUnitOfItsKind,
    refusal(
      'This unit does not fit the kind of the figure.',
      `duration: one of ${durationUnits.join(', ')}. amount: EUR. count: what is counted. Others: no unit.`,
    ),
  ),
  rule<FigureEntry>(
    'status',
    ({ source: from, status: is }) => from.kind !== 'computed' || is !== 'official',
    refusal('A computed figure is not official.', 'Write status: draft until it has been read in its source.'),
  ),
  endsAfterStart<FigureEntry>(),
)
