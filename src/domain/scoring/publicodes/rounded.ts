/** Whole quotients in a language that only rounds to the nearest: the dividend is moved so that nearest gives the wish. */
import type { Rounding } from '../point-rule.ts'
import type { PublicodesValue } from './rule.ts'

/** @param dividend, divisor publicodes expressions of whole numbers, divisor above 0. */
export function roundedValue(dividend: string, divisor: string, rounding: Rounding): PublicodesValue {
  const down = (top: string, bottom: string): PublicodesValue => ({
    valeur: `(2 * (${top}) - ${bottom} + 1) / (2 * ${bottom})`,
    arrondi: 'oui',
  })
  if (rounding === 'down') return down(dividend, divisor)
  if (rounding === 'up') return down(`${dividend} + ${divisor} - 1`, divisor)
  return {
    variations: [
      {
        si: `${dividend} < 0`,
        alors: { produit: [-1, down(`2 * (0 - (${dividend})) + ${divisor}`, `(2 * ${divisor})`)] },
      },
      { sinon: down(`2 * (${dividend}) + ${divisor}`, `(2 * ${divisor})`) },
    ],
  }
}
