import { describe, expect, it } from 'vitest'
import { readYaml } from '../../../src/build/files/yaml-source.ts'
import { readGrid } from '../../../src/build/grids/load-grids.ts'
import { proposalOf } from '../../../src/domain/laboratory/proposal.ts'
import { moveWeights, weightsOf } from '../../../src/domain/laboratory/weights.ts'
import type { Grid } from '../../../src/domain/scoring/grid.ts'
import type { ContentProblem } from '../../../src/build/content-problem.ts'
import { content } from '../../content/real-content.ts'

const heading = { title: 'Proposition : « essai »', notes: ['À voter.'] }

function readAgain(text: string, { territory, id }: Grid): Grid | readonly ContentProblem[] {
  const problems: ContentProblem[] = []
  const report = (problem: ContentProblem) => void problems.push(problem)
  const source = readYaml(text, { file: 'proposal.yaml' }, report)
  const version = id.slice(territory.length + 1)
  return (source && readGrid(source, { territory, version }, report)?.grid) ?? problems
}

/** Each weight further from zero than the grid has it, the way that breaks no sign: a floor falls, a cap rises. */
const further = (grid: Grid) =>
  Object.fromEntries(
    weightsOf(grid).map(({ id, value, kind }) => [id, value < 0 || kind === 'floor' ? value - 1 : value + 1]),
  )

describe.each(content.grids.map((file) => [file.grid.id as string, file] as const))(
  'a proposal written from %s',
  (_id, { grid, source }) => {
    it('finds every weight of the grid in its file', () => {
      expect(weightsOf(grid).filter(({ id }) => !source.places[id])).toEqual([])
      for (const { id, value } of weightsOf(grid)) {
        const [start, end] = source.places[id] ?? [0, 0]
        expect(Number(source.text.slice(start, end))).toBe(value)
      }
    })

    it('is a grid file again: the same grid with the weights moved, in force on no day and voted by nobody', () => {
      const moved = further(grid)
      const expected = {
        ...moveWeights(grid, moved),
        title: heading.title,
        inForce: { from: null, to: null },
        deliberation: null,
      }
      expect(readAgain(proposalOf(source, moved, heading), grid)).toEqual(expected)
    })

    it('keeps every comment and every other letter', () => {
      const text = proposalOf(source, {}, heading)
      const bare = (each: string) => each.split('\n').filter((line) => !/^(title|inForce|deliberation):/.test(line))
      expect(text.startsWith('# À voter.\n')).toBe(true)
      expect(bare(text).slice(1)).toEqual(bare(source.text))
    })
  },
)
