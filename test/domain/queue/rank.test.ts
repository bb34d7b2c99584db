import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareRank, reasonOf } from '../../../src/domain/queue/rank.ts'
import type { Leg } from '../../../src/domain/queue/ticket.ts'
import type { LegId } from '../../../src/domain/values/ids.ts'
import { instant } from '../../../src/domain/values/instant.ts'

type Ranked = Pick<Leg, 'priority' | 'arrivedAt' | 'label' | 'legId'>

/** Few values on purpose: ties in every key are what an order gets wrong. */
const ranked: fc.Arbitrary<Ranked> = fc.record({
  priority: fc.constantFrom('legal-priority' as const, 'ordinary' as const),
  arrivedAt: fc.integer({ min: 0, max: 3 }).map(instant),
  label: fc.constantFrom('A101', 'A102', 'F101'),
  legId: fc.constantFrom('1', '2', '3', '4').map((text) => text as LegId),
})
const sign = (a: Ranked, b: Ranked) => Math.sign(compareRank(a, b))

describe('the order of calling', () => {
  it('is antisymmetric and only equal for the same ticket', () => {
    fc.assert(
      fc.property(ranked, ranked, (a, b) => {
        expect(sign(a, b)).toBe(0 - sign(b, a) || 0)
        if (sign(a, b) === 0) expect(a).toEqual(b)
      }),
    )
  })

  it('is transitive', () => {
    fc.assert(
      fc.property(ranked, ranked, ranked, (a, b, c) => {
        fc.pre(sign(a, b) <= 0 && sign(b, c) <= 0)
        expect(sign(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('is the same in whatever order the tickets reached the site', () => {
    fc.assert(
      fc.property(
        fc
          .array(ranked, { maxLength: 12 })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(shuffled.toSorted(compareRank)).toEqual(all.toSorted(compareRank))
        },
      ),
    )
  })

  it('puts legal priority first, strictly, and nobody else ahead of anybody who came before', () => {
    fc.assert(
      fc.property(ranked, ranked, (a, b) => {
        if (a.priority !== b.priority) expect(sign(a, b)).toBe(a.priority === 'legal-priority' ? -1 : 1)
        else if (a.arrivedAt !== b.arrivedAt) expect(sign(a, b)).toBe(Math.sign(a.arrivedAt - b.arrivedAt))
      }),
    )
  })

  it('looks at nothing but priority, arrival and number', () => {
    fc.assert(
      fc.property(ranked, ranked, fc.anything(), (a, b, note) => {
        expect(Math.sign(compareRank({ ...a, note } as Ranked, b))).toBe(sign(a, b))
      }),
    )
  })

  it('gives its reason with the call', () => {
    expect(reasonOf({ priority: 'legal-priority' })).toEqual({ rule: 'legal-priority' })
    expect(reasonOf({ priority: 'ordinary' })).toEqual({ rule: 'arrival-order' })
  })
})
