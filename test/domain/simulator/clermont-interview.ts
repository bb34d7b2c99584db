/** The demonstration grid and its questionnaire, as the build reads them. */
import { loadGrids } from '../../../src/build/grids/load-grids.ts'
import { loadQuestionnaire } from '../../../src/build/questionnaires/load-questionnaire.ts'
import { compileGrid } from '../../../src/domain/scoring/compile-grid.ts'
import type { Interview } from '../../../src/domain/simulator/interview.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'

export function clermontInterview(): Interview {
  const grids = loadGrids('content')
  const file = grids.ok ? grids.value.find(({ grid }) => grid.territory === 'clermont-auvergne') : undefined
  const compiled = file && compileGrid(file.grid)
  if (!compiled?.ok) throw new Error('The demonstration grid cannot be read.')
  const facts = compiled.value.grid.facts
  const content = loadQuestionnaire('content', { id: 'clermont-auvergne', facts }, (problem) => {
    throw new Error(JSON.stringify(problem))
  })
  if (!content) throw new Error('The questionnaire cannot be read.')
  return { grid: compiled.value, questionnaire: content.questionnaire, today: localDate('2026-11-24') }
}
