import type { SheetSummary } from '../../domain/guidance/sheet.ts'
import { Button } from '../../ui/action/button.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { Callout } from '../../ui/notice/callout.tsx'
import { addressOf } from './guide.ts'
import { SheetCards } from './sheet-cards.tsx'
import { t } from './words.ts'

export interface SheetListPageProps {
  readonly kicker: string
  readonly title: string
  readonly sheets: readonly SheetSummary[]
}

/** The sheets of a topic or of a situation, as cards. */
export const SheetListPage = ({ kicker, title, sheets }: SheetListPageProps) => (
  <Page
    title={title}
    kicker={<span class="guidance-kicker">{kicker}</span>}
    {...(sheets.length > 0 && { lead: t('list.lead', { count: sheets.length }) })}
    width="tiles"
    actions={
      <Button variant="secondary" href={addressOf('search')} pictogram="magnifying-glass">
        {t('list.other')}
      </Button>
    }
  >
    {sheets.length > 0 ? <SheetCards sheets={sheets} /> : <Callout kind="local-unknown">{t('list.empty')}</Callout>}
  </Page>
)
