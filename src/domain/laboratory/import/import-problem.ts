/**
 * What is wrong with a file of requests or with one of its lines, as data: screens and the command line bring the words
 * (`content/strings/laboratory`, keys `file.<why>` and `line.<why>`), each of which says what to do.
 */
import type { PersonalKind } from './personal-data.ts'

/** Why a whole file is refused; nothing of it is kept. */
export type FileProblem =
  | { readonly why: 'personal'; readonly column: string; readonly looksLike: PersonalKind }
  | { readonly why: 'empty' }
  | { readonly why: 'column-repeated'; readonly column: string }
  /** No heading is a fact of the grid: another file, or no headings at all. */
  | { readonly why: 'no-fact'; readonly columns: readonly string[] }
  | { readonly why: 'not-text' }
  /** A quote of the headings that never closes holds the whole file: there is nothing else to read. */
  | { readonly why: 'open-quote' }

/** Why a line is left out; every other line is kept. */
export type CellFault =
  | { readonly why: 'not-yes-or-no' }
  | { readonly why: 'not-whole-number' }
  | { readonly why: 'not-a-date' }
  | { readonly why: 'not-a-choice'; readonly choices: readonly string[] }
  /** Numbers in the fact's unit, or dates written YYYY-MM-DD. */
  | { readonly why: 'out-of-range'; readonly min: string; readonly max: string }
  | { readonly why: 'not-a-commune' }
  | { readonly why: 'not-events' }
  | { readonly why: 'not-a-dwelling-type' }

export type LineFault =
  | CellFault
  | { readonly why: 'request-repeated'; readonly firstLine: number }
  /** A quote that opens and never closes: nothing behind it could be read. */
  | { readonly why: 'open-quote' }
  | { readonly why: 'cell-count'; readonly expected: number; readonly found: number }

/** `line` of the file, from 1, headings included. `value` is cut short, and left out when it looks personal. */
export type LineProblem = LineFault & {
  readonly line: number
  readonly column?: string
  readonly value?: string
}
