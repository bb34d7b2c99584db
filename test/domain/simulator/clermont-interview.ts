/** The demonstration grid and its questionnaire, as the build reads them. */
import { loadGrids } from '../../../src/build/grids/load-grids.ts'
import { loadQuestionnaire } from '../../../src/build/questionnaires/load-questionnaire.ts'
import type { CompiledGrid } from '../../../src/domain/scoring/compile-grid.ts'
import { compileGrid } from '../../../src/domain/scoring/compile-grid.ts'
import type { Interview } from '../../../src/domain/simulator/interview.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'

/** The version in force on the day of the tests, with its questions, and the version to come. */
export function clermontVersions(): readonly [interview: Interview, coming: CompiledGrid] {
  const grids = loadGrids('content')
  const files = grids.ok ? grids.value.filter(({ grid }) => grid.territory === 'clermont-auvergne') : []
  const [inForce, coming] = files.map(({ grid }) => compileGrid(grid))
  if (!inForce?.ok || !coming?.ok) throw new Error('The demonstration grids cannot be read.')
  const { facts } = coming.value.grid
  const content = loadQuestionnaire('content', { id: 'clermont-auvergne', facts }, (problem) => {
    throw new Error(JSON.stringify(problem))
  })
  if (!content) throw new Error('The questionnaire cannot be read.')
  const { questionnaire } = content
  return [{ grid: inForce.value, questionnaire, today: localDate('2026-11-24') }, coming.value]
}

export const clermontInterview = (): Interview => clermontVersions()[0]

/** The same questions under the version to come, on a day when it is in force. */
export function comingInterview(): Interview {
  const [{ questionnaire }, grid] = clermontVersions()
  return { grid, questionnaire, today: localDate('2027-03-01') }
}
