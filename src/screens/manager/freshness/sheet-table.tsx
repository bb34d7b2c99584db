import type { SheetSummary } from '../../../domain/guidance/sheet.ts'
import { byUrgency, upkeepOf } from '../../../domain/guidance/upkeep.ts'
import type { LocalDate } from '../../../domain/values/local-date.ts'
import { formatDate } from '../../../ui/language/number-format.ts'
import { Badge } from '../../../ui/notice/badge.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { t } from '../words.ts'
import { daysAhead } from './days-ahead.ts'
import { UpkeepTag } from './upkeep-tag.tsx'

export interface SheetTableProps {
  readonly sheets: readonly SheetSummary[]
  readonly today: LocalDate
}

/** Every sheet, the most urgent first. */
export function SheetTable({ sheets, today }: SheetTableProps) {
  const rows = sheets
    .map((sheet) => ({ sheet, upkeep: upkeepOf(sheet, today, daysAhead) }))
    .toSorted((one, other) => byUrgency(one.upkeep, other.upkeep))
  return (
    <section class="manager-section">
      <h2>{t('freshness.sheets')}</h2>
      <DataTable
        caption={t('freshness.sheets')}
        isCaptionHidden
        columns={[
          { label: t('freshness.sheet'), cell: ({ sheet }) => `${sheet.code} ${sheet.title}` },
          {
            label: t('freshness.checkedOn'),
            cell: ({ sheet }) => formatDate(sheet.checkedOn, { dateStyle: 'medium' }),
          },
          { label: t('freshness.state'), cell: ({ upkeep }) => <UpkeepTag upkeep={upkeep} /> },
          { label: t('freshness.status'), cell: ({ sheet }) => <Badge status={sheet.status} /> },
        ]}
        rows={rows}
        keyOf={({ sheet }) => sheet.id}
      />
    </section>
  )
}
