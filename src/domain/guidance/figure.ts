/**
 * A dated figure of the law or of the territory: an amount, a delay, a telephone number. Sheets name it and never
 * type it, so that one correction reaches every language. A figure outside its periods is never shown as current.
 */
import type { Language } from '../values/language.ts'
import type { LocalDate } from '../values/local-date.ts'
import type { Status } from '../values/status.ts'
import type { Source } from './source.ts'

export const figureKinds = [
  'amount',
  'duration',
  'date',
  'telephone',
  'text-number',
  'reference',
  'count',
  'percentage',
  'web-address',
] as const
export type FigureKind = (typeof figureKinds)[number]

/** The days a rule or a figure holds, both included; no end means "until something replaces it". */
export interface Validity {
  readonly validFrom: LocalDate
  readonly validTo?: LocalDate
}

/** A figure as it is to be read in one language, for the days it holds. */
export interface FigureWording extends Validity {
  readonly text: string
  /** Where it leads (`https:`, `tel:`, `sms:`); followed on a person's own phone, never on a shared device. */
  readonly address?: string
  readonly status: Status
  /** The day somebody last compared it with its source. */
  readonly checkedOn: LocalDate
}

/** One value of a figure, for the advisors' list. */
export interface FigurePeriod extends Validity {
  readonly value: number | string
  readonly texts: Readonly<Record<Language, string>>
  readonly status: Status
  readonly checkedOn: LocalDate
  readonly source: Source
}

export interface Figure {
  readonly id: string
  readonly kind: FigureKind
  /** Durations: day, week, month, year; amounts: EUR; counts: what is counted. */
  readonly unit?: string
  readonly label: string
  /** Oldest first; they never overlap. */
  readonly periods: readonly FigurePeriod[]
}

/** True when the rule or figure holds on that civil day, both ends included. */
export const holdsOn = (validity: Validity, day: LocalDate): boolean =>
  validity.validFrom <= day && (validity.validTo === undefined || day <= validity.validTo)

/** The period that covers a civil day, or undefined when none does: the figure is then expired. */
export const figureAt = <Period extends Validity>(
  figure: { readonly periods: readonly Period[] },
  day: LocalDate,
): Period | undefined => figure.periods.find((period) => holdsOn(period, day))
