import type { ExplainedRequest } from '../../../../device/laboratory/laboratory-bench.ts'
import type { ExplainedLine } from '../../../../domain/scoring/explain.ts'
import { isCertain, type PointBounds } from '../../../../domain/values/points.ts'
import { Dialog } from '../../../../ui/notice/dialog.tsx'
import { DataTable } from '../../../../ui/table/data-table.tsx'
import { bareBounds, differenceWords } from '../../difference-words.ts'
import type { Version } from '../../with-grids.tsx'
import { t } from '../../words.ts'

export interface RequestExplanationProps {
  readonly explained: ExplainedRequest | undefined
  readonly version: Version
  readonly onClose: () => void
}

interface Line {
  readonly line: ExplainedLine
  readonly before: PointBounds
}

const isZero = ({ min, max }: PointBounds): boolean => min === 0 && max === 0

/** Lines that bring something under one of the two, a group before its members. */
function linesOf({ before, after }: ExplainedRequest): readonly Line[] {
  const earlier = new Map(before.lines.map((line) => [line.id as string, line.declared]))
  return after.lines
    .map((line) => ({ line, before: earlier.get(line.id) ?? { min: 0, max: 0 } }))
    .filter(({ line, before: points }) => !isZero(line.declared) || !isZero(points))
}

const labelOf = ({ id, kind }: ExplainedLine, { texts }: Version): string =>
  (kind === 'group' ? texts.groups[id] : texts.criteria[id]?.label) ?? id

const difference = ({ line, before }: Line): string =>
  differenceWords(isCertain(before) && isCertain(line.declared) ? line.declared.min - before.min : undefined)

/** Where the points of one request come from, under the grid and under the weights tried. */
export const RequestExplanation = ({ explained, version, onClose }: RequestExplanationProps) => (
  <Dialog
    title={t('laboratory.explanation', { request: explained?.view.id ?? '' })}
    isOpen={explained !== undefined}
    onClose={onClose}
  >
    {explained && (
      <DataTable
        caption={t('laboratory.explanationText')}
        columns={[
          { label: t('witnesses.line'), cell: ({ line }) => labelOf(line, version) },
          { label: t('comparison.pointsBefore'), cell: ({ before }) => bareBounds(before), isNumber: true },
          { label: t('comparison.pointsAfter'), cell: ({ line }) => bareBounds(line.declared), isNumber: true },
          { label: t('comparison.difference'), cell: difference, isNumber: true },
        ]}
        rows={linesOf(explained)}
        keyOf={({ line }) => line.id}
        weightOf={({ line }) => (line.kind === 'group' ? 'heading' : undefined)}
      />
    )}
  </Dialog>
)
