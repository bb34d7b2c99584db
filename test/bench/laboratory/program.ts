/**
 * A hundred thousand requests: read from a file, scored under two grids, and scored again while a weight moves, beside the same
 * grid written by hand as straight-line code. Totals are proved equal before anything is timed.
 */
import assert from 'node:assert/strict'
import { cpus } from 'node:os'
import Papa from 'papaparse'
import { madeUpHeadings, madeUpRequests } from '../../../src/domain/laboratory/generate/made-up-requests.ts'
import { openImport } from '../../../src/domain/laboratory/import/request-import.ts'
import { openLaboratory } from '../../../src/domain/laboratory/laboratory.ts'
import { prepareRequests } from '../../../src/domain/laboratory/prepared-requests.ts'
import { situationOf } from '../../../src/domain/laboratory/request-view.ts'
import { exactTotals } from '../../../src/domain/laboratory/totals.ts'
import { moveWeights } from '../../../src/domain/laboratory/weights.ts'
import { elevenHouseholds } from '../../../src/domain/observatory/small-counts.ts'
import type { FactValue } from '../../../src/domain/scoring/situation.ts'
import { communes, optionsFor } from '../../domain/laboratory/requests.ts'
import { loadedGrid } from '../../domain/scoring/demonstration-grid.ts'
import { compiled, today } from '../../domain/scoring/small-grid.ts'
import { prepare, straightLineTotal } from '../scoring/straight-line.ts'
import { sideBySide } from '../scoring/side-by-side.ts'

const households = 100_000
const grid = loadedGrid('clermont-auvergne')
const before = compiled(grid)
const after = compiled(moveWeights(grid, { 'hosted/points': 28 }))
const headings = madeUpHeadings([grid])

/** Those with every fact: straight-line code knows nothing of bounds. */
function* wholeLines(): Generator<readonly string[]> {
  const codes = communes.map(({ inseeCode }) => inseeCode)
  let left = households
  for (const cells of madeUpRequests({ grids: [grid], communes: codes, on: today, count: households * 2, seed: 11 })) {
    if (cells.includes('')) continue
    yield cells
    left -= 1
    if (left === 0) return
  }
}

const lines = [...wholeLines()]
const text = Papa.unparse([headings, ...lines], { delimiter: ';' })

function read() {
  const opened = openImport(headings, optionsFor([grid]))
  assert(opened.ok)
  let line = 0
  Papa.parse<string[]>(text, {
    delimiter: ';',
    step: ({ data }) => {
      line += 1
      if (line > 1) opened.value.add(line, data)
    },
  })
  const report = opened.value.finish()
  assert(report.ok)
  return report.value.table
}

const table = read()
assert.equal(table.count, households)
const laidOut = prepareRequests(table, before, today)
const plain = (position: number): Readonly<Record<string, FactValue>> =>
  Object.fromEntries(
    Object.entries(situationOf(table, position, today).facts).map(([id, fact]) => [id, fact?.value as FactValue]),
  )
const prepared = lines.map((_, position) => prepare(plain(position), today))
assert.deepEqual([...exactTotals(laidOut, before).low], prepared.map(straightLineTotal))

const into = new Int32Array(households)
const straightLine = () => {
  for (let rank = 0; rank < households; rank += 1) into[rank] = straightLineTotal(prepared[rank] as never)
}
const laboratory = openLaboratory({ table, before, on: today, policy: elevenHouseholds })
let points = 0

const report = await sideBySide([
  {
    name: 'straight-line code by hand, two grids',
    households,
    pass: () => {
      straightLine()
      straightLine()
    },
  },
  {
    name: 'ours: totals under two grids, no eval',
    households,
    pass: () => [exactTotals(laidOut, before), exactTotals(laidOut, after)],
  },
  {
    name: 'ours: a weight moves, all told (ranks, spread, winners)',
    households,
    pass: () => {
      points = (points + 1) % 50
      return laboratory.tryWeights(compiled(moveWeights(grid, { 'hosted/points': points })))
    },
  },
  {
    name: 'ours: the requests laid out for a grid, once',
    households,
    pass: () => prepareRequests(table, before, today),
  },
  {
    name: 'papaparse alone: cells of the file',
    households,
    pass: () => Papa.parse<string[]>(text, { delimiter: ';', step: () => undefined }),
  },
  { name: 'ours: the file read, checked and kept', households, pass: read },
])

console.log(
  [
    `${households.toLocaleString('en')} requests, ${grid.id}, file of ${Math.round(text.length / 1e6)} MB`,
    `${cpus()[0]?.model}, Node ${process.version}; requests a second of processor, and the ratio to the first`,
    report,
  ].join('\n'),
)
