/** The warnings of every grid file, each with its file and line: for an editor and for the tests, never to stop a build. */
import { compileGrid } from '../../domain/scoring/compile-grid.ts'
import type { GridProblem } from '../../domain/scoring/grid-problem.ts'
import type { WarningCheck } from '../../domain/scoring/grid-warning.ts'
import { lintGrid } from '../../domain/scoring/lint-grid.ts'
import { lintVersions } from '../../domain/scoring/lint-versions.ts'
import type { ContentProblem, Report } from '../content-problem.ts'
import { foldersIn } from '../files/content-folder.ts'
import { readYamlFile } from '../files/yaml-list.ts'
import type { YamlSource } from '../files/yaml-source.ts'
import type { PlacedGrid } from './grid-from-file.ts'
import { inFile, readGrid, versionFiles, versionOf } from './load-grids.ts'

export interface FileWarning extends ContentProblem {
  readonly check: WarningCheck
  /** Why the grid's file accepts it; absent while it is to be mended or accepted. */
  readonly accepted?: string
}

interface ReadFile {
  readonly source: YamlSource
  readonly placed: PlacedGrid
}

/** A file that cannot be used is left out: `loadGrids` says what is wrong with it. */
const elsewhere: Report = () => undefined

function readFiles(contentDirectory: string): readonly ReadFile[] {
  return foldersIn(contentDirectory, 'grids').flatMap((territory) =>
    versionFiles(contentDirectory, territory).flatMap((name) => {
      const source = readYamlFile(contentDirectory, `grids/${territory}/${name}`, elsewhere)
      const placed = source && readGrid(source, { territory, version: versionOf(name) }, elsewhere)
      return source && placed ? [{ source, placed }] : []
    }),
  )
}

type Warning = GridProblem & { readonly check: WarningCheck; readonly reason?: string }

const inItsFile = (warning: Warning, { source, placed }: ReadFile): FileWarning => ({
  check: warning.check,
  ...inFile(warning, source, placed),
  ...(warning.reason === undefined ? {} : { accepted: warning.reason }),
})

function warningsOf(file: ReadFile): readonly FileWarning[] {
  const compiled = compileGrid(file.placed.grid)
  if (!compiled.ok) return []
  const { warnings, accepted } = lintGrid(compiled.value)
  return [...warnings, ...accepted].map((warning) => inItsFile(warning, file))
}

/** Warnings of every grid that can be used, file by file, then of the days between versions. */
export function lintGrids(contentDirectory: string): readonly FileWarning[] {
  const files = readFiles(contentDirectory)
  const between = lintVersions(files.map(({ placed }) => placed.grid)).flatMap((warning) =>
    files.filter(({ placed }) => placed.grid.id === warning.grid).map((file) => inItsFile(warning, file)),
  )
  return [...files.flatMap(warningsOf), ...between]
}
