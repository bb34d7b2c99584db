import { useMemo } from 'preact/hooks'
import type { Score } from '../../domain/scoring/score.ts'
import { totalBounds } from '../../domain/scoring/total.ts'
import { isCertain } from '../../domain/values/points.ts'
import { ProgressRange } from '../../ui/picture/progress-range.tsx'
import type { JourneyContent } from './journey-content.ts'
import { simulatorWords as t } from './simulator-words.ts'

export interface RangePanelProps {
  readonly score: Score
  readonly content: JourneyContent
}

/** Where the estimate stands, on the scale of what the grid could give to anybody. */
export function RangePanel({ score, content }: RangePanelProps) {
  const { grid, today } = content.interview
  const scale = useMemo(() => totalBounds(grid, { referenceDate: today, facts: {} }), [grid, today])
  const { min, max } = score.declared
  return (
    <ProgressRange
      caption={t(isCertain(score.declared) ? 'range.settled' : 'range.label')}
      from={min}
      to={max}
      lowest={scale.min}
      highest={scale.max}
    />
  )
}
