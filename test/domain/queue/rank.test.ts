import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultQueuePolicy } from '../../../src/domain/queue/queue-policy.ts'
import { compareRank, rankContext, reasonOf, type RankContext, type Ranked } from '../../../src/domain/queue/rank.ts'
import type { LegId } from '../../../src/domain/values/ids.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { at } from '../../world/story.ts'

const now = at('10:00')
const minutes = (count: number) => instant(now + count * 60_000)

/** Few values on purpose: ties in every key are what an order gets wrong. */
const ranked: fc.Arbitrary<Ranked> = fc
  .record({
    priority: fc.constantFrom('legal-priority' as const, 'ordinary' as const, 'ordinary' as const),
    arrivedAt: fc.constantFrom(-60, -30, -2, 0).map(minutes),
    label: fc.constantFrom('A101', 'A102', 'F101'),
    legId: fc.constantFrom('1', '2', '3', '4').map((text) => text as LegId),
    appointmentSlot: fc.constantFrom(undefined, -60, -15, 1, 30),
    presentedAtCall: fc.constantFrom(undefined, undefined, 4, 5),
  })
  .map(({ appointmentSlot, presentedAtCall, ...rest }) => ({
    ...rest,
    ...(appointmentSlot === undefined ? {} : { appointmentSlot: minutes(appointmentSlot) }),
    ...(presentedAtCall === undefined ? {} : { presentedAtCall }),
  }))
const context: fc.Arbitrary<RankContext> = fc.record({
  now: fc.constant(now),
  policy: fc.constant(defaultQueuePolicy),
  callsGranted: fc.constant(5),
  hasDueAppointment: fc.boolean(),
  hasWalkIn: fc.boolean(),
  turn: fc.record({ appointmentsInRow: fc.nat(4) }),
})
const plain: RankContext = rankContext([], {
  now,
  policy: defaultQueuePolicy,
  callsGranted: 5,
  turn: { appointmentsInRow: 0 },
})
const sign = (a: Ranked, b: Ranked, inside: RankContext) => Math.sign(compareRank(a, b, inside))

describe('the order of calling', () => {
  it('is antisymmetric and only equal for the same ticket', () => {
    fc.assert(
      fc.property(ranked, ranked, context, (a, b, inside) => {
        expect(sign(a, b, inside)).toBe(0 - sign(b, a, inside) || 0)
        if (sign(a, b, inside) === 0) expect([a.legId, a.label]).toEqual([b.legId, b.label])
      }),
    )
  })

  it('is transitive', () => {
    fc.assert(
      fc.property(ranked, ranked, ranked, context, (a, b, c, inside) => {
        fc.pre(sign(a, b, inside) <= 0 && sign(b, c, inside) <= 0)
        expect(sign(a, c, inside)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('is the same in whatever order the tickets reached the site', () => {
    const line = fc
      .uniqueArray(ranked, { maxLength: 12, selector: ({ legId, label }) => legId + label })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
    fc.assert(
      fc.property(line, context, ([all, shuffled], inside) => {
        const order = (a: Ranked, b: Ranked) => compareRank(a, b, inside)
        expect(shuffled.toSorted(order)).toEqual(all.toSorted(order))
      }),
    )
  })

  it('puts legal priority first, strictly, whatever else there is', () => {
    fc.assert(
      fc.property(ranked, ranked, context, (a, b, inside) => {
        if (a.priority !== b.priority) expect(sign(a, b, inside)).toBe(a.priority === 'legal-priority' ? -1 : 1)
      }),
    )
  })

  it('puts no walk-in ahead of a walk-in who came before', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(90), fc.nat(90)), context, ([a, b], inside) => {
        const order = sign(walkIn(-a, 'A101'), walkIn(-b, 'A102'), inside)
        expect(order).toBe(a === b ? -1 : Math.sign(b - a))
      }),
    )
  })

  it('looks at nothing but priority, times, appointment and number', () => {
    fc.assert(
      fc.property(ranked, ranked, context, fc.anything(), (a, b, inside, note) => {
        expect(sign({ ...a, note } as Ranked, b, inside)).toBe(sign(a, b, inside))
      }),
    )
  })
})

const walkIn = (arrived: number, label = 'A101'): Ranked => ({
  priority: 'ordinary',
  arrivedAt: minutes(arrived),
  label,
  legId: label as LegId,
})
const booked = (slot: number, arrived: number, label = 'F101'): Ranked => ({
  ...walkIn(arrived, label),
  appointmentSlot: minutes(slot),
})
const first = (legs: readonly Ranked[], known: Partial<RankContext> = {}) => {
  const inside = rankContext(legs, { ...plain, ...known })
  const [leg] = legs.toSorted((a, b) => compareRank(a, b, inside))
  return leg && [leg.label, reasonOf(leg, inside).rule]
}

describe('an appointment', () => {
  it('is due two minutes before its time, and goes before walk-ins', () => {
    expect(first([walkIn(-30), booked(2, -10)])).toEqual(['F101', 'appointment-due'])
  })

  it('waits its time while somebody else is there, and is called early when nobody is', () => {
    expect(first([walkIn(-1), booked(3, -20)])).toEqual(['A101', 'arrival-order'])
    expect(first([booked(30, -20)])).toEqual(['F101', 'appointment-early'])
  })

  it('keeps its place for whoever comes up to a quarter of an hour late, and then waits by arrival', () => {
    expect(first([walkIn(-40), booked(-20, -5)])).toEqual(['F101', 'appointment-due'])
    expect(first([walkIn(-6), booked(-21, -5)])).toEqual(['A101', 'arrival-order'])
    expect(first([walkIn(-4), booked(-21, -5)])).toEqual(['F101', 'arrival-order'])
  })

  it('lets a walk-in pass after three in a row', () => {
    const legs = [walkIn(-30), booked(0, -10)]
    expect(first(legs, { turn: { appointmentsInRow: 2 } })).toEqual(['F101', 'appointment-due'])
    expect(first(legs, { turn: { appointmentsInRow: 3 } })).toEqual(['A101', 'arrival-order'])
  })

  it('lets somebody who has waited three quarters of an hour pass, every second call', () => {
    const legs = [walkIn(-45), booked(0, -10)]
    expect(first(legs)).toEqual(['A101', 'overdue'])
    expect(first(legs, { turn: { appointmentsInRow: 0, callsSinceOverdue: 0 } })).toEqual(['F101', 'appointment-due'])
    expect(first(legs, { turn: { appointmentsInRow: 1, callsSinceOverdue: 1 } })).toEqual(['A101', 'overdue'])
  })
})

describe('somebody who missed the call and came back', () => {
  const back: Ranked = { ...walkIn(-50, 'A109'), presentedAtCall: 5 }

  it('is called after the next person, not last', () => {
    expect(first([walkIn(-10), back])).toEqual(['A101', 'arrival-order'])
    expect(first([walkIn(-10), back], { callsGranted: 6 })).toEqual(['A109', 'presented-again'])
  })

  it('is called at once when nobody else is there', () => {
    expect(first([back])).toEqual(['A109', 'presented-again'])
  })
})
