/**
 * What must hold for a criterion to count: data with a closed vocabulary, never an expression in a string. With a fact
 * not known a condition is neither true nor false. "Is known" is not in the vocabulary on purpose: points that depend on
 * what was asked, rather than on the household, could not be bounded nor defended.
 */
import type { FactId } from '../values/ids.ts'
import type { LocalDate } from '../values/local-date.ts'

/** `below` and `above` leave the boundary out; `at-most` and `at-least` take it in. */
export const comparators = ['below', 'at-most', 'equal', 'at-least', 'above'] as const
export type Comparator = (typeof comparators)[number]

/** A whole number in the fact's unit, a date, or a figure of the grid that has a name ("long delay"). */
export type Threshold = number | LocalDate | { readonly parameter: string }

export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition }
  | { readonly kind: 'is'; readonly fact: FactId; readonly value: boolean }
  | { readonly kind: 'in'; readonly fact: FactId; readonly values: readonly string[] }
  | { readonly kind: 'compare'; readonly fact: FactId; readonly comparator: Comparator; readonly to: Threshold }
