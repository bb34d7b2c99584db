import type { ShownCount } from '../../../../domain/observatory/small-counts.ts'
import { formatNumber } from '../../../../ui/language/number-format.ts'
import { t } from '../../words.ts'
import type { SpreadProps } from './spread-card.tsx'

const height = 48
/** Of a hidden count: the same for all, so that it tells nothing. */
const hiddenHeight = 4

type Step = SpreadProps['steps'][number]

const widthOf = ({ from, to }: Step): number => to - from + 1

/** Requests a point: a wide step is not taller for being wide. */
const densityOf = (step: Step, count: ShownCount | undefined): number => (count ?? 0) / widthOf(step)

interface BarProps {
  readonly step: Step
  readonly count: ShownCount | undefined
  /** Fewest points of all, where the picture begins. */
  readonly start: number
  /** Density of the tallest bar. */
  readonly most: number
  readonly part: 'before' | 'after'
}

function Bar({ step, count, start, most, part }: BarProps) {
  const isHidden = count === null || count === undefined
  const tall = isHidden ? hiddenHeight : (densityOf(step, count) / most) * height
  const box = { x: step.from - start, width: widthOf(step), y: height - tall, height: tall }
  return <rect class="spread-bar" data-part={part} data-hidden={isHidden} {...box} />
}

/** Before as an outline, after filled, from the fewest points to the most; an area is a count. The table says the numbers. */
export function SpreadBars({ steps, before, after }: SpreadProps) {
  const [first, last] = [steps[0], steps.at(-1)]
  if (!first || !last) return null
  const densities = [before, after].flatMap((counts) => steps.map((step, rank) => densityOf(step, counts[rank])))
  const shared = { start: first.from, most: Math.max(...densities) || 1 }
  return (
    <div class="spread-picture" aria-hidden="true" dir="ltr">
      <svg viewBox={`0 0 ${last.to - first.from + 1} ${height + 1}`} preserveAspectRatio="none">
        {steps.map((step, rank) => (
          <Bar key={step.from} {...shared} step={step} count={after[rank]} part="after" />
        ))}
        {steps.map((step, rank) => (
          <Bar key={step.from} {...shared} step={step} count={before[rank]} part="before" />
        ))}
      </svg>
      <p class="spread-scale">
        <span>{formatNumber(first.from)}</span>
        <span>{t('laboratory.points')}</span>
        <span>{formatNumber(last.to)}</span>
      </p>
    </div>
  )
}
