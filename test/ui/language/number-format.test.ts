import { afterEach, expect, it } from 'vitest'
import { formatDate } from '../../../src/ui/language/number-format.ts'
import { textVariant } from '../../../src/ui/language/text-variant.ts'

afterEach(() => {
  textVariant.value = 'fr'
})

it('the first of a month is premier in French, and in French alone', () => {
  expect(formatDate('2027-01-01')).toBe('1er janvier 2027')
  expect(formatDate('2027-01-11')).toBe('11 janvier 2027')
  expect(formatDate('2027-01-01', { month: 'long', year: 'numeric' })).toBe('janvier 2027')
  textVariant.value = 'en'
  expect(formatDate('2027-01-01')).toBe('1 January 2027')
})
