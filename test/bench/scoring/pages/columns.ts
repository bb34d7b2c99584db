/** The grid checked, compiled and run by columns in the page. */
import { grid } from 'virtual:bench/grid'
import { situation } from 'virtual:bench/household'
import { columnScorer } from '../../../../src/domain/scoring/batch/columns/column-scorer.ts'
import { planOf } from '../../../../src/domain/scoring/batch/plan.ts'
import { tabulate } from '../../../../src/domain/scoring/batch/situation-table.ts'
import { compileGrid } from '../../../../src/domain/scoring/compile-grid.ts'
import { ready } from './ready.ts'

const compiled = compileGrid(grid)
if (!compiled.ok) throw new Error(compiled.problems[0]?.why)
const { table } = tabulate(compiled.value.slots, [situation])
ready(columnScorer(planOf(compiled.value)).totals(table)[0] as number)
