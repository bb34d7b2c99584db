/** Points in tables, bare since their column says so; points gained or lost, with their sign; "unchanged" rather than a zero that looks like a value. */
import type { PointBounds } from '../../domain/values/points.ts'
import { formatNumber } from '../../ui/language/number-format.ts'
import { t } from './words.ts'

/** @param difference absent while one side is not certain. */
export function differenceWords(difference: number | undefined): string {
  if (difference === undefined) return t('difference.unknown')
  return difference === 0 ? t('difference.none') : signed(difference)
}

/** "+4", "−10". @param fractionDigits at most as many after the comma. */
export const signed = (value: number, fractionDigits = 0): string =>
  formatNumber(value, { signDisplay: 'exceptZero', maximumFractionDigits: fractionDigits })

/** "12", or "12 to 30" while it is not certain. */
export const bareBounds = ({ min, max }: PointBounds): string =>
  min === max ? formatNumber(min) : t('difference.between', { min: formatNumber(min), max: formatNumber(max) })
