/** A grid from any path: YAML as staff write it, or JSON as `said grid export --to json` gives it. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, resolve } from 'node:path'
import type { ContentProblem, Report } from '../../build/content-problem.ts'
import { readYaml, type YamlSource } from '../../build/files/yaml-source.ts'
import type { PlacedGrid } from '../../build/grids/grid-from-file.ts'
import { gridTextsFromFile, typesetTexts } from '../../build/grids/grid-texts-from-file.ts'
import { readGrid } from '../../build/grids/load-grids.ts'
import type { CompiledGrid } from '../../domain/scoring/compile-grid.ts'
import { compileGrid } from '../../domain/scoring/compile-grid.ts'
import type { Grid } from '../../domain/scoring/grid.ts'
import { requestKinds } from '../../domain/scoring/request.ts'
import { frenchTexts, type GridTexts } from '../../domain/scoring/grid-texts.ts'
import type { TextVariant } from '../../domain/values/language.ts'
import { isLocalDate } from '../../domain/values/local-date.ts'
import { CommandProblem } from '../command.ts'
import { assertFile } from './assert-file.ts'

/** One line an editor can open by a click, then why, then what to do. */
export const problemLines = ({ file, line, field, why, remedy }: ContentProblem): readonly string[] => [
  `${file}:${line}  ${field}`,
  `  why:    ${why}`,
  `  remedy: ${remedy}`,
]

/** The text of a file. @throws CommandProblem when there is none, or a folder. */
export function textOf(path: string): string {
  assertFile(path)
  return readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
}

export interface ReadYamlGrid {
  readonly source: YamlSource
  readonly placed: PlacedGrid
}

/** A grid written by hand, or every problem of it reported. */
export function readYamlGrid(path: string, report: Report): ReadYamlGrid | undefined {
  const source = readYaml(textOf(path), { file: path }, report)
  const placed = source && readGrid(source, nameOf(path, source.value), report)
  return source && placed ? { source, placed } : undefined
}

/** A day, and the kind of request for one of several grids side by side: `2024-06-03.transfer`. */
export const isVersion = (stem: string): boolean => isLocalDate(stem.split('.')[0] ?? '')

const kindOf = (stem: string): readonly string[] => requestKinds.filter((kind) => stem.endsWith(`.${kind}`))

/** Territory by the folder, version by the file's name; a proposal called otherwise has the version of its first day. */
function nameOf(path: string, value: unknown): { readonly territory: string; readonly version: string } {
  const full = resolve(path)
  const stem = basename(full, extname(full))
  const from = (value as { readonly inForce?: { readonly from?: unknown } } | null)?.inForce?.from
  return {
    territory: basename(dirname(full)),
    version: isVersion(stem) ? stem : [from ?? stem, ...kindOf(stem)].join('.'),
  }
}

/** A grid ready to score. @throws CommandProblem with every problem of the file. */
export function compiledFrom(path: string): CompiledGrid {
  return extname(path) === '.json' ? compiledFromJson(path) : compiledFromYaml(path)
}

function compiledFromYaml(path: string): CompiledGrid {
  const problems: ContentProblem[] = []
  const read = readYamlGrid(path, (problem) => problems.push(problem))
  const compiled = read && compileGrid(read.placed.grid)
  if (compiled?.ok) return compiled.value
  throw new CommandProblem([`The grid "${path}" cannot be used:`, ...problems.flatMap(problemLines)].join('\n'))
}

function compiledFromJson(path: string): CompiledGrid {
  const compiled = compiledOrThrown(path)
  if (compiled?.ok) return compiled.value
  const told = compiled?.problems.flatMap(({ where, why, remedy }) => [
    where,
    `  why:    ${why}`,
    `  remedy: ${remedy}`,
  ])
  const reason = told ?? ['It is not a grid as `said grid export --to json` writes it.']
  throw new CommandProblem([`The grid "${path}" cannot be used:`, ...reason].join('\n'))
}

/** Data of another shape makes the check itself stumble. */
function compiledOrThrown(path: string) {
  try {
    return compileGrid(JSON.parse(textOf(path)) as Grid)
  } catch (error) {
    if (error instanceof CommandProblem) throw error
    return undefined
  }
}

/** The words of a grid: of the file beside it, or the French ones of the grid itself where there is no such file. */
export function textsBeside(path: string, grid: Grid, variant: TextVariant): GridTexts {
  const french = frenchTexts(grid)
  const file = basename(path).replace(/\.(yaml|yml|json)$/, `.${variant}.yaml`)
  if (variant === 'fr' || !existsSync(resolve(dirname(path), file))) return typesetTexts(french, 'fr')
  return gridTextsFromFile(dirname(path), { file, variant, french }, () => undefined) ?? typesetTexts(french, 'fr')
}
