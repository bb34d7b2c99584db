/** From what a cell says to a number, for each kind of column. An empty cell is not known: NaN. */
import { dateNumber } from '../../scoring/facts/date-number.ts'
import type { SlotRange } from '../../scoring/facts/slots.ts'
import { slotRange } from '../../scoring/facts/slots.ts'
import type { ChoiceFact, CommuneFact, EventsFact, StatedFactDefinition } from '../../scoring/fact-definition.ts'
import { elsewhere, isInseeCode } from '../../scoring/facts/commune-sets.ts'
import { readEvents } from '../../scoring/facts/dated-events.ts'
import { localDateOf } from '../../scoring/facts/date-number.ts'
import type { LocalDate } from '../../values/local-date.ts'
import { isLocalDate } from '../../values/local-date.ts'
import { dwellingTypes } from '../request-table.ts'
import { folded } from './folded.ts'
import type { CellFault } from './import-problem.ts'

/** A trimmed cell that is not empty, as a number or as what is wrong with it. */
export type CellReader = (text: string) => number | CellFault

const answers: ReadonlyMap<string, number> = new Map([
  ...['oui', 'o', 'yes', 'y', 'vrai', 'true', '1', 'x'].map((word) => [word, 1] as const),
  ...['non', 'n', 'no', 'faux', 'false', '0'].map((word) => [word, 0] as const),
])

const readAnswer: CellReader = (text) => answers.get(text.toLowerCase()) ?? { why: 'not-yes-or-no' }

/**
 * `1 800`, `1800,00` and `1 800 €` are 1800; a part of a unit is refused rather than rounded. So is `1.000`, a thousand for some and
 * one for others.
 */
const wholeNumber = /^(-?\d+)(?:[.,]0{1,2})?$/

function readWhole(text: string): number | CellFault {
  const [, digits] = wholeNumber.exec(text.replaceAll(/[\s\u00a0\u202f€]/g, '')) ?? []
  return digits === undefined ? { why: 'not-whole-number' } : Number(digits)
}

const frenchDate = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
const timeBehind = /[T ](?:\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?|00:00(?::00(?:\.0+)?)?Z)$/

/**
 * Day, month, year in this order, as in France; or year-month-day. A time behind it is left out. A time of Greenwich is refused unless
 * it is midnight: late in the evening it is already the next day in France.
 */
export function dateIn(text: string): LocalDate | undefined {
  const date = text.replace(timeBehind, '')
  const [, day = '', month = '', year = ''] = frenchDate.exec(date) ?? []
  const written = year === '' ? date : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(written) ? written : undefined
}

/** A date on its own, with no range. */
export const readDate: CellReader = (text) => {
  const date = dateIn(text)
  return date === undefined ? { why: 'not-a-date' } : dateNumber(date)
}

const within = ([low, high]: SlotRange, isDate: boolean, read: CellReader): CellReader => {
  const written = (number: number) => (isDate ? localDateOf(number) : `${number}`)
  return (text) => {
    const number = read(text)
    if (typeof number !== 'number' || (number >= low && number <= high)) return number
    return { why: 'out-of-range', min: written(low), max: written(high) }
  }
}

/** A fact whose cell is a number or one of a list. */
export type NumberedFact = Exclude<StatedFactDefinition, CommuneFact | EventsFact>

/** @param labels further words for a choice, such as its label in another language: pairs of id and label. */
export function numberReader(
  fact: NumberedFact,
  on: LocalDate,
  labels: readonly (readonly [id: string, label: string])[],
): CellReader {
  if (fact.kind === 'boolean') return readAnswer
  if (fact.kind === 'choice') return choiceReader(fact, labels)
  return within(slotRange(fact, on), fact.kind === 'date', fact.kind === 'date' ? readDate : readWhole)
}

function choiceReader({ values }: ChoiceFact, labels: readonly (readonly [string, string])[]): CellReader {
  const rankOf = new Map(values.map(({ id }, rank) => [id, rank]))
  const ranks = new Map<string, number>()
  for (const [id, label] of [...values.map((each) => [each.id, each.label] as const), ...labels])
    ranks.set(folded(label), rankOf.get(id) ?? NaN)
  for (const [id, rank] of rankOf) ranks.set(id, rank)
  const choices = values.map(({ label }) => label)
  return (text) => ranks.get(text) ?? ranks.get(folded(text)) ?? { why: 'not-a-choice', choices }
}

/** The INSEE code a cell names: itself, or the name of a commune of the territory. */
export function communeIn(text: string, codesByName: ReadonlyMap<string, string>): string | undefined {
  const code = text.toUpperCase()
  return isInseeCode(code) ? code : codesByName.get(folded(text))
}

/** INSEE codes or names, several between commas when the fact is a wish; as a situation writes them. */
export function communesIn(
  text: string,
  { isSeveral }: CommuneFact,
  codesByName: ReadonlyMap<string, string>,
): string | CellFault {
  const parts = text.split(/[,;|]/).map((part) => part.trim())
  const codes = parts.map((part) => (part === elsewhere ? elsewhere : communeIn(part, codesByName)))
  if (codes.includes(undefined) || (codes.length > 1 && !isSeveral)) return { why: 'not-a-commune' }
  return codes.join(', ')
}

const nothingHappened: ReadonlySet<string> = new Set(['none', 'aucun', 'aucune', 'non', 'no', '0'])

/** Days, each with what qualifies it if need be, between commas: `2025-03-01 adapted, 02/06/2025`; or `aucun`. */
export function eventsIn(text: string, fact: EventsFact, on: LocalDate): string | CellFault {
  if (nothingHappened.has(folded(text))) return 'none'
  const written = text.split(/[,;|]/).map((part) => {
    const [day = '', ...rest] = part.trim().split(/\s+/)
    return [dateIn(day) ?? day, ...rest].join(' ')
  })
  const events = written.join(', ')
  return typeof readEvents(fact, events, on) === 'string' ? { why: 'not-events' } : events
}

const typeNames: ReadonlyMap<string, string> = new Map([
  ...dwellingTypes.map((type) => [type, type] as const),
  ...['t', 'f', ''].flatMap((letter) => [1, 2, 3, 4, 5].map((rooms) => [`${letter}${rooms}`, `t${rooms}`] as const)),
  ...['t6', 'f6', '6', 't6-et-plus', 't6-plus', 't7', 'f7', '7'].map((name) => [name, 't6-or-more'] as const),
  ...['chambre', 'studio-chambre'].map((name) => [name, 'room'] as const),
  ...['studio', 't1-bis', 't1bis'].map((name) => [name, 't1'] as const),
])

/** The type of dwelling a cell names: `T3`, `F3`, `3`, `chambre`. */
export const dwellingTypeIn = (text: string): string | undefined => typeNames.get(folded(text))
