import { isFallback } from '../../device/content/sheets.ts'
import type { Sheet, SheetSummary } from '../../domain/guidance/sheet.ts'
import type { LocalDate } from '../../domain/values/local-date.ts'
import { formatDate } from '../../ui/language/number-format.ts'
import { Callout } from '../../ui/notice/callout.tsx'
import { Pictogram } from '../../ui/picture/pictogram.tsx'
import type { Guide } from './guide.ts'
import { standingOn } from './standing.ts'
import { t } from './words.ts'

const statusPictograms = { official: 'check-circle', draft: 'pencil-line', fictitious: 'warning-circle' } as const

/** Always near the title: the day somebody last compared the sheet with its sources, and who has still to sign it. */
export const SheetStanding = ({ summary }: { readonly summary: SheetSummary }) => (
  <div class="sheet-standing">
    <p class="sheet-checked">
      <Pictogram name="calendar-check" />
      <span>{t('standing.checkedOn', { date: formatDate(summary.checkedOn) })}</span>
    </p>
    <p class="sheet-status" data-status={summary.status}>
      <Pictogram name={statusPictograms[summary.status]} />
      <span>{t(`standing.${summary.status}`)}</span>
    </p>
  </div>
)

interface WarningsProps {
  readonly sheet: Sheet
  readonly guide: Guide
}

/** What has ended, what is in another language: said before the first line, never after. */
export const SheetWarnings = ({ sheet, guide }: WarningsProps) => (
  <>
    <TimeWarning sheet={sheet} day={guide.today} />
    {isFallback(sheet, guide.variant) && (
      <Callout kind="tip" title={t('standing.inFrenchTitle')}>
        {t('standing.inFrench')}
      </Callout>
    )}
  </>
)

function TimeWarning({ sheet, day }: { readonly sheet: Sheet; readonly day: LocalDate }) {
  const warning = warningFor(sheet, day)
  if (!warning) return null
  return (
    <Callout kind={warning.kind} title={warning.title}>
      {warning.text}
    </Callout>
  )
}

function warningFor(sheet: Sheet, day: LocalDate) {
  switch (standingOn(sheet, day)) {
    case 'current':
      return undefined
    case 'ended':
      return {
        kind: 'danger',
        title: t('standing.endedTitle'),
        text: t('standing.ended', { date: formatDate(sheet.validTo ?? sheet.checkedOn) }),
      } as const
    case 'to-come':
      return {
        kind: 'important',
        title: t('standing.toComeTitle'),
        text: t('standing.toCome', { date: formatDate(sheet.validFrom) }),
      } as const
    case 'figures-ended':
      return { kind: 'danger', title: t('standing.figuresEndedTitle'), text: t('standing.figuresEnded') } as const
    case 'to-recheck':
      return { kind: 'important', title: t('standing.recheckTitle'), text: t('standing.recheck') } as const
  }
}
