import type { Figure } from '../../../domain/guidance/figure.ts'
import { byUrgency, figureUpkeep } from '../../../domain/guidance/upkeep.ts'
import { languageOf } from '../../../domain/values/language.ts'
import type { LocalDate } from '../../../domain/values/local-date.ts'
import { formatDate } from '../../../ui/language/number-format.ts'
import { textVariant } from '../../../ui/language/text-variant.ts'
import { Badge } from '../../../ui/notice/badge.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { t } from '../words.ts'
import { daysAhead } from './days-ahead.ts'
import { UpkeepTag } from './upkeep-tag.tsx'

export interface FigureTableProps {
  readonly figures: readonly Figure[]
  readonly today: LocalDate
}

/** Every figure that a sheet may show, the most urgent first. Labels and sources are those of the files, in French. */
export function FigureTable({ figures, today }: FigureTableProps) {
  const rows = figures
    .flatMap((figure) => {
      const kept = figureUpkeep(figure, today, daysAhead)
      return kept ? [{ figure, ...kept }] : []
    })
    .toSorted((one, other) => byUrgency(one.upkeep, other.upkeep))
  const language = languageOf(textVariant.value)
  return (
    <section class="manager-section">
      <h2>{t('freshness.figures')}</h2>
      <DataTable
        caption={t('freshness.figures')}
        isCaptionHidden
        columns={[
          { label: t('freshness.figure'), cell: ({ figure }) => <French text={figure.label} /> },
          { label: t('freshness.value'), cell: ({ period }) => <bdi>{period.texts[language]}</bdi> },
          {
            label: t('freshness.checkedOn'),
            cell: ({ period }) => formatDate(period.checkedOn, { dateStyle: 'medium' }),
          },
          { label: t('freshness.state'), cell: ({ upkeep }) => <UpkeepTag upkeep={upkeep} /> },
          { label: t('freshness.source'), cell: ({ period }) => <French text={period.source.title} /> },
          { label: t('freshness.status'), cell: ({ period }) => <Badge status={period.status} /> },
        ]}
        rows={rows}
        keyOf={({ figure }) => figure.id}
      />
    </section>
  )
}

const French = ({ text }: { readonly text: string }) => (
  <span lang="fr" dir="ltr">
    {text}
  </span>
)
