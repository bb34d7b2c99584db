/**
 * Where a request stands among others, as numbers looked at one after the other, each lower first: its level, its points, its age,
 * as the grid orders them. Keys of one grid and one day are compared; the rank itself is for whoever has every request.
 */
import type { CompiledGrid } from './compile-grid.ts'
import { exactCondition, type Row } from './exact/exact-condition.ts'
import type { FactId } from '../values/ids.ts'
import type { RankingKey } from './ranking.ts'
import type { Situation } from './situation.ts'
import { completeRow, totalOf } from './total.ts'

export type RankKey = readonly number[]

/** What a grid orders by when it does not say: the highest total first. */
const byTotal: readonly RankingKey[] = [{ kind: 'total' }]

/** The key of any row made by `completeRow` with the same grid: made once, read for every request of a batch. */
export function rankKeyOf(compiled: CompiledGrid): (row: Row) => RankKey {
  const parts = (compiled.plain.ranking?.order ?? byTotal).map((key) => partOf(compiled, key))
  return (row) => parts.map((part) => part(row))
}

/** @returns undefined when a fact is not known or its document was refused: such a request has no place yet. */
export function rankKey(compiled: CompiledGrid, situation: Situation): RankKey | undefined {
  const row = completeRow(compiled, situation)
  return row && rankKeyOf(compiled)(row)
}

/** Below 0 when the first goes before the second, 0 when the grid leaves them equal. */
export function compareRankKeys(one: RankKey, other: RankKey): number {
  for (const [rank, part] of one.entries()) {
    const difference = part - (other[rank] as number)
    if (difference !== 0) return difference
  }
  return 0
}

type Part = (row: Row) => number

function partOf(compiled: CompiledGrid, key: RankingKey): Part {
  if (key.kind === 'total') return (row) => 0 - totalOf(compiled, row)
  if (key.kind === 'level') return levelPart(compiled)
  if (key.kind === 'fact') return factPart(compiled, key)
  const effect = compiled.effects.find(({ definition }) => definition.id === key.effect)
  const holds = exactCondition(effect!.when, compiled)
  const isFirst = key.place === 'first'
  return (row) => (holds(row) === isFirst ? 0 : 1)
}

/** An infinite rate stays comparable: it is further than any other. */
function factPart({ slots }: CompiledGrid, { fact, first }: RankingKey & { readonly kind: 'fact' }): Part {
  const slot = slots.indexOf.get(fact as FactId) as number
  const sign = first === 'lowest' ? 1 : -1
  return (row) => sign * Math.min(row[slot] as number, Number.MAX_SAFE_INTEGER)
}

/** The rank of the first level whose condition holds; the last one has none. */
function levelPart(compiled: CompiledGrid): Part {
  const tests = compiled.levels.map(({ when }) => (when ? exactCondition(when, compiled) : () => true))
  return (row) => tests.findIndex((holds) => holds(row))
}
