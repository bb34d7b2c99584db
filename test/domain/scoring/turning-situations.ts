/**
 * Households on the thresholds of any grid, found from the grid itself: each yes alone and two by two, each box, and for
 * each number and date both sides of the places where some line of the grid turns. Beside them, households at random.
 */
import * as fc from 'fast-check'
import type { CompiledGrid } from '../../../src/domain/scoring/compile-grid.ts'
import { evaluate } from '../../../src/domain/scoring/evaluate.ts'
import type { StatedFactDefinition } from '../../../src/domain/scoring/fact-definition.ts'
import type { FactValue, Situation } from '../../../src/domain/scoring/situation.ts'
import { addDays } from '../../../src/domain/values/local-date.ts'
import { completeFacts } from './demonstration-grid.ts'
import { allNodes, household, today } from './small-grid.ts'

type Facts = Readonly<Record<string, FactValue>>

/** A number of days ago stands for a date, so that dates are searched as numbers are. */
interface Scale {
  readonly fact: string
  readonly least: number
  readonly most: number
  readonly value: (step: number) => FactValue
}

const longestAgo = 2000

function scaleOf(fact: StatedFactDefinition): readonly Scale[] {
  if (fact.kind === 'integer')
    return [{ fact: fact.id, least: fact.min, most: Math.min(fact.max, 4000), value: (step) => step }]
  if (fact.kind !== 'date') return []
  return [{ fact: fact.id, least: 0, most: longestAgo, value: (days) => addDays(today, 0 - days) }]
}

/** What every line is worth, as one text to compare. */
const linesAt = (grid: CompiledGrid, facts: Facts): string =>
  allNodes(evaluate(grid, household(facts)).root)
    .map(({ worth }) => worth.min)
    .join()

/** Probes between which a line that turns is looked for; one that turns and turns back in between is not seen. */
const probes = 8
/** Points counted by the month turn every month: two turns a stretch of the scale are enough. */
const mostTurns = 12

/** Both sides of each turn of a scale, by halves. */
function turnsOf(grid: CompiledGrid, facts: Facts, scale: Scale): readonly Facts[] {
  const at = (step: number): Facts => ({ ...facts, [scale.fact]: scale.value(step) })
  const found = new Set<number>()
  const search = (low: number, high: number, below: string, above: string): void => {
    if (below === above || found.size >= mostTurns) return
    if (high - low <= 1) {
      found.add(low).add(high)
      return
    }
    const middle = Math.floor((low + high) / 2)
    const between = linesAt(grid, at(middle))
    search(low, middle, below, between)
    search(middle, high, between, above)
  }
  const steps = Array.from({ length: probes + 1 }, (_, rank) =>
    Math.round(scale.least + ((scale.most - scale.least) * rank) / probes),
  )
  const lines = steps.map((step) => linesAt(grid, at(step)))
  steps
    .slice(1)
    .forEach((step, rank) => search(steps[rank] as number, step, lines[rank] as string, lines[rank + 1] as string))
  return [...found].map(at)
}

/** Round resources, so that a rent may stand exactly on a whole rate. */
const rounded = (facts: Facts): Facts => ('resources' in facts ? { ...facts, resources: 2000 } : facts)

function alone(stated: readonly StatedFactDefinition[], plain: Facts): readonly Facts[] {
  const yesses = stated.filter(({ kind }) => kind === 'boolean').map(({ id }) => id as string)
  const pairs = yesses.flatMap((one, rank) =>
    yesses.slice(rank).map((other) => ({ ...plain, [one]: true, [other]: true })),
  )
  const boxes = stated.flatMap((fact) =>
    fact.kind === 'choice' ? fact.values.map(({ id }) => ({ ...plain, [fact.id]: id })) : [],
  )
  return [plain, ...pairs, ...boxes]
}

/** Households to move each number and date of: one a box, so that what only some boxes count is met; three at least. */
function basesOf(stated: readonly StatedFactDefinition[], drawn: readonly Facts[]): readonly Facts[] {
  const boxes = stated.flatMap((fact) =>
    fact.kind === 'choice' ? fact.values.map(({ id }) => ({ [fact.id]: id })) : [],
  )
  return drawn.slice(0, Math.max(3, boxes.length)).map((facts, rank) => rounded({ ...facts, ...boxes[rank] }))
}

/** At least `count` situations of a grid with every fact stated, always the same: on its thresholds, then at random. */
export function turningSituations(grid: CompiledGrid, count: number): readonly Situation[] {
  const stated = grid.grid.facts.filter((fact) => fact.kind !== 'derived')
  const drawn = fc.sample(completeFacts(grid.grid), { numRuns: count, seed: 2026 })
  const noes = Object.fromEntries(stated.filter(({ kind }) => kind === 'boolean').map(({ id }) => [id, false]))
  const turns = basesOf(stated, drawn).flatMap((facts) =>
    stated.flatMap(scaleOf).flatMap((scale) => turnsOf(grid, facts, scale)),
  )
  const onThresholds = [...alone(stated, { ...(drawn[0] as Facts), ...noes }), ...turns]
  const others = drawn.slice(0, Math.max(300, count - onThresholds.length))
  return [...onThresholds, ...others].map((facts) => household(facts))
}
