import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { decide } from '../../../src/domain/queue/decide.ts'
import type { QueueCommand } from '../../../src/domain/queue/command.ts'
import { evolve } from '../../../src/domain/queue/evolve.ts'
import { forget } from '../../../src/domain/queue/forget.ts'
import { snapshotOf, stateFromSnapshot } from '../../../src/domain/queue/queue-snapshot.ts'
import { queueSnapshotSchema } from '../../../src/domain/queue/queue-snapshot-schema.ts'
import { emptyQueue, findLeg, legsOfDay, type QueueState } from '../../../src/domain/queue/queue-state.ts'
import { addDays } from '../../../src/domain/values/local-date.ts'
import { Network } from '../../world/network.ts'
import { script } from '../../world/network-script.ts'
import { today } from '../../world/people.ts'
import { centre, deskOne, deskOneId, kioskOne } from '../../world/places.ts'
import { at } from '../../world/story.ts'

const empty = emptyQueue(centre)
const sent = (state: QueueState): QueueState => {
  const snapshot = v.parse(queueSnapshotSchema, JSON.parse(JSON.stringify(snapshotOf(state))))
  return stateFromSnapshot(centre, { siteSequence: state.siteSequence, takenAt: at('20:00'), state: snapshot })
}
const tomorrow = addDays(today, 1)
const nightAfter = { generation: 2, tiesBefore: tomorrow, ticketsBefore: today }
const tenDaysAfter = { generation: 2, tiesBefore: addDays(today, 11), ticketsBefore: tomorrow }

/** A random day, cut somewhere: the log before the cut, and after it. */
const cutDay = fc.tuple(script, fc.nat(300)).map(([steps, cut]) => {
  const { log } = new Network().run(steps).heal()
  const place = cut % (log.length + 1)
  return { log, before: log.slice(0, place), after: log.slice(place) }
})

describe('a snapshot', () => {
  it('sent to a machine and followed by the rest of the log says what the whole log says', () => {
    fc.assert(
      fc.property(cutDay, ({ log, before, after }) => {
        expect(after.reduce(evolve, sent(before.reduce(evolve, empty)))).toEqual(log.reduce(evolve, empty))
      }),
      { numRuns: 150 },
    )
  })

  it('is refused with a word that is not of it', () => {
    const named = { ...snapshotOf(empty), name: 'Amina' }
    expect(v.safeParse(queueSnapshotSchema, named).success).toBe(false)
  })
})

describe('a site that forgets its day', () => {
  it('remembers the same whether facts came before or after it forgot', () => {
    fc.assert(
      fc.property(cutDay, fc.constantFrom(nightAfter, tenDaysAfter), ({ log, before, after }, night) => {
        const early = after.reduce(evolve, sent(forget(before.reduce(evolve, empty), night)))
        const late = forget(log.reduce(evolve, empty), night)
        // An undo after the night finds nothing to give back: no desk keeps a gesture over it.
        fc.pre(!after.some(({ event }) => event.type === 'gestureUndone'))
        if (night === tenDaysAfter) expect([...early.days.values()].flatMap((legs) => [...legs])).toEqual([])
        else
          expect(legsOfDay(early, today).map(({ legId }) => legId)).toEqual(
            legsOfDay(late, today).map(({ legId }) => legId),
          )
      }),
      { numRuns: 100 },
    )
  })

  it('keeps no secret, no appointment and no gesture to take back, of whatever day it was', () => {
    fc.assert(
      fc.property(cutDay, ({ before, after }) => {
        const night = forget(before.reduce(evolve, empty), nightAfter)
        expect(JSON.stringify(snapshotOf(night))).not.toMatch(/followHash|appointmentId|"last":/)
        expect(JSON.stringify(snapshotOf(after.reduce(evolve, night)))).not.toMatch(/followHash|appointmentId/)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a machine that was off when its site forgot', () => {
  const legId = '019ab5f0-0000-7000-8000-0000000000aa' as never
  const visitId = '019ab5f0-0000-7000-8000-0000000000ab' as never
  const state = forget(empty, tenDaysAfter)
  const decided = (command: QueueCommand, { generation = 1, device = kioskOne } = {}) =>
    decide(state, { command, device, at: at('10:00'), receivedAt: at('10:00', '2026-12-06'), generation })
  const secret = 'a'.repeat(64)

  it('sends a ticket of that day: written down, without its secret, and in no queue', () => {
    const ticket = { visitId, legId, serviceId: centre.services[0]?.id as never, priority: 'ordinary' as const }
    const decision = decided({
      type: 'issueTicket',
      ...ticket,
      businessDay: today,
      label: 'A101',
      followHash: secret,
    })
    if (!decision.ok) throw new Error('refused')
    expect(decision.value).toMatchObject([{ type: 'ticketIssued', businessDay: today, label: 'A101' }])
    expect(JSON.stringify(decision.value)).not.toContain(secret)
    const [event] = decision.value
    const told = { siteId: centre.id, siteSequence: 1, commandId: legId, deviceId: kioskOne.deviceId, at: at('10:00') }
    expect(findLeg(evolve(state, { ...told, event: event as never }), legId)).toBeUndefined()
  })

  it('says who left and who was received: written down as late', () => {
    expect(decided({ type: 'leaveQueue', legId })).toEqual({
      ok: true,
      value: [{ type: 'visitorLeft', legId, isLate: true }],
    })
    expect(decided({ type: 'finishService', deskId: deskOneId, legId }, { device: deskOne })).toMatchObject({
      ok: true,
      value: [{ type: 'serviceFinished', isLate: true }],
    })
  })

  it('is refused what makes no sense any more, and what it cannot have known', () => {
    expect(decided({ type: 'presentAgain', legId })).toMatchObject({ problems: [{ code: 'unknown-ticket' }] })
    expect(decided({ type: 'leaveQueue', legId }, { generation: 2 })).toMatchObject({
      problems: [{ code: 'unknown-ticket' }],
    })
  })
})
