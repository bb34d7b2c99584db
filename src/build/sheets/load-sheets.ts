/** All the sheets of `sheets/<id>/`: data checked, words read in every variant, references between sheets followed. */
import type { Figure } from '../../domain/guidance/figure.ts'
import type { Sheet } from '../../domain/guidance/sheet.ts'
import type { GuidanceSituation, Topic } from '../../domain/guidance/topic.ts'
import type { SheetId } from '../../domain/values/ids.ts'
import { textVariants, type TextVariant } from '../../domain/values/language.ts'
import type { Report } from '../content-problem.ts'
import { checkShape } from '../files/check-shape.ts'
import { filesIn, foldersIn, readContent } from '../files/content-folder.ts'
import { checkPictogram } from '../files/pictograms.ts'
import { readYamlFile } from '../files/yaml-list.ts'
import type { FieldPath, YamlSource } from '../files/yaml-source.ts'
import type { CompiledSheet } from './compiled-sheet.ts'
import { readVariant, type VariantWords } from './read-variant.ts'
import { sheetEntry, type SheetEntry } from './sheet-schema.ts'

/** What sheets may refer to. */
export interface SheetSurroundings {
  readonly contentDirectory: string
  readonly pictogramDirectory: string
  readonly figures: ReadonlyMap<string, Figure>
  readonly topics: readonly Topic[]
  readonly situations: readonly GuidanceSituation[]
  readonly report: Report
}

interface FoundSheet {
  readonly id: string
  readonly source: YamlSource
  readonly entry: SheetEntry
}

const refuser =
  ({ source }: Pick<FoundSheet, 'source'>, report: Report) =>
  (path: FieldPath, why: string, remedy: string): void =>
    report({ file: source.file, line: source.lineOf(path), field: path.join('.'), why, remedy })

function findSheet(id: string, around: SheetSurroundings): readonly FoundSheet[] {
  const source = readYamlFile(around.contentDirectory, `sheets/${id}/sheet.yaml`, around.report)
  const entry = source && checkShape(sheetEntry, { source, value: source.value }, around.report)
  return source && entry ? [{ id, source, entry }] : []
}

function checkReferences(sheet: FoundSheet, sheetIds: ReadonlySet<string>, around: SheetSurroundings): void {
  const { entry, id, source } = sheet
  const refuse = refuser(sheet, around.report)
  const topic = around.topics.find((each) => each.id === entry.topic)
  if (!topic) refuse(['topic'], `There is no topic "${entry.topic}".`, 'Use an id of topics.yaml.')
  else if (!entry.code.startsWith(topic.letter))
    refuse(['code'], `The topic "${topic.id}" has the letter ${topic.letter}.`, `Start the code with ${topic.letter}.`)
  entry.situations.forEach((situation, index) => {
    if (!around.situations.some((each) => each.id === situation))
      refuse(['situations', index], `There is no situation "${situation}".`, 'Use an id of situations.yaml.')
  })
  entry.related.forEach((related, index) => {
    if (related === id || !sheetIds.has(related))
      refuse(['related', index], `"${related}" is not another sheet.`, 'Use the name of another folder of sheets/.')
  })
  checkPictogram(entry.pictogram, { directory: around.pictogramDirectory, source, path: ['pictogram'] }, around.report)
}

function checkCodes(sheets: readonly FoundSheet[], report: Report): void {
  const firstWith = new Map<string, string>()
  for (const sheet of sheets) {
    const first = firstWith.get(sheet.entry.code)
    if (first === undefined) firstWith.set(sheet.entry.code, sheet.id)
    else refuser(sheet, report)(['code'], `The sheet "${first}" has this code too.`, 'Give each sheet its own place.')
  }
}

/** Files that are neither data nor words of a variant: a misspelt name would otherwise be silently unread. */
function checkFileNames(sheet: FoundSheet, around: SheetSurroundings): void {
  const expected = ['sheet.yaml', ...textVariants.map((variant) => `${variant}.md`)]
  for (const name of filesIn(around.contentDirectory, `sheets/${sheet.id}`))
    if (!expected.includes(name))
      around.report({
        file: `sheets/${sheet.id}/${name}`,
        line: 1,
        field: 'file',
        why: 'This file is not part of a sheet.',
        remedy: `Name it ${expected.join(', ')}, or remove it.`,
      })
}

function readWordsOf(
  sheet: FoundSheet,
  variant: TextVariant,
  known: { sheetIds: ReadonlySet<string>; around: SheetSurroundings },
): VariantWords | undefined {
  const { around, sheetIds } = known
  const refuse = refuser(sheet, around.report)
  const file = `sheets/${sheet.id}/${variant}.md`
  const text = readContent(around.contentDirectory, file)
  const isAnnounced = sheet.entry.notYet?.includes(variant) ?? false
  if (text !== undefined && isAnnounced)
    refuse(
      ['notYet'],
      `${variant}.md exists, though it is declared as not there yet.`,
      `Remove ${variant} from notYet.`,
    )
  if (text === undefined && variant === 'fr')
    refuse(['fr.md'], 'The French words are missing.', 'Write fr.md: the other variants fall back on it.')
  else if (text === undefined && !isAnnounced)
    refuse([`${variant}.md`], `${variant}.md is missing.`, `Write it, or declare notYet: [${variant}].`)
  if (text === undefined) return undefined
  return readVariant(text, { file, variant, figures: around.figures, sheetIds, report: around.report })
}

const sheetOf = ({ id, entry }: FoundSheet, variant: TextVariant, words: VariantWords): Sheet => ({
  id: id as SheetId,
  code: entry.code,
  topic: entry.topic,
  situations: entry.situations,
  pictogram: entry.pictogram,
  status: entry.status,
  checkedOn: entry.checkedOn,
  validFrom: entry.validFrom,
  ...(entry.validTo ? { validTo: entry.validTo } : {}),
  related: entry.related as readonly string[] as readonly SheetId[],
  variant,
  title: words.title,
  summary: words.summary,
  owner: entry.owner,
  sources: entry.sources,
  blocks: words.blocks,
})

/** @returns sheets in the order of their codes; what is refused is reported and left out. */
export function loadSheets(around: SheetSurroundings): readonly CompiledSheet[] {
  const folders = foldersIn(around.contentDirectory, 'sheets')
  const sheetIds = new Set(folders)
  const found = folders.flatMap((id) => findSheet(id, around))
  checkCodes(found, around.report)
  const compiled = found.map((sheet): CompiledSheet => {
    checkReferences(sheet, sheetIds, around)
    checkFileNames(sheet, around)
    const variants = textVariants.flatMap((variant) => {
      const words = readWordsOf(sheet, variant, { sheetIds, around })
      return words ? [[variant, sheetOf(sheet, variant, words)] as const] : []
    })
    return { id: sheet.id, tags: sheet.entry.tags, variants: Object.fromEntries(variants) }
  })
  return compiled.sort((a, b) => codeOf(a).localeCompare(codeOf(b)))
}

const codeOf = (sheet: CompiledSheet): string => sheet.variants.fr?.code ?? sheet.id
