/**
 * Every grid of `grids/<territory>/<version>.yaml` with its words. A grid is refused whole, with each problem's file, line,
 * field, reason and remedy: half a grid would give wrong points to everybody.
 */
import { compileGrid } from '../../domain/scoring/compile-grid.ts'
import type { GridFileText } from '../../domain/laboratory/proposal.ts'
import type { Grid } from '../../domain/scoring/grid.ts'
import type { GridProblem } from '../../domain/scoring/grid-problem.ts'
import type { GridTexts } from '../../domain/scoring/grid-texts.ts'
import { isForSame } from '../../domain/scoring/grid-in-force.ts'
import { frenchTexts } from '../../domain/scoring/grid-texts.ts'
import type { WitnessFile } from '../../domain/scoring/witness.ts'
import type { TextVariant } from '../../domain/values/language.ts'
import { textVariants } from '../../domain/values/language.ts'
import { isLocalDate } from '../../domain/values/local-date.ts'
import type { Outcome } from '../../domain/values/outcome.ts'
import { passed, refused } from '../../domain/values/outcome.ts'
import type { ContentProblem, Report } from '../content-problem.ts'
import { checkShape } from '../files/check-shape.ts'
import { filesIn, foldersIn, readContent } from '../files/content-folder.ts'
import { readYamlFile } from '../files/yaml-list.ts'
import type { FieldPath, YamlSource } from '../files/yaml-source.ts'
import { readYaml } from '../files/yaml-source.ts'
import type { PlacedGrid } from './grid-from-file.ts'
import type { Refuse } from './condition-from-file.ts'
import { gridFileText } from './grid-file-text.ts'
import { gridFromFile } from './grid-from-file.ts'
import { gridEntry } from './grid-schema.ts'
import { gridTextsFromFile, typesetTexts } from './grid-texts-from-file.ts'
import { witnessesFromFile } from './witnesses-from-file.ts'

export interface GridFile {
  /** Path from the content folder. */
  readonly file: string
  readonly grid: Grid
  readonly texts: Readonly<Record<TextVariant, GridTexts>>
  /** The cases of `<version>.witnesses.yaml`, when there is one. */
  readonly witnesses?: WitnessFile
  /** As it is written, with the place of every weight. */
  readonly source: GridFileText
}

/** Reads, checks and compiles every grid. Refuses with every problem of every file. */
export function loadGrids(contentDirectory: string): Outcome<readonly GridFile[], ContentProblem> {
  const problems: ContentProblem[] = []
  const report: Report = (problem) => problems.push(problem)
  const grids = foldersIn(contentDirectory, 'grids').flatMap((territory) => {
    const read = versionFiles(contentDirectory, territory)
      .map((name) => loadGrid(contentDirectory, { territory, name }, report))
      .filter((file) => file !== undefined)
    reportOverlaps(read, report)
    return read
  })
  const [first, ...others] = problems
  return first ? refused(first, ...others) : passed(grids)
}

/** The grid files of a territory, without the words beside them. */
export const versionFiles = (contentDirectory: string, territory: string): readonly string[] =>
  filesIn(contentDirectory, `grids/${territory}`, '.yaml').filter(isVersionFile)

/** `2024-06-03.yaml` and `2024-06-03.transfer.yaml` are grids, `2024-06-03.en.yaml` its words, `2024-06-03.witnesses.yaml` its witness cases. */
export const isVersionFile = (name: string): boolean =>
  ![...textVariants, 'witnesses'].some((beside) => name.endsWith(`.${beside}.yaml`))

/** The version a file's name says. */
export const versionOf = (name: string): string => name.replace(/\.yaml$/, '')

function loadGrid(
  contentDirectory: string,
  from: { readonly territory: string; readonly name: string },
  report: Report,
): GridFile | undefined {
  const version = versionOf(from.name)
  const file = `grids/${from.territory}/${from.name}`
  const source = readYamlFile(contentDirectory, file, report)
  const placed = source && readGrid(source, { territory: from.territory, version }, report)
  if (!source || !placed) return undefined
  const { grid } = placed
  const french = frenchTexts(grid)
  const read = textVariants.map((variant) => {
    if (variant === 'fr') return [variant, typesetTexts(french, 'fr')] as const
    const beside = `grids/${from.territory}/${version}.${variant}.yaml`
    return [variant, gridTextsFromFile(contentDirectory, { file: beside, variant, french }, report)] as const
  })
  const witnesses = loadWitnesses(contentDirectory, grid, report)
  if (witnesses === 'refused' || read.some(([, texts]) => texts === undefined)) return undefined
  const texts = Object.fromEntries(read) as Record<TextVariant, GridTexts>
  const written = gridFileText(readContent(contentDirectory, file) ?? '', placed)
  return { file, grid, texts, source: written, ...(witnesses ? { witnesses } : {}) }
}

/** The cases beside a grid; none without such a file. */
function loadWitnesses(contentDirectory: string, grid: Grid, report: Report): WitnessFile | 'refused' | undefined {
  const file = `grids/${grid.id}.witnesses.yaml`
  const text = readContent(contentDirectory, file)
  if (text === undefined) return undefined
  const source = readYaml(text, { file }, report)
  return (source && witnessesFromFile(source, grid.facts, report)) ?? 'refused'
}

/** Reads one grid file, or reports why not. */
export function readGrid(
  source: YamlSource,
  name: { readonly territory: string; readonly version: string },
  report: Report,
): PlacedGrid | undefined {
  const entry = checkShape(gridEntry, { source, value: source.value }, report)
  if (!entry) return undefined
  let hasFault = false
  const refuse = (path: FieldPath, why: string, remedy: string) => {
    hasFault = true
    report({ file: source.file, line: source.lineOf(path), field: path.join('.'), why, remedy })
  }
  const placed = gridFromFile(entry, name, refuse)
  checkName(placed.grid, refuse)
  if (hasFault) return undefined
  const compiled = compileGrid(placed.grid)
  if (compiled.ok) return placed
  for (const problem of compiled.problems) report(inFile(problem, source, placed))
  return undefined
}

/** What the domain says of a grid, with the line of its file. */
export function inFile(problem: GridProblem, source: YamlSource, placed: PlacedGrid): ContentProblem {
  const path = pathOf(problem, placed)
  const { why, remedy } = problem
  return { file: source.file, line: source.lineOf(path), field: path.join('.'), why, remedy }
}

/** From the place a problem names (`criteria/<id>/points`) to the fields of the file. */
function pathOf({ where }: GridProblem, { places }: PlacedGrid): FieldPath {
  const [kind = '', id = '', ...rest] = where.split('/')
  const place = kind === 'criteria' || kind === 'groups' ? places.get(id) : undefined
  return place ? [...place, ...rest] : where.split('/')
}

function checkName({ id, version, requests, inForce }: Grid, refuse: Refuse): void {
  const kind = id.split('/')[1]?.split('.')[1]
  if (kind !== requests)
    refuse(
      ['requests'],
      `The file is called "${id.split('/')[1]}".`,
      requests ? `Name it ${version}.${requests}.yaml.` : `Write requests: ${kind}, or take it out of the name.`,
    )
  if (!isLocalDate(version))
    refuse(['inForce'], `The file is called "${version}".`, 'Name it by the first day in force, as in 2024-06-03.yaml.')
  else if (inForce.from && inForce.from !== version)
    refuse(['inForce', 'from'], `The file says ${version} and the grid ${inForce.from}.`, 'Give both the same day.')
}

/** Two versions of a territory must never be in force on one day: a request would have two scores. */
function reportOverlaps(files: readonly GridFile[], report: Report): void {
  const dated = files
    .filter(({ grid }) => grid.inForce.from !== null)
    .sort((one, other) => one.grid.version.localeCompare(other.grid.version))
  dated.forEach(({ file, grid }, rank) => {
    const next = dated.slice(rank + 1).find((later) => isForSame(grid, later.grid))?.grid.inForce.from
    if (!next || (grid.inForce.to && grid.inForce.to < next)) return
    const remedy = `End it before ${next}, the day the next version begins.`
    report({ file, line: 1, field: 'inForce.to', why: 'It is still in force when the next version begins.', remedy })
  })
}
