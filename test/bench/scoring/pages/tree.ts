/** What the simulator does: the grid checked and compiled, then both totals with the whole explanation. */
import { grid } from 'virtual:bench/grid'
import { situation } from 'virtual:bench/household'
import { compileGrid } from '../../../../src/domain/scoring/compile-grid.ts'
import { evaluate } from '../../../../src/domain/scoring/evaluate.ts'
import { ready } from './ready.ts'

const compiled = compileGrid(grid)
if (!compiled.ok) throw new Error(compiled.problems[0]?.why)
ready(evaluate(compiled.value, situation).declared.min)
