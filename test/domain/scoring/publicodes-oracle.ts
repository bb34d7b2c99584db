/** Another engine's reading of a grid: its total and the points of every line, by publicodes from the exported rules. */
import Engine from 'publicodes'
import type { CompiledGrid } from '../../../src/domain/scoring/compile-grid.ts'
import { evaluate } from '../../../src/domain/scoring/evaluate.ts'
import type { Grid, GridNode } from '../../../src/domain/scoring/grid.ts'
import type { Situation } from '../../../src/domain/scoring/situation.ts'
import { effectName, metName, nodeName } from '../../../src/domain/scoring/publicodes/names.ts'
import { toPublicodes, toPublicodesSituation } from '../../../src/domain/scoring/to-publicodes.ts'
import { allNodes } from './small-grid.ts'

/** Points of the total and of each line if met, none if not: what two engines must agree on. */
export type Lines = Readonly<Record<string, number>>

const silent = { log: () => undefined, warn: () => undefined, error: console.error }

const idsUnder = (node: GridNode): readonly string[] =>
  node.kind === 'group' ? [node.id, ...node.members.flatMap(idsUnder)] : [node.id]

export function publicodesEngine(grid: Grid): Engine<string> {
  return new Engine(toPublicodes(grid) as never, { logger: silent })
}

/** Reads complete situations with publicodes. */
export function oracleOf(grid: Grid): (situation: Situation) => Lines {
  const engine = publicodesEngine(grid)
  const ids = idsUnder(grid.root)
  return (situation) => {
    engine.setSituation(toPublicodesSituation(grid, situation) as never)
    // A rule handed over as it is: a name would be parsed as an expression each time, which costs more than its value.
    const value = (name: string) => engine.evaluateNode(engine.getRule(name)).nodeValue
    const lines = ids.map((id) => [id, value(metName(id)) === true ? Number(value(nodeName(id))) + 0 : 0] as const)
    return { ...Object.fromEntries(lines), total: Number(value('total')) + 0 }
  }
}

/** Reads with publicodes whether each effect beside points applies. */
export function effectsOracleOf({
  effects = [],
  ...grid
}: Grid): (situation: Situation) => Readonly<Record<string, boolean>> {
  const whole = { ...grid, effects }
  const engine = publicodesEngine(whole)
  return (situation) => {
    engine.setSituation(toPublicodesSituation(whole, situation) as never)
    return Object.fromEntries(effects.map(({ id }) => [id, engine.evaluate(effectName(id)).nodeValue === true]))
  }
}

/** The same lines by our engine. */
export function linesOf(compiled: CompiledGrid, situation: Situation): Lines {
  const score = evaluate(compiled, situation)
  const lines = allNodes(score.root).map((node) => [node.id as string, node.worth.min] as const)
  return { ...Object.fromEntries(lines), total: score.declared.min }
}
