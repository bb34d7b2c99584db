/**
 * The last boards a manager's machine was told, kept for the next cut and the next start: an old picture with its hour is worth more
 * than none. Numbers of sites, nothing of anybody.
 */
import * as v from 'valibot'
import { boardsSchema, type BoardsAnswer } from '../../domain/queue/board-report.ts'

export type BoardMemory = Pick<globalThis.Storage, 'getItem' | 'setItem'>

const keyOf = (slot: string): string => `said-boards-${slot}`

/** Undefined when nothing was kept, or by another version of the app. */
export function recallBoards(slot: string, memory: BoardMemory = localStorage): BoardsAnswer | undefined {
  try {
    const parsed = v.safeParse(boardsSchema, JSON.parse(memory.getItem(keyOf(slot)) ?? 'null'))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

/** A full or forbidden storage keeps nothing, and nothing is wrong. */
export function keepBoards(slot: string, boards: BoardsAnswer, memory: BoardMemory = localStorage): void {
  try {
    memory.setItem(keyOf(slot), JSON.stringify(boards))
  } catch {
    // The next start shows its own site alone until the network is back.
  }
}
