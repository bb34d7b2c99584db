import type { ComponentChildren } from 'preact'
import { formatNumber } from '../language/number-format.ts'
import { wordsOf } from '../language/words.ts'
import './progress-range.css'

export interface ProgressRangeProps {
  /** What is counted. */
  readonly caption: ComponentChildren
  /** Bounds of what is known so far; equal when nothing can change it any more. */
  readonly from: number
  readonly to: number
  /** Ends of the whole scale; `lowest` may be negative when the grid has penalties. */
  readonly lowest: number
  readonly highest: number
}

const t = wordsOf('common')

/** A range of points on its scale. The words say it all; the bar only repeats them. */
export function ProgressRange({ caption, from, to, lowest, highest }: ProgressRangeProps) {
  const percent = (value: number) => (100 * (value - lowest)) / Math.max(1, highest - lowest)
  const isExact = from === to
  const place = { insetInlineStart: `${percent(from)}%`, inlineSize: `${percent(to) - percent(from)}%` }
  return (
    <figure class="range">
      <figcaption>
        <span class="range-caption">{caption}</span>
        <strong class="range-value">
          {isExact ? t('range.exact', { count: from }) : t('range.between', { from, to })}
        </strong>
      </figcaption>
      <div class="range-scale" aria-hidden="true">
        <span class="range-bar" data-exact={isExact || undefined} style={place} />
      </div>
      <div class="range-ends" aria-hidden="true">
        <bdi>{formatNumber(lowest)}</bdi>
        <bdi>{formatNumber(highest)}</bdi>
      </div>
      <p class="ds-sr-only">{t('range.scale', { lowest, highest })}</p>
    </figure>
  )
}
