/**
 * What would change my points: each single answer, and each day to come, that would make the declared total another one.
 * Exact: what is not listed changes nothing, and every figure is what `evaluate` would give. It says what the grid does,
 * never what to do; a sensitive answer among them is for the screen to keep to itself.
 */
import type { FactId, GridId } from '../values/ids.ts'
import type { LocalDate } from '../values/local-date.ts'
import type { PointBounds } from '../values/points.ts'
import { isCertain } from '../values/points.ts'
import type { CompiledGrid } from './compile-grid.ts'
import { answerChanges } from './prospect/answer-changes.ts'
import { dateChanges } from './prospect/date-changes.ts'
import type { FactValue, Situation } from './situation.ts'
import { totalBounds } from './total.ts'

interface Change {
  /** The total it would give: two bounds when the new answer makes something still unknown count. */
  readonly total: PointBounds
  /** Points gained on today's total, negative when lost. */
  readonly difference: PointBounds
}

export interface AnswerChange extends Change {
  readonly kind: 'answer'
  readonly fact: FactId
  readonly value: FactValue
}

export interface DateChange extends Change {
  readonly kind: 'date'
  readonly on: LocalDate
  /** The version that gives this total: another than today's once it has come into force. */
  readonly grid: GridId
  /** The day that version comes into force. */
  readonly isFirstDay: boolean
}

export interface Prospect {
  /**
   * In the grid's order: every other box and the other of yes and no; of numbers and dates, the nearest each way. Communes, and events
   * that have happened, are not tried.
   */
  readonly answers: readonly AnswerChange[]
  /** From the nearest to `until`: each day the total becomes another one than the day before. */
  readonly dates: readonly DateChange[]
}

/**
 * @param until the last day to look at.
 * @param coming versions that follow this one, by first day; without them, nothing is said of days after the grid's last one.
 * @returns undefined while the total is not certain: `openFacts` then says what is still to be answered.
 */
export function whatChanges(
  compiled: CompiledGrid,
  situation: Situation,
  until: LocalDate,
  coming: readonly CompiledGrid[] = [],
): Prospect | undefined {
  const declared = totalBounds(compiled, situation)
  if (!isCertain(declared)) return undefined
  const total = declared.min
  return {
    answers: answerChanges(compiled, situation, total),
    dates: dateChanges({ versions: [compiled, ...coming], situation, until }, total),
  }
}
