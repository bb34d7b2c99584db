import type { BoardSite } from '../../../domain/queue/board.ts'
import type { WaitQuality } from '../../../domain/queue/wait/wait-quality.ts'
import { fewestWaits, type WaitReport } from '../../../domain/queue/wait/wait-report.ts'
import { formatNumber } from '../../../ui/language/number-format.ts'
import { textVariant } from '../../../ui/language/text-variant.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { t } from '../words.ts'

export interface WaitSectionProps {
  readonly waits: WaitReport
  readonly site: BoardSite
}

interface Row {
  readonly key: string
  readonly label: string
  readonly quality: WaitQuality
}

/** Fewer than five waits say nothing: a share of one in two would be read as one. */
const known = ({ count }: WaitQuality, value: number | undefined, words: (value: number) => string): string =>
  value === undefined || count < fewestWaits ? t('waits.tooFew') : words(value)

const minutes = (value: number): string =>
  t('waits.minutes', { minutes: formatNumber(value, { maximumFractionDigits: 1 }) })
const share = (value: number): string => formatNumber(value, { style: 'percent', maximumFractionDigits: 0 })

function rowsOf({ today, remembered, days, services }: WaitReport, site: BoardSite): readonly Row[] {
  const nameOf = (id: string) => site.services.find((each) => each.id === id)?.name[textVariant.value] ?? id
  return [
    { key: 'today', label: t('waits.today'), quality: today },
    ...services.map(({ serviceId, quality }) => ({ key: serviceId, label: nameOf(serviceId), quality })),
    { key: 'all', label: t('waits.days', { count: days }), quality: remembered },
  ]
}

/** The waits that were announced beside those that came: what a forecast is worth is published with it. */
export const WaitSection = ({ waits, site }: WaitSectionProps) => (
  <section class="manager-section">
    <h2>{t('waits.title')}</h2>
    <p>{t('waits.text')}</p>
    <DataTable<Row>
      caption={t('waits.title')}
      isCaptionHidden
      columns={[
        { label: t('waits.over'), cell: ({ label }) => label },
        { label: t('waits.count'), cell: ({ quality }) => formatNumber(quality.count), isNumber: true },
        {
          label: t('waits.shown'),
          cell: ({ quality }) => known(quality, quality.meanShownMinutes, minutes),
          isNumber: true,
        },
        {
          label: t('waits.real'),
          cell: ({ quality }) => known(quality, quality.meanRealMinutes, minutes),
          isNumber: true,
        },
        { label: t('waits.coverage'), cell: ({ quality }) => known(quality, quality.coverage, share), isNumber: true },
        {
          label: t('waits.error'),
          cell: ({ quality }) => known(quality, quality.meanErrorMinutes, minutes),
          isNumber: true,
        },
        {
          label: t('waits.width'),
          cell: ({ quality }) => known(quality, quality.meanWidthMinutes, minutes),
          isNumber: true,
        },
      ]}
      rows={rowsOf(waits, site)}
      keyOf={({ key }) => key}
      weightOf={({ key }) => (key === 'all' ? 'total' : undefined)}
    />
  </section>
)
