/**
 * A few hundred situations worked on together: each step of a grid runs over all of them before the next, in a loop so plain
 * that a browser makes good machine code of it, without a line of code being generated. Few enough to stay close to the processor.
 */
import type { SituationTable } from '../situation-table.ts'

/** Situations a block holds; measured best between 128 and 512. */
export const blockSize = 256

export interface Block {
  readonly data: Float64Array
  readonly capacity: number
  /** First situation of the block in the table, and how many follow. */
  from: number
  count: number
  readonly weights: Int32Array
  /** Working columns of `blockSize` whole numbers: points or `unmet`; for a test -1 where it holds and 0 where not. */
  readonly registers: readonly Int32Array[]
}

/** One loop over a block. Everything it needs of the grid is bound when the grid is compiled. */
export type Step = (block: Block) => void

/** Stands for "not met": below any points a grid can give. */
export const unmet = -0x3fffffff

/** The greater of two whole numbers without a branch, which a processor guesses wrong half of the time. */
export const greaterOf = (one: number, other: number): number => (one - ((one - other) & ((one - other) >> 31))) | 0

/** The lesser of two, likewise. */
export const lesserOf = (one: number, other: number): number => (other + ((one - other) & ((one - other) >> 31))) | 0

export const openRegisters = (count: number): readonly Int32Array[] =>
  Array.from({ length: count }, () => new Int32Array(blockSize))

export interface Batch {
  readonly table: SituationTable
  readonly weights: Int32Array
  readonly registers: readonly Int32Array[]
  readonly steps: readonly Step[]
}

/** Runs the steps over a table, block after block; `after` is shown each block once its steps are done. */
export function runBlocks({ table, weights, registers, steps }: Batch, after: (block: Block) => void): void {
  const { data, capacity } = table
  const block: Block = { data, capacity, from: 0, count: 0, weights, registers }
  for (let from = 0; from < table.count; from += blockSize) {
    block.from = from
    block.count = Math.min(blockSize, table.count - from)
    for (const step of steps) step(block)
    after(block)
  }
}
