/** A commune of the territory, as forms and rules name it: a request may ask for several of them. */
import type { LocalDate } from '../values/local-date.ts'
import type { Status } from '../values/status.ts'
import type { Source } from './source.ts'

/** Zoning of the tension of the housing market, from the most tense to the least (CCH D304-1). */
export const abcZones = ['A bis', 'A', 'B1', 'B2', 'C'] as const
export type AbcZone = (typeof abcZones)[number]

export interface Commune {
  /** Five characters, of the Institut national de la statistique. */
  readonly inseeCode: string
  readonly name: string
  readonly abcZone: AbcZone
}

/** The communes of one territory, with what their zoning was read in. */
export interface Territory {
  readonly id: string
  readonly name: string
  readonly status: Status
  /** The day the zoning below was in force. */
  readonly zonedOn: LocalDate
  readonly source: Source
  /** The territory of the scoring grids these communes share, when they have some. */
  readonly grids?: string
  readonly communes: readonly Commune[]
}
