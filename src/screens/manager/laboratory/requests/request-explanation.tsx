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
  /** What is tried. */
  readonly after: Version
  readonly onClose: () => void
}

interface Line {
  readonly line: ExplainedLine
  readonly before: PointBounds
  readonly after: PointBounds
}

const isZero = ({ min, max }: PointBounds): boolean => min === 0 && max === 0

const nothing: PointBounds = { min: 0, max: 0 }

/** Lines that bring something under one of the two, a group before its members; those that are no more stand last. */
function linesOf({ before, after }: ExplainedRequest): readonly Line[] {
  const earlier = new Map(before.lines.map((line) => [line.id as string, line.declared]))
  const later = new Set(after.lines.map(({ id }) => id as string))
  const gone = before.lines.filter(({ id }) => !later.has(id))
  return [
    ...after.lines.map((line) => ({ line, before: earlier.get(line.id) ?? nothing, after: line.declared })),
    ...gone.map((line) => ({ line, before: line.declared, after: nothing })),
  ].filter((each) => !isZero(each.after) || !isZero(each.before))
}

const labelIn = ({ id, kind }: ExplainedLine, { texts }: Version): string | undefined =>
  kind === 'group' ? texts.groups[id] : texts.criteria[id]?.label

const difference = ({ before, after }: Line): string =>
  differenceWords(isCertain(before) && isCertain(after) ? after.min - before.min : undefined)

/** Where the points of one request come from, under the grid and under the weights tried. */
export const RequestExplanation = ({ explained, version, after, onClose }: RequestExplanationProps) => (
  <Dialog
    title={t('laboratory.explanation', { request: explained?.view.id ?? '' })}
    isOpen={explained !== undefined}
    onClose={onClose}
  >
    {explained && (
      <DataTable
        caption={t('laboratory.explanationText')}
        columns={[
          { label: t('witnesses.line'), cell: ({ line }) => labelIn(line, after) ?? labelIn(line, version) ?? line.id },
          { label: t('comparison.pointsBefore'), cell: ({ before }) => bareBounds(before), isNumber: true },
          { label: t('comparison.pointsAfter'), cell: (each) => bareBounds(each.after), isNumber: true },
          { label: t('comparison.difference'), cell: difference, isNumber: true },
        ]}
        rows={linesOf(explained)}
        keyOf={({ line }) => line.id}
        weightOf={({ line }) => (line.kind === 'group' ? 'heading' : undefined)}
      />
    )}
  </Dialog>
)
