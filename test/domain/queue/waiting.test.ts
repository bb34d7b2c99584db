import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { turnAfter } from '../../../src/domain/queue/desk-session.ts'
import { emptyQueue } from '../../../src/domain/queue/queue-state.ts'
import type { Leg } from '../../../src/domain/queue/ticket.ts'
import { callingOrder, firstOf, type NextCall } from '../../../src/domain/queue/waiting.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { uuid } from '../../world/ids.ts'
import { centre } from '../../world/places.ts'
import { at } from '../../world/story.ts'

const now = at('10:00')
const minutes = (count: number) => instant(now + count * 60_000)

const person = fc.record({
  priority: fc.constantFrom('legal-priority' as const, 'ordinary' as const, 'ordinary' as const, 'ordinary' as const),
  arrivedAt: fc.constantFrom(-60, -50, -30, -2, 0).map(minutes),
  appointmentSlot: fc.constantFrom(undefined, -60, -15, 1, 30),
  presentedAtCall: fc.constantFrom(undefined, undefined, undefined, 4, 5, 7),
})
const line = fc.array(person, { maxLength: 14, size: 'max' }).map((people) =>
  people.map(
    ({ appointmentSlot, presentedAtCall, ...rest }, index) =>
      ({
        ...rest,
        label: `A1${index}`,
        legId: uuid(`leg ${index}`),
        ...(appointmentSlot === undefined ? {} : { appointmentSlot: minutes(appointmentSlot) }),
        ...(presentedAtCall === undefined ? {} : { presentedAtCall }),
      }) as Leg,
  ),
)
const turn = fc.record({ appointmentsInRow: fc.nat(4), callsSinceOverdue: fc.nat(3) })

/** One call after the other, each time among everybody who is left. */
function calledOneByOne(legs: readonly Leg[], from: Parameters<typeof firstOf>[1]): readonly NextCall[] {
  const next = firstOf(legs, from)
  if (!next) return []
  const state = { ...from.state, callsGranted: from.state.callsGranted + 1 }
  const left = legs.filter((leg) => leg !== next.leg)
  return [next, ...calledOneByOne(left, { ...from, state, turn: turnAfter(from.turn, next.reason) })]
}

describe('a line played to its end', () => {
  it('is called in the order, and for the reasons, of one call after the other', () => {
    fc.assert(
      fc.property(line, turn, (legs, given) => {
        const from = { state: { ...emptyQueue(centre), callsGranted: 4 }, now, turn: given }
        expect(callingOrder(legs, from)).toEqual(calledOneByOne(legs, from))
      }),
      { numRuns: 500 },
    )
  })
})
