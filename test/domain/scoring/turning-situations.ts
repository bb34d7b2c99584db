/**
 * Households on the thresholds of any grid, found from the grid itself: each yes alone and two by two, each box with no yes
 * and with all, and for each number and date both sides of the places where some line of the grid turns. Beside them, households at random.
 */
import * as fc from 'fast-check'
import type { CompiledGrid } from '../../../src/domain/scoring/compile-grid.ts'
import { evaluate } from '../../../src/domain/scoring/evaluate.ts'
import type { EventsFact, StatedFactDefinition } from '../../../src/domain/scoring/fact-definition.ts'
import type { Grid } from '../../../src/domain/scoring/grid.ts'
import type { FactValue, Situation } from '../../../src/domain/scoring/situation.ts'
import { addDays, addMonths } from '../../../src/domain/values/local-date.ts'
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

/** Thirty years. */
const longestAgo = 11_000

const daysAgo = (days: number) => addDays(today, 0 - days)

function scaleOf(fact: StatedFactDefinition): readonly Scale[] {
  if (fact.kind === 'integer')
    return [{ fact: fact.id, least: fact.min, most: Math.min(fact.max, 4000), value: (step) => step }]
  return fact.kind === 'date' ? [{ fact: fact.id, least: 0, most: longestAgo, value: daysAgo }] : []
}

/** What every line is worth at each step of a scale, reckoned once. */
function linesAlong(grid: CompiledGrid, facts: Facts, scale: Scale): (step: number) => readonly number[] {
  const known = new Map<number, readonly number[]>()
  return (step) => {
    const before = known.get(step)
    if (before) return before
    const { root } = evaluate(grid, household({ ...facts, [scale.fact]: scale.value(step) }))
    const lines = allNodes(root).map(({ worth }) => worth.min)
    known.set(step, lines)
    return lines
  }
}

/** Probes between which a line that turns is looked for; one that turns and turns back in between is not seen. */
const probes = 8
/** Points counted by the month turn every month: the first turns of a line are enough. */
const turnsOfALine = 3

/** Both sides of the turns of one line, by halves; then where it stands still at the end of the scale. */
function turnsOfLine(line: (step: number) => number | undefined, steps: readonly number[]): readonly number[] {
  const found: number[] = []
  const search = (low: number, high: number): void => {
    if (line(low) === line(high) || found.length >= 2 * turnsOfALine) return
    if (high - low <= 1) {
      found.push(low, high)
      return
    }
    const middle = Math.floor((low + high) / 2)
    search(low, middle)
    search(middle, high)
  }
  steps.slice(1).forEach((step, rank) => search(steps[rank] as number, step))
  return found
}

function turnsOf(grid: CompiledGrid, facts: Facts, scale: Scale): readonly Facts[] {
  const lines = linesAlong(grid, facts, scale)
  const steps = Array.from({ length: probes + 1 }, (_, rank) =>
    Math.round(scale.least + ((scale.most - scale.least) * rank) / probes),
  )
  const upwards = grid.nodes.flatMap(({ index }) => turnsOfLine((step) => lines(step)[index], steps))
  const last = steps.filter(
    (step, rank) => rank === 0 || String(lines(step)) !== String(lines(steps[rank - 1] as number)),
  )
  return [...new Set([...upwards, ...last])].map((step) => ({ ...facts, [scale.fact]: scale.value(step) }))
}

/** Events as many as a grid may count, with each qualifier, and on each side of the months that count. */
function eventsOf({ facts }: Grid, fact: EventsFact, plain: Facts): readonly Facts[] {
  const months = facts.flatMap((each) => (each.kind === 'derived' && each.withinMonths ? [each.withinMonths] : []))
  const windows = months.flatMap((count) => [addMonths(today, 0 - count), addDays(addMonths(today, 0 - count), 1)])
  const written = ['', ...fact.qualifiers.map(({ id }) => ` ${id}`)].flatMap((qualifier) => [
    ...windows.map((day) => `${day}${qualifier}`),
    ...Array.from({ length: Math.min(8, fact.max) }, (_, count) =>
      Array(count + 1)
        .fill(`${today}${qualifier}`)
        .join(', '),
    ),
  ])
  return ['none', ...written].map((value) => ({ ...plain, [fact.id]: value }))
}

/** Round resources, so that a rent may stand exactly on a whole rate. */
const rounded = (facts: Facts): Facts => ('resources' in facts ? { ...facts, resources: 2000 } : facts)

function alone(stated: readonly StatedFactDefinition[], plain: Facts): readonly Facts[] {
  const yesses = stated.filter(({ kind }) => kind === 'boolean').map(({ id }) => id as string)
  const pairs = yesses.flatMap((one, rank) =>
    yesses.slice(rank).map((other) => ({ ...plain, [one]: true, [other]: true })),
  )
  const everyYes = Object.fromEntries(yesses.map((id) => [id, true]))
  const boxes = stated.flatMap((fact) =>
    fact.kind === 'choice'
      ? fact.values.flatMap(({ id }) => [
          { ...plain, [fact.id]: id },
          { ...plain, ...everyYes, [fact.id]: id },
        ])
      : [],
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

/** The same household is read once: several lines turn at the same place. */
const withoutRepeats = (all: readonly Facts[]): readonly Facts[] => [
  ...new Map(all.map((facts) => [JSON.stringify(Object.entries(facts).toSorted()), facts])).values(),
]

/** At least `count` situations of a grid with every fact stated, always the same: on its thresholds, then at random. */
export function turningSituations(grid: CompiledGrid, count: number): readonly Situation[] {
  const stated = grid.grid.facts.filter((fact) => fact.kind !== 'derived')
  const drawn = fc.sample(completeFacts(grid.grid), { numRuns: count, seed: 2026 })
  const noes = Object.fromEntries(stated.filter(({ kind }) => kind === 'boolean').map(({ id }) => [id, false]))
  const turns = basesOf(stated, drawn).flatMap((facts) =>
    stated.flatMap(scaleOf).flatMap((scale) => turnsOf(grid, facts, scale)),
  )
  const plain = { ...(drawn[0] as Facts), ...noes }
  const events = stated.flatMap((fact) => (fact.kind === 'events' ? eventsOf(grid.grid, fact, plain) : []))
  const onThresholds = withoutRepeats([...alone(stated, plain), ...events, ...turns])
  const others = drawn.slice(0, Math.max(300, count - onThresholds.length))
  return [...onThresholds, ...others].map((facts) => household(facts))
}
