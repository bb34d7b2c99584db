import type { Signal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { SearchField } from '../../ui/entry/search-field.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { Callout } from '../../ui/notice/callout.tsx'
import type { Guide } from './guide.ts'
import { SheetCards } from './sheet-cards.tsx'
import { SituationTiles, TopicTiles } from './ways-in.tsx'
import { useSearch } from './use-search.ts'
import { t } from './words.ts'

export interface FindPageProps {
  readonly guide: Guide
  readonly query: Signal<string>
  /** The home of guidance offers every way in; the search page, the field and the topics. */
  readonly isHome: boolean
}

/** Finding a sheet: by typing, by saying where one stands, by topic. Results take the place of the rest while they are there. */
export function FindPage({ guide, query, isHome }: FindPageProps) {
  const state = useSearch(query, guide.variant)
  const results = useRef<HTMLHeadingElement>(null)
  const isFound = state.at === 'found'
  const count = isFound ? t('search.count', { count: state.sheets.length }) : ''
  return (
    <Page title={isHome ? t('home.title') : t('search.title')} width="tiles" hasHome={!isHome}>
      <SearchField
        label={t('search.label')}
        // The keyboard of a shared screen may push the results out of sight: their count stands over the field.
        hint={isFound && guide.isShared ? count : t('search.hint')}
        value={query.value}
        onInput={(typed) => (query.value = typed)}
        onSubmit={() => results.current?.focus()}
      />
      {isFound && (
        <section class="guidance-part">
          <h2 ref={results} tabIndex={-1}>
            {count}
          </h2>
          <SheetCards sheets={state.sheets} />
        </section>
      )}
      {(state.at === 'none' || state.at === 'failed') && (
        <Callout kind="tip" title={t(state.at === 'none' ? 'search.none' : 'search.failed')}>
          {t(state.at === 'none' ? 'search.noneRemedy' : 'search.failedRemedy')}
        </Callout>
      )}
      {isHome && state.at === 'idle' && <SituationTiles guide={guide} />}
      {!isFound && <TopicTiles guide={guide} />}
    </Page>
  )
}
