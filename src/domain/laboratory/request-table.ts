/**
 * Requests as columns, so that a hundred thousand fit in memory and are looked at in one sweep. A request has a number of
 * its file's own making: no name, no national number, no address. What is not in the file is not known.
 */
import type { StatedFactDefinition } from '../scoring/fact-definition.ts'
import type { FactId } from '../values/ids.ts'

/** The kinds of dwelling of the request form, as ids; `other` lines of a file have none. */
export const dwellingTypes = ['room', 't1', 't2', 't3', 't4', 't5', 't6-or-more'] as const
export type DwellingType = (typeof dwellingTypes)[number]

/** One value a request, as its rank in `values`; `absent` where the file says nothing. */
export interface LabelColumn {
  readonly values: readonly string[]
  readonly ranks: Int32Array
}

/** Rank of a label that is not there. */
export const absent = -1

/**
 * One number a request: yes is 1 and no is 0, a date is YYYYMMDD; a choice, communes and dated events are the rank of what is
 * written in `texts`; NaN where it is not known. What is written is the file's own: two grids may list it otherwise.
 */
export interface FactColumn {
  readonly kind: StatedFactDefinition['kind']
  readonly numbers: Float64Array
  readonly texts: readonly string[]
}

export interface RequestTable {
  readonly count: number
  readonly ids: readonly string[]
  /** INSEE codes. */
  readonly communes: LabelColumn
  readonly dwellingTypes: LabelColumn
  /** YYYYMMDD; NaN where it is not known. It breaks ties of rank, whatever the grid uses. */
  readonly filedOn: Float64Array
  readonly facts: ReadonlyMap<FactId, FactColumn>
  /** Fictitious requests say so on every screen and in every file made from them. */
  readonly status: 'imported' | 'fictitious'
}

/** Positions of requests from the oldest filing to the latest, those without a date last. */
export function byFilingDate({ filedOn, count }: Pick<RequestTable, 'filedOn' | 'count'>): Int32Array {
  const keys = filedOn.map((date) => (Number.isNaN(date) ? Infinity : date))
  return Int32Array.from({ length: count }, (_, position) => position).sort((one, other) => {
    const [first, second] = [keys[one] as number, keys[other] as number]
    return first === second ? one - other : first - second
  })
}
