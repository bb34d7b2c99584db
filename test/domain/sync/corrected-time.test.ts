import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctedTime } from '../../../src/domain/sync/corrected-time.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { at } from '../../world/story.ts'

const day = 86_400_000
const bounds = { notBefore: at('08:00'), receivedAt: at('12:00') }

describe('the time of a gesture', () => {
  it('is the same however wrong the clock of the machine is, as long as the error is known', () => {
    fc.assert(
      fc.property(fc.integer({ min: -day, max: day }), (error) => {
        const issuedAt = instant(at('09:00') + error)
        expect(correctedTime({ issuedAt, clockOffsetMilliseconds: -error }, bounds)).toBe(at('09:00'))
      }),
    )
  })

  it('is never after the site heard of it, nor before the gesture that came before it on the same machine', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: -day, max: day }), (issuedAt, clockOffsetMilliseconds) => {
        fc.pre(Number.isSafeInteger(issuedAt + clockOffsetMilliseconds))
        const time = correctedTime({ issuedAt: instant(issuedAt), clockOffsetMilliseconds }, bounds)
        expect(time).toBeGreaterThanOrEqual(bounds.notBefore)
        expect(time).toBeLessThanOrEqual(bounds.receivedAt)
      }),
    )
  })
})
