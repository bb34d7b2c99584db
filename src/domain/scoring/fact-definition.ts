/**
 * The facts a grid may ask about a household, declared in the grid itself with their kind, unit and range.
 * A fact is asked only because a criterion uses it (GDPR art. 5.1.c); a sensitive one is asked last, or never when
 * nothing depends on it any more. What a range excludes is never guessed: the fact then counts as not known.
 */
import type { FactId } from '../values/ids.ts'
import type { LocalDate } from '../values/local-date.ts'
import type { DerivationName } from './derivation.ts'
import type { CommuneSets } from './facts/commune-sets.ts'

/** What an integer counts. A criterion names the unit aloud ("1 point per month"), so it is never implied. */
export const factUnits = ['euro', 'month', 'year', 'person', 'square-metre', 'refusal', 'percent'] as const
export type FactUnit = (typeof factUnits)[number]

interface FactBase {
  readonly id: FactId
  /** French; the other text variants are in the files beside the grid. */
  readonly label: string
  /** Violence, health, leaving prostitution: asked last and with care, never listed where others may see. */
  readonly isSensitive: boolean
  /** True when a service records it (DALO decision, dwellings offered): a visitor may know it, but does not decide it. */
  readonly isRecordedByService: boolean
}

export interface BooleanFact extends FactBase {
  readonly kind: 'boolean'
}

/** Whole number of `unit`, both ends included. */
export interface IntegerFact extends FactBase {
  readonly kind: 'integer'
  readonly unit: FactUnit
  readonly min: number
  readonly max: number
}

/** A civil date, both ends included; `reference-date` is the day the score is reckoned at. */
export interface DateFact extends FactBase {
  readonly kind: 'date'
  readonly earliest: LocalDate
  readonly latest: LocalDate | 'reference-date'
}

/** Exactly one of the values, as one box is ticked on the form. */
export interface ChoiceFact extends FactBase {
  readonly kind: 'choice'
  readonly values: readonly ChoiceValue[]
  /** In a grid made ready: the boxes stand for sets of communes, which are stated by their INSEE codes. */
  readonly communes?: CommuneSets
}

export interface ChoiceValue {
  readonly id: string
  readonly label: string
}

/**
 * One commune or, when `isSeveral`, all those of a wish. A grid tells apart only the lists of communes it names: a condition
 * says `in` with ids of those lists, and holds when one commune is in one of them.
 */
export interface CommuneFact extends FactBase {
  readonly kind: 'commune'
  readonly isSeveral: boolean
}

/** Things that happened on a day, each with what qualifies it if need be: dwellings refused, adapted or not. Never counted as such. */
export interface EventsFact extends FactBase {
  readonly kind: 'events'
  /** As many as may be stated. */
  readonly max: number
  readonly qualifiers: readonly ChoiceValue[]
}

/** Reckoned from other facts by a named, tested formula; never asked. `from` gives a stated fact for each input. */
export interface DerivedFact extends FactBase {
  readonly kind: 'derived'
  readonly derivation: DerivationName
  /** Which version of the formula; absent is the first. A version once written never changes: nor do the points of old grids. */
  readonly version?: number
  readonly from: Readonly<Record<string, FactId>>
  /** For a count of events: only those less than so many full months old. */
  readonly withinMonths?: number
  /** For a count of events: only those with this qualifier. */
  readonly only?: string
}

/** A fact a person or a service may state. */
export type StatedFactDefinition = BooleanFact | IntegerFact | DateFact | ChoiceFact | CommuneFact | EventsFact
export type FactDefinition = StatedFactDefinition | DerivedFact
