/** The words of a grid in one more variant: exactly the ids the grid has, no one left without its label. */
import type { GridTexts } from '../../domain/scoring/grid-texts.ts'
import type { TextVariant } from '../../domain/values/language.ts'
import type { Report } from '../content-problem.ts'
import { checkShape } from '../files/check-shape.ts'
import { typeset } from '../files/typography.ts'
import { readYamlFile } from '../files/yaml-list.ts'
import type { FieldPath } from '../files/yaml-source.ts'
import { gridTextsEntry } from './grid-schema.ts'

type Words = { readonly [key: string]: unknown }

/** Paths present on one side only. */
function differences(
  wanted: Words,
  given: Words,
  path: FieldPath = [],
): readonly { path: FieldPath; isMissing: boolean }[] {
  return [...new Set([...Object.keys(wanted), ...Object.keys(given)])].flatMap((key) => {
    const [one, other] = [wanted[key], given[key]]
    const at = [...path, key]
    if (one === undefined || other === undefined) return [{ path: at, isMissing: other === undefined }]
    return typeof one === 'object' && typeof other === 'object' ? differences(one as Words, other as Words, at) : []
  })
}

/** Sets the typography of every word of a variant. */
export function typesetTexts<Texts>(texts: Texts, variant: TextVariant): Texts {
  const set = (value: unknown): unknown => {
    if (typeof value === 'string') return typeset(value, variant)
    return Object.fromEntries(Object.entries(value as Words).map(([key, each]) => [key, set(each)]))
  }
  return set(texts) as Texts
}

/** @returns the words, or undefined once every problem found has been reported. */
export function gridTextsFromFile(
  contentDirectory: string,
  from: { readonly file: string; readonly variant: TextVariant; readonly french: GridTexts },
  report: Report,
): GridTexts | undefined {
  const source = readYamlFile(contentDirectory, from.file, report)
  const texts = source && checkShape(gridTextsEntry, { source, value: source.value }, report)
  if (!source || !texts) return undefined
  const found = differences(from.french as unknown as Words, texts as unknown as Words)
  for (const { path, isMissing } of found)
    report({
      file: from.file,
      line: source.lineOf(path),
      field: path.join('.'),
      why: isMissing ? 'The grid has these words in French and not here.' : 'The grid has nothing of this name.',
      remedy: isMissing ? 'Translate them here, under the same id.' : 'Correct the id, or remove these words.',
    })
  return found.length === 0 ? typesetTexts(texts, from.variant) : undefined
}
