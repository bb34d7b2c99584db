import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatTicketLabel,
  labelWithSuffix,
  parseTicketLabel,
  spokenParts,
} from '../../../src/domain/queue/ticket-label.ts'

const letters = [...'ABCDEFGHJKLMNPRSTUVWXYZ']
const label = fc.record({
  letter: fc.constantFrom(...letters),
  kioskDigit: fc.integer({ min: 0, max: 9 }),
  sequence: fc.integer({ min: 1, max: 9999 }),
})

describe('a number', () => {
  it('is the letter of the service, the digit of the kiosk and two digits', () => {
    expect(formatTicketLabel({ letter: 'A', kioskDigit: 1, sequence: 7 })).toBe('A107')
    expect(formatTicketLabel({ letter: 'Z', kioskDigit: 0, sequence: 99 })).toBe('Z099')
  })

  it('takes a dash from the hundredth on, so that A1100 is never read for another', () => {
    expect(formatTicketLabel({ letter: 'A', kioskDigit: 1, sequence: 100 })).toBe('A1-100')
  })

  it('is read back as it was written, and two different ones never look the same', () => {
    fc.assert(
      fc.property(label, (each) => {
        expect(parseTicketLabel(formatTicketLabel(each))).toEqual(each)
      }),
    )
    fc.assert(
      fc.property(label, label, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other))
        expect(formatTicketLabel(one)).not.toBe(formatTicketLabel(other))
      }),
    )
  })

  it('is not read from anything else', () => {
    for (const text of ['', 'A1', 'A100', 'I107', 'a107', 'A1-07', 'A1-099', 'A1077', 'AA07', 'A107B', ' A107'])
      expect(parseTicketLabel(text), text).toBeUndefined()
  })

  it('is spoken letter, kiosk, number', () => {
    expect(spokenParts('A107')).toEqual(['A', '1', '07'])
    expect(spokenParts('A1-100')).toEqual(['A', '1', '100'])
    expect(spokenParts('A107b')).toEqual(['A', '1', '07', 'b'])
    expect(spokenParts('nothing')).toEqual([])
  })

  it('doubled by mistake takes b, c, … and stays readable however often', () => {
    expect([0, 1, 2, 25, 26, 27].map((copy) => labelWithSuffix('A107', copy))).toEqual([
      'A107',
      'A107b',
      'A107c',
      'A107z',
      'A107bb',
      'A107bc',
    ])
    const many = Array.from({ length: 700 }, (_, copy) => labelWithSuffix('A107', copy))
    expect(new Set(many).size).toBe(700)
    expect(many.every((text) => parseTicketLabel(text)?.sequence === 7)).toBe(true)
  })
})
