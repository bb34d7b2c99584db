/** The example grids, one a feature of the format: read as any grid file is, though no build ever ships them. */
import { basename } from 'node:path'
import { filesIn } from '../../src/build/files/content-folder.ts'
import type { ContentProblem } from '../../src/build/content-problem.ts'
import { readYamlFile } from '../../src/build/files/yaml-list.ts'
import { readGrid } from '../../src/build/grids/load-grids.ts'
import type { Grid } from '../../src/domain/scoring/grid.ts'
import { contentDirectory } from './real-content.ts'

export interface FeatureGrid {
  readonly name: string
  readonly grid: Grid | undefined
  readonly problems: readonly ContentProblem[]
}

const folder = 'grids-by-feature'

export const featureFiles = filesIn(contentDirectory, folder, '.yaml')

/** What a file holds, and its name: `14-two-grids.transfer.yaml` is the grid for transfers of the territory `14-two-grids`. */
export function featureFile(name: string): {
  readonly value: Readonly<Record<string, unknown>>
  readonly stem: string
} {
  const problems: ContentProblem[] = []
  const source = readYamlFile(contentDirectory, `${folder}/${name}`, (problem) => problems.push(problem))
  if (!source) throw new Error(problems.map(({ why }) => why).join('\n'))
  return { value: source.value as Record<string, unknown>, stem: basename(name, '.yaml') }
}

function read(name: string): FeatureGrid {
  const problems: ContentProblem[] = []
  const report = (problem: ContentProblem) => void problems.push(problem)
  const source = readYamlFile(contentDirectory, `${folder}/${name}`, report)
  const { inForce, requests } = (source?.value ?? {}) as { inForce?: { from?: string }; requests?: string }
  const [territory = ''] = basename(name, '.yaml').split('.')
  const version = [inForce?.from, requests].filter((part) => part !== undefined).join('.')
  const placed = source && readGrid(source, { territory, version }, report)
  return { name, grid: placed?.grid, problems }
}

/** Those that are grids: two of the files show what stands beside them. */
export const featureGrids: readonly FeatureGrid[] = featureFiles
  .filter((name) => 'total' in featureFile(name).value)
  .map(read)
