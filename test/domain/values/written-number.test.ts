import { describe, expect, it } from 'vitest'
import { writeInSentence } from '../../../src/domain/values/value-in-sentence.ts'
import { writeNumber } from '../../../src/domain/values/written-number.ts'

const [isolated, end] = ['\u2066', '\u2069']

describe('a number written for people', () => {
  it('has a minus as wide as a plus in every language, never a hyphen', () => {
    for (const language of ['fr', 'en'] as const) {
      expect(writeNumber(-5, language)).toBe('−5')
      expect(writeNumber(4, language, { signDisplay: 'exceptZero' })).toBe('+4')
    }
    expect(writeNumber(-12.5, 'fr')).toBe('−12,5')
    expect(writeNumber(-0.25, 'en', { style: 'percent' })).toBe('−25%')
  })

  it('keeps its sign on its left inside Arabic, by isolation and no other mark', () => {
    expect(writeNumber(-5, 'ar')).toBe(`${isolated}−5${end}`)
    expect(writeNumber(12, 'ar', { signDisplay: 'always' })).toBe(`${isolated}+12${end}`)
    expect(writeNumber(12, 'ar')).toBe('12')
  })

  it('has no sign when it is nothing', () => {
    expect(writeNumber(-0, 'fr')).toBe('0')
    expect(writeNumber(-0, 'ar', { signDisplay: 'exceptZero' })).toBe('0')
  })
})

describe('a value put into a sentence', () => {
  it('has the same minus, and is isolated in Arabic alone', () => {
    expect(writeInSentence('-5', 'fr')).toBe('−5')
    expect(writeInSentence('-5', 'ar')).toBe(`${isolated}−5${end}`)
    expect(writeInSentence('A107', 'fr')).toBe('A107')
    expect(writeInSentence('A107', 'ar')).toBe('\u2068A107\u2069')
  })

  it('leaves what is not a negative number as it is', () => {
    for (const text of ['2027-01-01', 'Clermont-Ferrand', '-', '- a']) expect(writeInSentence(text, 'en')).toBe(text)
  })

  it('says of a phrase that begins in Arabic that it is Arabic', () => {
    expect(writeInSentence('نقطة 12', 'ar')).toBe('\u2067نقطة 12\u2069')
  })
})
