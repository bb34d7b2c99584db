/** Search over the sheets of this device; nothing typed leaves it or is kept. */
import type { SheetSummary } from '../../domain/guidance/sheet.ts'
import type { TextVariant } from '../../domain/values/language.ts'
import { openSearch, type Search } from './open-search.ts'
import { loadSummaries } from './sheets.ts'

const indexModules: Readonly<Record<TextVariant, () => Promise<{ readonly searchIndex: string }>>> = {
  fr: () => import('virtual:content/search/fr'),
  'fr.easy-to-read': () => import('virtual:content/search/fr.easy-to-read'),
  en: () => import('virtual:content/search/en'),
  ar: () => import('virtual:content/search/ar'),
}

const opened = new Map<TextVariant, Promise<Search>>()

const openFor = (variant: TextVariant): Promise<Search> => {
  const search = opened.get(variant) ?? indexModules[variant]().then(({ searchIndex }) => openSearch(searchIndex))
  opened.set(variant, search)
  search.catch(() => opened.delete(variant))
  return search
}

/**
 * Sheets that answer what was typed, best first. Accents, plurals, elisions and most spelling mistakes do not matter.
 * @returns none when nothing matches or nothing telling was typed.
 */
export async function searchSheets(query: string, variant: TextVariant): Promise<readonly SheetSummary[]> {
  const [search, summaries] = await Promise.all([openFor(variant), loadSummaries(variant)])
  return search(query).flatMap((id) => summaries.filter((summary) => summary.id === id))
}
