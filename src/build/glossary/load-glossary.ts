/** `glossary/terms.yaml`: the words of the field, and whether code says them in English or keeps them. */
import * as v from 'valibot'
import type { Report } from '../content-problem.ts'
import { checkShape, refusal } from '../files/check-shape.ts'
import { text } from '../files/fields.ts'
import { readYamlList } from '../files/yaml-list.ts'

const term = v.strictObject({
  term: text,
  definition: text,
  /** Legal text, or who uses the word when the law does not define it. */
  source: text,
  /** Identifier of the code, or `keep` when no English word has the same legal meaning. */
  code: v.pipe(
    text,
    v.regex(/^[a-zA-Z][a-zA-Z ]*$/, refusal('An identifier is made of letters.', 'Write the English word, or keep.')),
  ),
  /** The French word as code spells it: ASCII, only beside `code: keep`. */
  spelling: v.exactOptional(
    v.pipe(text, v.regex(/^[a-z][a-zA-Z]*$/, refusal('Code spells a word in ASCII.', 'Write it without accents.'))),
  ),
})

export type GlossaryTerm = v.InferOutput<typeof term>

/** @returns the terms in the order of the file; a kept word without its spelling and a double are reported. */
export function loadGlossary(contentDirectory: string, report: Report): readonly GlossaryTerm[] {
  const { source, values } = readYamlList(contentDirectory, 'glossary/terms.yaml', report)
  const seen = new Set<string>()
  return values.flatMap((value, index) => {
    const entry = checkShape(term, { source, value, at: [index] }, report)
    if (!entry) return []
    const at = (field: string) => ({
      file: source.file,
      line: source.lineOf([index, field]),
      field: `${index}.${field}`,
    })
    if (seen.has(entry.term))
      report({ ...at('term'), why: `"${entry.term}" is there twice.`, remedy: 'Keep one entry a term.' })
    if ((entry.code === 'keep') !== (entry.spelling !== undefined))
      report({
        ...at('code'),
        why: 'A kept word has a spelling, any other has none.',
        remedy: 'Add or remove "spelling:".',
      })
    seen.add(entry.term)
    return [entry]
  })
}
