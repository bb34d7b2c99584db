import type { RequestView } from '../../../../domain/laboratory/request-view.ts'
import { isCertain, type PointBounds } from '../../../../domain/values/points.ts'
import { Button } from '../../../../ui/action/button.tsx'
import { formatNumber } from '../../../../ui/language/number-format.ts'
import { DataTable } from '../../../../ui/table/data-table.tsx'
import { bareBounds, differenceWords, signed } from '../../difference-words.ts'
import { t } from '../../words.ts'
import { lineName } from '../results/spread.tsx'

export interface RequestTableProps {
  readonly requests: readonly RequestView[]
  readonly onExplain: (request: RequestView) => void
}

const labelOf = (label: string | undefined): string => (label === undefined ? '' : lineName({ label, labels: 1 }))

function change({ before, after }: RequestView): string {
  if (!before || !after) return t('difference.unknown')
  return differenceWords(isCertain(before) && isCertain(after) ? after.min - before.min : undefined)
}

/** Bounds of a request without a total come a moment after the totals of the others. */
const pointsOf = (points: PointBounds | undefined): string => (points ? bareBounds(points) : t('laboratory.scoring'))

/** "12 → 9": places before and after, with how many were gained. */
function rankWords({ ranks }: RequestView): string {
  if (!ranks) return t('difference.unknown')
  const places = t('laboratory.places', { before: formatNumber(ranks.before), after: formatNumber(ranks.after) })
  return ranks.before === ranks.after ? places : `${places} (${signed(ranks.before - ranks.after)})`
}

/** Numbers are those of the file: nothing here says who a person is. */
export const RequestTable = ({ requests, onExplain }: RequestTableProps) => (
  <DataTable
    caption={t('laboratory.list')}
    isCaptionHidden
    columns={[
      { label: t('laboratory.request'), cell: ({ id }) => <bdi>{id}</bdi> },
      { label: t('laboratory.commune'), cell: ({ commune }) => labelOf(commune) },
      { label: t('laboratory.dwelling'), cell: ({ dwellingType }) => labelOf(dwellingType) },
      { label: t('comparison.pointsBefore'), cell: ({ before }) => pointsOf(before), isNumber: true },
      { label: t('comparison.pointsAfter'), cell: ({ after }) => pointsOf(after), isNumber: true },
      { label: t('comparison.difference'), cell: change, isNumber: true },
      { label: t('laboratory.rankColumn'), cell: rankWords, isNumber: true },
      {
        label: t('laboratory.why'),
        cell: (request) => (
          <Button variant="quiet" pictogram="question" isPictogramOnly onPress={() => onExplain(request)}>
            {t('laboratory.explain', { request: request.id })}
          </Button>
        ),
      },
    ]}
    rows={requests}
    keyOf={({ id }) => id}
  />
)
