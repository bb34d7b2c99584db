import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { codeAlphabet, codeFrom, parseCode, writeCode } from '../../../src/domain/appointments/check-in-code.ts'
import { contactSchema, parseEmail, parseName, parsePhone, sameName } from '../../../src/domain/appointments/contact.ts'
import { earlierOffers, type EarlierWish } from '../../../src/domain/appointments/earlier-slots.ts'
import type { SiteId } from '../../../src/domain/values/ids.ts'
import { instant } from '../../../src/domain/values/instant.ts'

describe('a check-in code', () => {
  it('is the same on both keyboards: it has none of the letters that move, no digit and no vowel', () => {
    expect(codeAlphabet).not.toMatch(/[AQWZMEIOUY0-9]/)
    expect(new Set(codeAlphabet).size).toBe(16)
  })

  it('comes back from the way it is written, dictated or scanned', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 8, maxLength: 8 }), (chance) => {
        const code = codeFrom(chance)
        return [writeCode(code), code.toLowerCase(), ` ${code.slice(0, 4)}-${code.slice(4)} `].every(
          (typed) => parseCode(typed) === code,
        )
      }),
      { numRuns: 50 },
    )
    expect(parseCode('BCDF GHJ')).toBeUndefined()
    expect(parseCode('BCDF GHJA')).toBeUndefined()
  })
})

describe('what a person leaves', () => {
  it('is a number as they write it', () => {
    for (const typed of [
      '06 12 34 56 78',
      '06.12.34.56.78',
      '+33 6 12 34 56 78',
      '0033612345678',
      '+33 (0)6 12 34 56 78',
    ])
      expect(parsePhone(typed), typed).toBe('+33612345678')
    expect(parsePhone('+49 151 23456789')).toBe('+4915123456789')
    for (const typed of ['04 73 00 00 00', '06 12 34', '', 'Amina']) expect(parsePhone(typed), typed).toBeUndefined()
  })

  it('is an address with a machine in it', () => {
    expect(parseEmail(' amina@example.org ')).toBe('amina@example.org')
    for (const typed of ['amina', 'amina@', 'a@b', 'a b@example.org', 'amina@example.org\nBcc: x@example.org'])
      expect(parseEmail(typed), typed).toBeUndefined()
  })

  it('is a first name or initials, found again without accents', () => {
    expect(parseName('  Zoé   L. ')).toBe('Zoé L.')
    expect(parseName('   ')).toBeUndefined()
    expect(parseName('<b>Zoé</b>')).toBeUndefined()
    expect(parseName('x'.repeat(41))).toBeUndefined()
    for (const typed of ['M. Dupont', 'J.P.', 'J.Paul', 'Mme L.', 'أ. س.', 'Anne-Marie', 'N’Golo'])
      expect(parseName(typed), typed).toBe(typed)
    // A stranger who is written to must not be led anywhere by it, nor read the rest of the letter backwards.
    for (const typed of ['http://bad.example', 'bad.example', 'www.bad.example', 'me@bad', 'see bad/x', 'Zoé: bad'])
      expect(parseName(typed), typed).toBeUndefined()
    expect(parseName('\u202EZoé\u2069')).toBe('Zoé')
    expect(sameName('Zoé L.', 'ZOE L')).toBe(true)
    expect(sameName('أمينة', 'أمينه')).toBe(false)
    expect(sameName('Zoé', 'Zola')).toBe(false)
  })

  it('is only what the chosen way needs', () => {
    expect(v.safeParse(contactSchema, { channel: 'none' }).success).toBe(true)
    expect(v.safeParse(contactSchema, { channel: 'none', address: 'amina@example.org' }).success).toBe(false)
    expect(v.safeParse(contactSchema, { channel: 'sms', number: '04 73 00 00 00' }).success).toBe(false)
  })
})

describe('whoever asked for an earlier slot', () => {
  const hour = 3_600_000
  const now = instant(0)
  const siteId = 'here' as SiteId
  const slots = [24, 48, 96].map((hours) => ({ siteId, start: instant(hours * hour) }))
  const wish = (personId: string, rest: Partial<EarlierWish> = {}): EarlierWish => ({ personId, notices: 0, ...rest })
  const told = (wishes: readonly EarlierWish[], recentlyTold: readonly string[] = []) =>
    earlierOffers({ wishes, slotsOf: () => slots, recentlyTold: new Set(recentlyTold), now }).map(
      ({ personId, slot }) => `${personId} ${slot.start / hour}`,
    )

  it('is told in the order they asked, each of a slot of their own', () => {
    expect(told([wish('first'), wish('second')])).toEqual(['first 24', 'second 48'])
    expect(told([wish('first')], [`here ${24 * hour}`])).toEqual(['first 48'])
  })

  it('is told only of a slot a day earlier than what they have', () => {
    expect(told([wish('first', { before: instant(60 * hour) })])).toEqual(['first 24'])
    expect(told([wish('first', { before: instant(40 * hour) })])).toEqual([])
  })

  it('is not written to every hour, and not more than three times', () => {
    expect(told([wish('first', { notices: 1, lastNoticeAt: instant(-2 * hour) })])).toEqual([])
    expect(told([wish('first', { notices: 1, lastNoticeAt: instant(-21 * hour) })])).toEqual(['first 24'])
    expect(told([wish('first', { notices: 3, lastNoticeAt: instant(-99 * hour) })])).toEqual([])
  })

  it('never shares a slot, however many wait', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ notices: fc.nat(4) }), { maxLength: 12 }), (people) => {
        const offers = told(people.map((each, index) => wish(`p${index}`, each)))
        return new Set(offers.map((each) => each.split(' ')[1])).size === offers.length
      }),
      { numRuns: 50 },
    )
  })
})
