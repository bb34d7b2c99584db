/** Points gained or lost, with their sign. */
import { isCertain, type PointBounds } from '../../domain/values/points.ts'
import { formatNumber } from '../../ui/language/number-format.ts'
import { simulatorWords as t } from './simulator-words.ts'

const signed = (points: number): string => formatNumber(points, { signDisplay: 'exceptZero' })

/** "+12 points", "−10 points", "from −5 to +8 points". */
export const gainWords = ({ min, max }: PointBounds): string =>
  isCertain({ min, max })
    ? t('changes.gain', { count: Math.abs(min), amount: signed(min) })
    : t('changes.gainBetween', { from: signed(min), to: signed(max) })
