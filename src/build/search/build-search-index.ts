/** The search index of one text variant, built once with the app so that a kiosk answers without a network. */
import MiniSearch from 'minisearch'
import { blockTexts } from '../../domain/guidance/plain-text.ts'
import { searchFields, type SearchDocument } from '../../domain/guidance/search-document.ts'
import { searchForms, searchWords } from '../../domain/guidance/search-terms.ts'
import type { Sheet } from '../../domain/guidance/sheet.ts'
import type { TextVariant } from '../../domain/values/language.ts'
import { localDate } from '../../domain/values/local-date.ts'
import type { CompiledSheet } from '../sheets/compiled-sheet.ts'

/** Far enough that each figure gives its last known wording. */
const lastDay = localDate('9999-12-31')

const textsOf = (sheet: Sheet, isHeading: boolean): string =>
  sheet.blocks
    .filter((block) => (block.kind === 'heading') === isHeading)
    .flatMap((block) => blockTexts(block, lastDay))
    .join('\n')

const documentOf = (sheet: Sheet, tags: readonly string[], french: Sheet): SearchDocument => ({
  id: sheet.id,
  title: sheet.title,
  tags: tags.join('\n'),
  summary: sheet.summary,
  headings: textsOf(sheet, true),
  body: textsOf(sheet, false),
  frenchTitle: sheet.variant === 'fr' ? '' : french.title,
})

/** @returns the index as JSON text, for `openSearch` on the device. A sheet not written yet is found by its French words. */
export function buildSearchIndex(sheets: readonly CompiledSheet[], variant: TextVariant): string {
  const index = new MiniSearch<SearchDocument>({
    fields: [...searchFields],
    tokenize: (text) => [...searchWords(text)],
    processTerm: (term) => [...searchForms(term)],
  })
  for (const { variants, tags } of sheets) {
    const words = variants[variant] ?? variants.fr
    if (words && variants.fr) index.add(documentOf(words, tags, variants.fr))
  }
  return JSON.stringify(index)
}
