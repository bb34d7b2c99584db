/**
 * Witness cases that staff reckon by hand and keep beside a grid, in a file of their own: adding one never touches the grid. Each
 * shows its sum, so that whoever reads it can follow the hand that wrote it without the engine.
 */
import type { LocalDate } from '../values/local-date.ts'
import type { Status } from '../values/status.ts'
import type { GridExample } from './grid.ts'

export interface WitnessFile {
  readonly status: Status
  /** Who answers for the sums, and since when; nobody yet when null. An official file is signed. */
  readonly signed: { readonly by: string; readonly on: LocalDate } | null
  readonly cases: readonly WitnessCase[]
}

export interface WitnessCase extends GridExample {
  /** How the total was reckoned, in French. */
  readonly sum: string
}
