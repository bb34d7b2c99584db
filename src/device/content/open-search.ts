/** Search in one variant, tolerant of spelling; nothing leaves the device and nothing typed is kept. */
import MiniSearch, { type Query, type SearchOptions } from 'minisearch'
import { searchFields, searchWeights, wrongLettersAllowed } from '../../domain/guidance/search-document.ts'
import { searchForms, searchWords } from '../../domain/guidance/search-terms.ts'
import type { SheetId } from '../../domain/values/ids.ts'

/** Finds sheets, best first. Empty when nothing matches, or when only very common words were typed. */
export type Search = (query: string) => readonly SheetId[]

const anyForm = (word: string): Query => ({ combineWith: 'OR', queries: [...searchForms(word)] })

/** A result this far below the best one matches by accident of spelling. */
const leastShareOfBest = 0.2

/** Share of the typed words that a sheet knows in one of their forms: a sheet with both words comes before one with one. */
const shareKnown = (words: readonly string[], knownForms: readonly string[]): number =>
  words.filter((word) => searchForms(word).some((form) => knownForms.includes(form))).length / words.length

/** @param serializedIndex the text of `buildSearchIndex`. */
export function openSearch(serializedIndex: string): Search {
  const index = MiniSearch.loadJSON(serializedIndex, { fields: [...searchFields] })
  const options: SearchOptions = {
    boost: searchWeights,
    prefix: (term) => term.length >= 3,
    fuzzy: wrongLettersAllowed,
    weights: { prefix: 0.5, fuzzy: 0.3 },
    tokenize: (term) => [term],
    processTerm: (term) => term,
  }
  return (query) => {
    const words = searchWords(query)
    const found = index
      .search({ combineWith: 'OR', queries: words.map(anyForm) }, options)
      .map(({ id, score, queryTerms }) => ({ id: id as SheetId, score: score * shareKnown(words, queryTerms) }))
      .sort((a, b) => b.score - a.score)
    const best = found[0]?.score ?? 0
    return found.filter(({ score }) => score >= best * leastShareOfBest).map(({ id }) => id)
  }
}
