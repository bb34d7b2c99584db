import type { ReadonlySignal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import { searchSheets } from '../../device/content/search-sheets.ts'
import { searchWords } from '../../domain/guidance/search-terms.ts'
import type { SheetSummary } from '../../domain/guidance/sheet.ts'
import type { TextVariant } from '../../domain/values/language.ts'
import { announce } from '../../ui/notice/announcer.tsx'
import { t } from './words.ts'

/** `idle`: nothing telling is typed yet, so nothing is said of it. */
export type SearchState =
  | { readonly at: 'idle' }
  | { readonly at: 'found'; readonly sheets: readonly SheetSummary[] }
  | { readonly at: 'none' }
  | { readonly at: 'failed' }

/** Two letters are the beginning of any word: "nothing found" would only discourage who types slowly. */
const tellingLetters = 3
/** Long enough that a person who types is not interrupted at each letter by a screen reader. */
const announceAfterMilliseconds = 900

const isTelling = (query: string): boolean => searchWords(query).some((word) => word.length >= tellingLetters)

async function search(query: string, variant: TextVariant): Promise<SearchState> {
  if (query.trim() === '') return { at: 'idle' }
  const sheets = await searchSheets(query, variant)
  if (sheets.length > 0) return { at: 'found', sheets }
  return { at: isTelling(query) ? 'none' : 'idle' }
}

const wordsFor = (state: SearchState): string | undefined => {
  if (state.at === 'found') return t('search.count', { count: state.sheets.length })
  if (state.at === 'idle') return undefined
  return t(state.at === 'none' ? 'search.none' : 'search.failed')
}

/** Results that follow the typing; what was found stays until the next answer, and is announced once typing pauses. */
export function useSearch(query: ReadonlySignal<string>, variant: TextVariant): SearchState {
  const [state, setState] = useState<SearchState>({ at: 'idle' })
  const typed = query.value
  useEffect(() => {
    let isWanted = true
    search(typed, variant).then(
      (found) => isWanted && setState(found),
      () => isWanted && setState({ at: 'failed' }),
    )
    return () => {
      isWanted = false
    }
  }, [typed, variant])
  const words = wordsFor(state)
  useEffect(() => {
    if (words === undefined) return undefined
    const timer = setTimeout(() => announce(words), announceAfterMilliseconds)
    return () => clearTimeout(timer)
  }, [words, typed])
  return state
}
