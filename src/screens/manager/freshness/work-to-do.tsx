import { asksForWork, figureUpkeep, upkeepOf } from '../../../domain/guidance/upkeep.ts'
import { Callout } from '../../../ui/notice/callout.tsx'
import { t } from '../words.ts'
import type { FigureTableProps } from './figure-table.tsx'
import { daysAhead } from './days-ahead.ts'
import type { SheetTableProps } from './sheet-table.tsx'

/** What has to be renewed or looked at again within the days ahead, counted; or that nothing has. */
export function WorkToDo({ sheets, figures, today }: SheetTableProps & FigureTableProps) {
  const sheetCount = sheets.filter((sheet) => asksForWork(upkeepOf(sheet, today, daysAhead))).length
  const figureCount = figures.filter((figure) => {
    const kept = figureUpkeep(figure, today, daysAhead)
    return kept && asksForWork(kept.upkeep)
  }).length
  if (sheetCount + figureCount === 0)
    return (
      <Callout kind="done" title={t('freshness.nothing')}>
        <p>{t('freshness.nothingText', { days: daysAhead })}</p>
      </Callout>
    )
  return (
    <Callout kind="important" title={t('freshness.work')}>
      <p>{t('freshness.workText', { days: daysAhead, sheets: sheetCount, figures: figureCount })}</p>
    </Callout>
  )
}
