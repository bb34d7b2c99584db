import { loadSheet } from '../../device/content/sheets.ts'
import type { Sheet, SheetSummary } from '../../domain/guidance/sheet.ts'
import { directionOf, languageOf } from '../../domain/values/language.ts'
import { Button } from '../../ui/action/button.tsx'
import { wordsOf } from '../../ui/language/words.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Callout } from '../../ui/notice/callout.tsx'
import { addressOf, type Guide } from './guide.ts'
import { SheetBlocks } from './sheet-blocks.tsx'
import { SheetCards } from './sheet-cards.tsx'
import { SheetSources } from './sheet-sources.tsx'
import { SheetStanding, SheetWarnings } from './sheet-standing.tsx'
import { useFetched } from './use-fetched.ts'
import { t, topicName } from './words.ts'

const common = wordsOf('common')

export interface SheetPageProps {
  readonly guide: Guide
  readonly summary: SheetSummary
}

/** One sheet. Its title is there at once; its body arrives with the next breath. */
export function SheetPage({ guide, summary }: SheetPageProps) {
  const { value: sheet, hasFailed } = useFetched(() => loadSheet(summary.id, guide.variant), guide.variant)
  return (
    <Page
      title={summary.title}
      lead={summary.summary}
      language={languageOf(summary.variant)}
      kicker={<span class="guidance-kicker">{topicName(summary.topic)}</span>}
      actions={
        <Button variant="secondary" href={addressOf('search')} pictogram="magnifying-glass">
          {t('list.other')}
        </Button>
      }
    >
      <SheetStanding summary={summary} />
      {hasFailed && (
        <Callout kind="important" title={common('fetching.failed')}>
          {common('fetching.remedy')}
        </Callout>
      )}
      {sheet && <Body sheet={sheet} guide={guide} />}
    </Page>
  )
}

function Body({ sheet, guide }: { readonly sheet: Sheet; readonly guide: Guide }) {
  const language = languageOf(sheet.variant)
  const related = sheet.related.flatMap((id) => guide.summaries.filter((summary) => summary.id === id))
  return (
    <>
      <SheetWarnings sheet={sheet} guide={guide} />
      <article class="sheet-body" lang={language} dir={directionOf(language)} data-variant={sheet.variant}>
        <SheetBlocks blocks={sheet.blocks} guide={guide} />
      </article>
      {related.length > 0 && (
        <section class="guidance-part sheet-related">
          <h2>{t('sheet.related')}</h2>
          <SheetCards sheets={related} isBrief />
        </section>
      )}
      <SheetSources sheet={sheet} guide={guide} />
    </>
  )
}
