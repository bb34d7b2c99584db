/** Where a figure leads when it is pressed on a person's own phone. */
import type { FigureValue } from './format-figure.ts'

const digitsOf = (value: number | string): string => String(value).replaceAll(/\D/g, '')

/** @returns undefined for a figure that is only to be read. A number for written messages is never dialled. */
export function figureAddress({ kind, value }: Pick<FigureValue, 'kind' | 'value'>): string | undefined {
  switch (kind) {
    case 'telephone':
      return `tel:${digitsOf(value)}`
    case 'text-number':
      return `sms:${digitsOf(value)}`
    case 'web-address':
      return String(value)
    default:
      return undefined
  }
}
