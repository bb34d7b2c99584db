import type { Figure, FigurePeriod } from '../../../domain/guidance/figure.ts'
import { asksForWork, byUrgency, figureUpkeep, type Upkeep } from '../../../domain/guidance/upkeep.ts'
import { languageOf } from '../../../domain/values/language.ts'
import type { LocalDate } from '../../../domain/values/local-date.ts'
import { formatDate } from '../../../ui/language/number-format.ts'
import { textVariant } from '../../../ui/language/text-variant.ts'
import { Badge } from '../../../ui/notice/badge.tsx'
import { Pictogram } from '../../../ui/picture/pictogram.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { t } from '../words.ts'
import { daysAhead } from './days-ahead.ts'
import { UpkeepTag } from './upkeep-tag.tsx'

export interface FigureTableProps {
  readonly figures: readonly Figure[]
  readonly today: LocalDate
}

/** Every figure that a sheet may show, those that ask for something first, the others folded. Labels and sources are those of the files, in French. */
export function FigureTable({ figures, today }: FigureTableProps) {
  const rows = figures
    .flatMap((figure) => {
      const kept = figureUpkeep(figure, today, daysAhead)
      return kept ? [{ figure, ...kept }] : []
    })
    .toSorted((one, other) => byUrgency(one.upkeep, other.upkeep))
  const urgent = rows.filter(({ upkeep }) => asksForWork(upkeep))
  const current = rows.filter(({ upkeep }) => !asksForWork(upkeep))
  return (
    <section class="manager-section">
      <h2>{t('freshness.figures')}</h2>
      {urgent.length > 0 && <Figures caption={t('freshness.work')} rows={urgent} />}
      {current.length > 0 && (
        <details class="manager-folded">
          <summary>
            <Pictogram name="caret-down" />
            {t('freshness.currentFigures', { number: current.length })}
          </summary>
          <Figures caption={t('freshness.figures')} rows={current} />
        </details>
      )}
    </section>
  )
}

interface Row {
  readonly figure: Figure
  readonly period: FigurePeriod
  readonly upkeep: Upkeep
}

const Figures = ({ caption, rows }: { readonly caption: string; readonly rows: readonly Row[] }) => (
  <DataTable
    caption={caption}
    isCaptionHidden
    columns={[
      { label: t('freshness.figure'), cell: ({ figure }) => <French text={figure.label} /> },
      { label: t('freshness.value'), cell: ({ period }) => <bdi>{period.texts[languageOf(textVariant.value)]}</bdi> },
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
)

const French = ({ text }: { readonly text: string }) => (
  <span lang="fr" dir="ltr">
    {text}
  </span>
)
