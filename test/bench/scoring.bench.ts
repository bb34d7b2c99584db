/**
 * Our engine beside hand-written code and publicodes, on the demonstration grid and the same households. Every engine must
 * give every household the same total before anything is timed. It reports, it never gates.
 */
import { expect, test } from 'vitest'
import { evaluate } from '../../src/domain/scoring/evaluate.ts'
import { explain } from '../../src/domain/scoring/explain.ts'
import { openFacts } from '../../src/domain/scoring/open-facts.ts'
import type { FactValue, Situation } from '../../src/domain/scoring/situation.ts'
import { toPublicodesSituation } from '../../src/domain/scoring/to-publicodes.ts'
import { completeRow, totalBounds, totalOf } from '../../src/domain/scoring/total.ts'
import { loadedGrid, witnessSituations } from '../domain/scoring/demonstration-grid.ts'
import { publicodesEngine } from '../domain/scoring/publicodes-oracle.ts'
import { compiled } from '../domain/scoring/small-grid.ts'
import { prepare, straightLineTotal } from './scoring-straight-line.ts'

const rounds = 7
const secondsEach = 0.4

interface Runner {
  readonly name: string
  /** Scores every household once; the sum keeps the work from being skipped. */
  readonly pass: () => number
  readonly households: number
}

/** Scores a second of processor time, so that other work on the machine weighs less. */
function speedOf({ pass, households }: Runner): number {
  const start = process.cpuUsage()
  let [scores, spent] = [0, 0]
  while (spent < secondsEach * 1e6) {
    pass()
    scores += households
    const { user, system } = process.cpuUsage(start)
    spent = user + system
  }
  return scores / (spent / 1e6)
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] as number

/** Rounds are interleaved, and each engine is compared with ours within its own round. */
function compare(runners: readonly Runner[], ours: Runner): string {
  const table = Array.from({ length: rounds }, () => new Map(runners.map((runner) => [runner.name, speedOf(runner)])))
  const lines = runners.map(({ name }) => {
    const speeds = table.map((round) => round.get(name) as number)
    const ratios = table.map((round) => (round.get(name) as number) / (round.get(ours.name) as number))
    const [speed, ratio] = [median(speeds), median(ratios)]
    const said = ratio >= 1 ? `${ratio.toFixed(2)} x` : `1/${(1 / ratio).toFixed(ratio > 0.1 ? 2 : 0)}`
    return `${name.padEnd(52)} ${Math.round(speed).toLocaleString('en').padStart(14)} /s   ${said}`
  })
  return lines.join('\n')
}

const plain = (situation: Situation): Readonly<Record<string, FactValue>> =>
  Object.fromEntries(Object.entries(situation.facts).map(([id, fact]) => [id, fact?.value as FactValue]))

test('scores a second, per second of processor', { timeout: 600_000 }, () => {
  const grid = loadedGrid('clermont-auvergne')
  const ready = compiled(grid)
  const situations = witnessSituations(grid, 1000)
  const rows = situations.map((situation) => completeRow(ready, situation) as Float64Array)
  const prepared = situations.map((situation) => prepare(plain(situation), situation.referenceDate))
  const engine = publicodesEngine(grid)
  const answers = situations.slice(0, 60).map((situation) => toPublicodesSituation(grid, situation))
  const byPublicodes = (answer: (typeof answers)[number]) => {
    engine.setSituation(answer as never)
    return Number(engine.evaluate('total').nodeValue)
  }

  const totals = prepared.map(straightLineTotal)
  expect(rows.map((row) => totalOf(ready, row))).toEqual(totals)
  expect(situations.map((situation) => evaluate(ready, situation).declared.min)).toEqual(totals)
  expect(answers.map(byPublicodes)).toEqual(totals.slice(0, answers.length))

  const runner = <Item>(name: string, items: readonly Item[], score: (item: Item) => number): Runner => ({
    name,
    households: items.length,
    pass: () => {
      let sum = 0
      for (const item of items) sum += score(item)
      return sum
    },
  })
  const unknown: readonly Situation[] = situations.map((situation) => ({
    ...situation,
    facts: Object.fromEntries(Object.entries(situation.facts).filter((_, rank) => rank % 2 === 0)),
  }))
  const ours = runner('ours: total of a row', rows, (row) => totalOf(ready, row))
  const runners = [
    runner('straight-line code by hand', prepared, straightLineTotal),
    ours,
    runner('ours: read a situation, then its total', situations, (each) =>
      totalOf(ready, completeRow(ready, each) as Float64Array),
    ),
    runner('ours: bounds of a situation fully known', situations, (each) => totalBounds(ready, each).min),
    runner('ours: both totals and the whole tree', situations, (each) => evaluate(ready, each).declared.min),
    runner(
      'ours: the same, explained line by line',
      situations,
      (each) => explain(evaluate(ready, each), grid).lines.length,
    ),
    runner(
      'ours: the whole tree, half of the facts unknown',
      unknown.slice(0, 200),
      (each) => evaluate(ready, each).declared.min,
    ),
    runner(
      'ours: what is still worth asking, half unknown',
      unknown.slice(0, 200),
      (each) => openFacts(ready, each).length,
    ),
    runner('publicodes: set a situation, then its total', answers, byPublicodes),
  ]
  console.log(`${situations.length} households, ${grid.id}\n${compare(runners, ours)}`)
})
