/** Requests for the tests of the laboratory: made up by the product, or written line by line as an office would. */
import { madeUpHeadings, madeUpRequests } from '../../../src/domain/laboratory/generate/made-up-requests.ts'
import type { FileProblem } from '../../../src/domain/laboratory/import/import-problem.ts'
import type { ImportOptions, ImportReport } from '../../../src/domain/laboratory/import/request-import.ts'
import { openImport } from '../../../src/domain/laboratory/import/request-import.ts'
import type { RequestTable } from '../../../src/domain/laboratory/request-table.ts'
import type { Grid } from '../../../src/domain/scoring/grid.ts'
import type { Outcome } from '../../../src/domain/values/outcome.ts'
import { today } from '../scoring/small-grid.ts'

export const communes = [
  { inseeCode: '63113', name: 'Clermont-Ferrand' },
  { inseeCode: '63014', name: 'Aubière' },
  { inseeCode: '63032', name: 'Beaumont' },
  { inseeCode: '63063', name: 'Cébazat' },
  { inseeCode: '63263', name: 'Orcines' },
]

export const optionsFor = (grids: readonly Grid[], more: Partial<ImportOptions> = {}): ImportOptions => ({
  grids,
  texts: [],
  communes,
  referenceDate: today,
  othersAreNo: false,
  status: 'imported',
  ...more,
})

/** Reads lines of cells, headings first. */
export function imported(
  lines: readonly (readonly string[])[],
  options: ImportOptions,
): Outcome<ImportReport, FileProblem> {
  const [headings = [], ...rest] = lines
  const opened = openImport(headings, options)
  if (!opened.ok) return opened
  for (const [rank, cells] of rest.entries()) if (!opened.value.add(rank + 2, cells)) break
  return opened.value.finish()
}

export function reportOf(outcome: Outcome<ImportReport, FileProblem>): ImportReport {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

/** The same requests for the same seed. */
export function madeUpTable(grids: readonly Grid[], count: number, seed = 7): RequestTable {
  const codes = communes.map(({ inseeCode }) => inseeCode)
  const lines = [...madeUpRequests({ grids, communes: codes, on: today, count, seed })]
  return reportOf(imported([madeUpHeadings(grids), ...lines], optionsFor(grids, { status: 'fictitious' }))).table
}
