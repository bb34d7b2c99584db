/**
 * Scores a second on the demonstration grid and on the benchmark grid, in columns, in code
 * and in other engines. Totals are proved equal before anything is timed.
 */
import assert from 'node:assert/strict'
import { cpus } from 'node:os'
import * as fc from 'fast-check'
import { LogicEngine } from 'json-logic-engine'
import { columnScorer } from '../../../src/domain/scoring/batch/columns/column-scorer.ts'
import { planOf } from '../../../src/domain/scoring/batch/plan.ts'
import type { Plan } from '../../../src/domain/scoring/batch/plan.ts'
import type { SituationTable } from '../../../src/domain/scoring/batch/situation-table.ts'
import { tabulate } from '../../../src/domain/scoring/batch/situation-table.ts'
import type { CompiledGrid } from '../../../src/domain/scoring/compile-grid.ts'
import { evaluate } from '../../../src/domain/scoring/evaluate.ts'
import { explain } from '../../../src/domain/scoring/explain.ts'
import type { Grid } from '../../../src/domain/scoring/grid.ts'
import { openFacts } from '../../../src/domain/scoring/open-facts.ts'
import type { FactValue, Situation } from '../../../src/domain/scoring/situation.ts'
import { toPublicodesSituation } from '../../../src/domain/scoring/to-publicodes.ts'
import { completeRow, totalOf } from '../../../src/domain/scoring/total.ts'
import type { LocalDate } from '../../../src/domain/values/local-date.ts'
import { compileScorer } from '../../../src/command-line/scoring/compile-scorer.ts'
import { completeFacts, loadedGrid, witnessSituations } from '../../domain/scoring/demonstration-grid.ts'
import { publicodesEngine } from '../../domain/scoring/publicodes-oracle.ts'
import { compiled, household } from '../../domain/scoring/small-grid.ts'
import { benchmarkInterview } from '../../domain/simulator/benchmark-interview.ts'
import { jsonLogicOf } from './json-logic.ts'
import type { SlotFacts } from './json-rules.ts'
import { jsonRulesTotal } from './json-rules.ts'
import type { Runner } from './side-by-side.ts'
import { sideBySide } from './side-by-side.ts'
import { prepare, straightLineTotal } from './straight-line.ts'
import { prepareBenchmark, straightLineBenchmark } from './straight-line-benchmark.ts'

const plain = (situation: Situation): Readonly<Record<string, FactValue>> =>
  Object.fromEntries(Object.entries(situation.facts).map(([id, fact]) => [id, fact?.value as FactValue]))

const slotFacts = ({ slots }: CompiledGrid, { data, capacity, count }: SituationTable): readonly SlotFacts[] =>
  Array.from({ length: count }, (_, at) =>
    Object.fromEntries([...slots.indexOf.values()].map((slot) => [`f${slot}`, data[slot * capacity + at] as number])),
  )

/** One household after another, as engines without batches do. */
function each<Item>(name: string, items: readonly Item[], score: (item: Item) => number): Runner {
  const into = new Int32Array(items.length)
  return {
    name,
    households: items.length,
    pass: () => {
      for (let rank = 0; rank < items.length; rank += 1) into[rank] = score(items[rank] as Item)
    },
  }
}

function ours(of: Plan, table: SituationTable): readonly Runner[] {
  const [columns, code] = [columnScorer(of), compileScorer(of)]
  const into = new Int32Array(table.count)
  const households = table.count
  return [
    { name: 'ours: generated code, in batch', households, pass: () => code.totals(table, { into }) },
    { name: 'ours: columns, no eval', households, pass: () => columns.totals(table, { into }) },
    { name: 'ours: generated code, points of each line', households, pass: () => code.trace(table) },
    { name: 'ours: columns, points of each line', households, pass: () => columns.trace(table) },
  ]
}

/** Engines of others, each proved equal on the households it is timed on. */
async function others({ ready, households }: Subject, totals: readonly number[]): Promise<readonly Runner[]> {
  const { grid } = ready
  const plan = planOf(ready)
  const facts = slotFacts(ready, tabulate(ready.slots, households).table)
  const [logic, engine] = [jsonLogicOf(plan), new LogicEngine()]
  const built = engine.build(logic as never) as (facts: SlotFacts) => number
  const interpreted = (one: SlotFacts) => Number(engine.run(logic as never, one))
  const rules = jsonRulesTotal(plan)
  const publicodes = publicodesEngine(grid)
  const answers = households.slice(0, 60).map((situation) => toPublicodesSituation(grid, situation))
  const byPublicodes = (answer: (typeof answers)[number]) => {
    publicodes.setSituation(answer as never)
    return Number(publicodes.evaluate('total').nodeValue)
  }
  const few = facts.slice(0, 300)
  assert.deepEqual(facts.map(built), totals)
  assert.deepEqual(few.map(interpreted), totals.slice(0, few.length))
  assert.deepEqual(await Promise.all(few.map(rules)), totals.slice(0, few.length))
  assert.deepEqual(answers.map(byPublicodes), totals.slice(0, answers.length))
  return [
    each('json-logic-engine, compiled by eval', facts, built),
    each('json-logic-engine, interpreted', few, interpreted),
    {
      name: 'json-rules-engine, groups and caps beside it',
      households: few.length,
      pass: async () => {
        for (const one of few) await rules(one)
      },
    },
    each('publicodes', answers, byPublicodes),
  ]
}

/** Every second fact unknown. */
const halfKnown = (situation: Situation): Situation => ({
  ...situation,
  facts: Object.fromEntries(Object.entries(situation.facts).filter((_, rank) => rank % 2 === 0)),
})

/** A grid with households, and the same grid written by hand. */
interface Subject {
  readonly name: string
  readonly ready: CompiledGrid
  readonly households: readonly Situation[]
}

interface ByHand<Prepared> {
  readonly prepare: (facts: Readonly<Record<string, FactValue>>, day: LocalDate) => Prepared
  readonly total: (prepared: Prepared) => number
}

async function compare<Prepared>(subject: Subject, byHand: ByHand<Prepared>, isWhole: boolean): Promise<void> {
  const { ready, households, name } = subject
  const prepared = households.map((one) => byHand.prepare(plain(one), one.referenceDate))
  const totals = prepared.map(byHand.total)
  const plan = planOf(ready)
  const { table } = tabulate(ready.slots, households)
  const rows = households.map((situation) => completeRow(ready, situation) as Float64Array)
  for (const scorer of [columnScorer(plan), compileScorer(plan)]) assert.deepEqual([...scorer.totals(table)], totals)
  assert.deepEqual(
    rows.map((row) => totalOf(ready, row)),
    totals,
  )
  const few = households.slice(0, 1000)
  assert.deepEqual(
    few.map((situation) => evaluate(ready, situation).declared.min),
    totals.slice(0, few.length),
  )
  const runners = [
    each('straight-line code by hand', prepared, byHand.total),
    ...ours(plan, table),
    each('ours: closures, one row at a time', rows, (row) => totalOf(ready, row)),
    ...(isWhole ? [...(await others(subject, totals)), ...oneByOne(ready, few)] : []),
  ]
  console.log(`\n${households.length} households, ${name}\n${await sideBySide(runners)}`)
}

const oneByOne = (ready: CompiledGrid, few: readonly Situation[]): readonly Runner[] => {
  const half = few.slice(0, 200).map(halfKnown)
  return [
    each('ours: both totals and the whole tree', few, (one) => evaluate(ready, one).declared.min),
    each(
      'ours: the same, explained line by line',
      few,
      (one) => explain(evaluate(ready, one), ready.grid).lines.length,
    ),
    each('ours: the whole tree, half of the facts unknown', half, (one) => evaluate(ready, one).declared.min),
    each('ours: what is still worth asking, half unknown', half, (one) => openFacts(ready, one).length),
  ]
}

/** 100,000 requests under two grids, from requests in memory and from columns already read. */
function territory({ ready, households }: Subject): void {
  const { grid } = ready
  const requests = Array.from(
    { length: 100_000 },
    (_, rank) => households[(rank * 7919) % households.length] as Situation,
  )
  const tomorrow: Grid = {
    ...grid,
    id: 'tomorrow' as Grid['id'],
    parameters: grid.parameters.map((parameter) => ({ ...parameter, value: 24 })),
  }
  const plans = [planOf(ready), planOf(compiled(tomorrow))]
  const seconds = (work: () => unknown): string => {
    const spent = Array.from({ length: 5 }, () => {
      const start = process.cpuUsage()
      work()
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1e6
    })
    return `${spent.toSorted((one, other) => one - other)[2]?.toFixed(3)} s`
  }
  const { table } = tabulate(ready.slots, requests)
  const into = new Int32Array(table.count)
  const [columns, code] = [plans.map(columnScorer), plans.map(compileScorer)]
  console.log(`
100,000 requests under two grids, seconds of processor, median of 5
by generated code: ${seconds(() => code.forEach((scorer) => scorer.totals(table, { into })))}
by columns:        ${seconds(() => columns.forEach((scorer) => scorer.totals(table, { into })))}
one weight moved, one grid, by columns: ${seconds(() => columns[0]?.totals(table, { into }))}
read once into columns, before that:    ${seconds(() => tabulate(ready.slots, requests))}`)
}

/** Households drawn from wide ranges, always the same. */
const drawnFor = (grid: Grid): readonly Situation[] =>
  fc.sample(completeFacts(grid), { numRuns: 20_000, seed: 20_261_125 }).map((facts) => household(facts))

const demonstration = compiled(loadedGrid('clermont-auvergne'))
const benchmark = benchmarkInterview().grid
const lines = ({ grid, nodes }: CompiledGrid) => `${grid.id}, ${nodes.length} lines`
const strangers = {
  name: `as different as a territory’s requests: ${lines(demonstration)}`,
  ready: demonstration,
  households: drawnFor(demonstration.grid),
}
const familiar = {
  name: `the same again and again, so that the processor learns their branches: ${lines(demonstration)}`,
  ready: demonstration,
  households: witnessSituations(demonstration.grid, 1000),
}
const onBenchmark = {
  name: `as different: ${lines(benchmark)}`,
  ready: benchmark,
  households: drawnFor(benchmark.grid),
}
const byHand = { prepare, total: straightLineTotal }
console.log(`${cpus()[0]?.model} x ${cpus().length}, Node ${process.version}`)
await compare(strangers, byHand, true)
await compare(familiar, byHand, false)
await compare(onBenchmark, { prepare: prepareBenchmark, total: straightLineBenchmark }, true)
territory(strangers)
