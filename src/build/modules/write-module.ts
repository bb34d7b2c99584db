/** The text of each `virtual:content/…` module. Types of what they export: `src/device/content/content-modules.d.ts`. */
import { createHash } from 'node:crypto'
import type { SheetSummary } from '../../domain/guidance/sheet.ts'
import { textVariants, type TextVariant } from '../../domain/values/language.ts'
import { compileGrid } from '../../domain/scoring/compile-grid.ts'
import { publishedModule } from '../../domain/scoring/generated/published-module.ts'
import type { GridFile } from '../grids/load-grids.ts'
import { buildSearchIndex } from '../search/build-search-index.ts'
import type { CompiledSheet } from '../sheets/compiled-sheet.ts'
import type { Content } from './load-content.ts'

export const modulePrefix = 'virtual:content/'

const exported = (name: string, value: unknown): string => `export const ${name} = ${JSON.stringify(value)}\n`

const isVariant = (word: string | undefined): word is TextVariant => textVariants.some((variant) => variant === word)

/** What a card needs: the words of the variant, or the French ones, which say so by their own `variant`. */
function summaryOf({ variants }: CompiledSheet, variant: TextVariant): readonly SheetSummary[] {
  const sheet = variants[variant] ?? variants.fr
  if (!sheet) return []
  const { blocks: _blocks, sources: _sources, owner: _owner, ...summary } = sheet
  return [summary]
}

/** One lazy import a sheet and variant: a visitor who reads one sheet loads one. The id comes last and names the file. */
function writeSheetTable(sheets: readonly CompiledSheet[]): string {
  const rows = sheets.map(({ id, variants }) => {
    const cells = Object.keys(variants).map(
      (variant) => `${JSON.stringify(variant)}: () => import('${modulePrefix}sheet/${variant}/${id}')`,
    )
    return `${JSON.stringify(id)}: { ${cells.join(', ')} }`
  })
  return `export const sheets = {\n${rows.join(',\n')}\n}\n`
}

/** One lazy import a grid: totals in bulk are wanted by few screens, of one grid at a time. */
function writeScorerTable(grids: readonly GridFile[]): string {
  const rows = grids.map(({ grid: { id } }) => `${JSON.stringify(id)}: () => import('${modulePrefix}scorer/${id}')`)
  return `export const scorers = {\n${rows.join(',\n')}\n}\n`
}

/** The grid as code: `compileGrid` refuses none here, since the content with a problem is never written. */
function writeScorer(grids: readonly GridFile[], id: string): string | undefined {
  const found = grids.find(({ grid }) => grid.id === id)
  const compiled = found && compileGrid(found.grid)
  return compiled?.ok ? publishedModule(compiled.value) : undefined
}

/** One lazy import a grid: its file is wanted when a proposal is written from it, and by nobody else. */
function writeGridFileTable(grids: readonly GridFile[]): string {
  const rows = grids.map(({ grid: { id } }) => `${JSON.stringify(id)}: () => import('${modulePrefix}grid-file/${id}')`)
  return `export const gridFiles = {\n${rows.join(',\n')}\n}\n`
}

function writeGridFile(grids: readonly GridFile[], id: string): string | undefined {
  const found = grids.find(({ grid }) => grid.id === id)
  return found && exported('gridFile', found.source)
}

/** The same on every machine that says the same things: of what the public reads and is scored with, and of nothing else. */
function fingerprintOf({ sheets, figures, grids, sites }: Content): string {
  const told = [sheets, [...figures.values()], grids.map(({ grid, texts }) => [grid, texts]), sites]
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 12)
}

type Writer = (content: Content, path: readonly string[]) => string | undefined

const perVariant =
  (write: (content: Content, variant: TextVariant) => string): Writer =>
  (content, [variant]) =>
    isVariant(variant) ? write(content, variant) : undefined

const writers: Readonly<Record<string, Writer>> = {
  topics: ({ topics, situations }) => exported('topics', topics) + exported('situations', situations),
  summaries: perVariant((content, variant) =>
    exported(
      'summaries',
      content.sheets.flatMap((sheet) => summaryOf(sheet, variant)),
    ),
  ),
  sheets: ({ sheets }) => writeSheetTable(sheets),
  sheet: ({ sheets }, [variant, id]) => {
    const sheet = isVariant(variant) ? sheets.find((each) => each.id === id)?.variants[variant] : undefined
    return sheet && exported('sheet', sheet)
  },
  search: perVariant((content, variant) => exported('searchIndex', buildSearchIndex(content.sheets, variant))),
  fingerprint: (content) => exported('fingerprint', fingerprintOf(content)),
  figures: ({ figures }) => exported('figures', [...figures.values()]),
  places: ({ territories, sites }) => exported('territories', territories) + exported('sites', sites),
  grids: ({ grids }) =>
    exported(
      'grids',
      grids.map(({ grid, texts }) => ({ grid, texts })),
    ),
  witnesses: ({ grids }) =>
    exported(
      'witnesses',
      Object.fromEntries(grids.flatMap(({ grid, witnesses }) => (witnesses ? [[grid.id, witnesses]] : []))),
    ),
  'grid-files': ({ grids }) => writeGridFileTable(grids),
  'grid-file': ({ grids }, path) => writeGridFile(grids, path.join('/')),
  scorers: ({ grids }) => writeScorerTable(grids),
  scorer: ({ grids }, path) => writeScorer(grids, path.join('/')),
  questionnaires: ({ questionnaires }) => exported('questionnaires', questionnaires),
}

/**
 * @param id a module name such as `virtual:content/summaries/fr`.
 * @returns its text, or undefined when there is no such module.
 */
export function writeModule(id: string, content: Content): string | undefined {
  const [kind = '', ...path] = id.slice(modulePrefix.length).split('/')
  return writers[kind]?.(content, path)
}
