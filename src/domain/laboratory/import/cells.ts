/** From what a cell says to a number, for each kind of column. An empty cell is not known: NaN. */
import { dateNumber } from '../../scoring/facts/date-number.ts'
import type { SlotRange } from '../../scoring/facts/slots.ts'
import { slotRange } from '../../scoring/facts/slots.ts'
import type { ChoiceFact, StatedFactDefinition } from '../../scoring/fact-definition.ts'
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

/** `1 800`, `1800,00` and `1 800 €` are 1800; a part of a unit is refused rather than rounded. */
const wholeNumber = /^(-?\d+)(?:[.,]0+)?$/

function readWhole(text: string): number | CellFault {
  const [, digits] = wholeNumber.exec(text.replaceAll(/[\s\u00a0\u202f€]/g, '')) ?? []
  return digits === undefined ? { why: 'not-whole-number' } : Number(digits)
}

const frenchDate = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
const timeBehind = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/

/** Day, month, year in this order, as in France; or year-month-day. A time behind it is left out. */
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

/** @param labels further words for a choice, such as its label in another language: pairs of id and label. */
export function factReader(
  fact: StatedFactDefinition,
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

const inseeCode = /^(?:\d{2}|2[AB])\d{3}$/

/** The INSEE code a cell names: itself, or the name of a commune of the territory. */
export function communeIn(text: string, codesByName: ReadonlyMap<string, string>): string | undefined {
  const code = text.toUpperCase()
  return inseeCode.test(code) ? code : codesByName.get(folded(text))
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
