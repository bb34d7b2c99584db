/**
 * A request for social housing as scoring sees it: what kind it is, where it asks to live, what is known of the household. One
 * request may be scored by several territories, each with its own grid. It names nobody.
 */
import type { Situation } from './situation.ts'

/** A first request, or a transfer asked by a household already housed by a social landlord (*mutation*). */
export const requestKinds = ['first-request', 'transfer'] as const
export type RequestKind = (typeof requestKinds)[number]

export interface HousingRequest {
  readonly kind: RequestKind
  /** INSEE codes of the communes asked for. */
  readonly wishedCommunes: readonly string[]
  readonly situation: Situation
}

/** Communes that share one grid: a public body for cooperation between communes (EPCI), or a city. */
export interface Territory {
  /** The name of the folder of its grids. */
  readonly id: string
  readonly name: string
  /** INSEE codes; only those that are known to be in it. */
  readonly communes: readonly string[]
}
