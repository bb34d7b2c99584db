/**
 * What telling the changes of a grid needs and the domain has not: sentences, numbers with their units, dates, in the
 * language of whoever reads. Sentences are those of `content/strings/grid-comparison`; labels are the grids' own.
 */
import type { LocalDate } from '../../values/local-date.ts'
import type { FactUnit } from '../fact-definition.ts'
import type { Grid } from '../grid.ts'
import type { GridTexts } from '../grid-texts.ts'

export interface Wording {
  /** A sentence by its key, its placeholders filled. */
  readonly say: (key: string, values?: Readonly<Record<string, string>>) => string
  /** "26 points". */
  readonly points: (points: number) => string
  /** "3 persons", "500 €". */
  readonly amount: (amount: number, unit: FactUnit) => string
  readonly date: (date: LocalDate) => string
}

export interface WordedGrid {
  readonly grid: Grid
  readonly texts: GridTexts
}

/** One side of the comparison with the other to fall back on, for a label only one of the two has. */
export interface Side {
  readonly wording: Wording
  readonly own: WordedGrid
  readonly other: WordedGrid
}

const inEither = (side: Side, find: (texts: GridTexts) => string | undefined): string | undefined =>
  find(side.own.texts) ?? find(side.other.texts)

/** The words of a group or criterion; its id when neither grid has any. */
export const nodeLabel = (side: Side, id: string): string =>
  inEither(side, ({ criteria, groups }) => criteria[id]?.label ?? groups[id]) ?? id

export const factLabel = (side: Side, id: string): string => inEither(side, ({ facts }) => facts[id]?.label) ?? id

export const valueLabel = (side: Side, fact: string, value: string): string =>
  inEither(side, ({ facts }) => facts[fact]?.values?.[value]) ?? value

export const parameterLabel = (side: Side, id: string): string =>
  inEither(side, ({ parameters }) => parameters[id]) ?? id

export const effectLabel = (side: Side, id: string): string => inEither(side, ({ effects }) => effects[id]?.label) ?? id

export const levelLabel = (side: Side, id: string): string => inEither(side, ({ levels }) => levels[id]) ?? id

/** A list of communes: its words stand with the first fact that names it. */
export const communeListLabel = (side: Side, id: string): string => {
  const facts = side.own.grid.facts.filter(({ kind }) => kind === 'commune')
  return facts.map((fact) => valueLabel(side, fact.id, id)).find((label) => label !== id) ?? id
}

/** Several things in one sentence. */
export const listed = ({ wording }: Side, words: readonly string[]): string => words.join(wording.say('separator'))
