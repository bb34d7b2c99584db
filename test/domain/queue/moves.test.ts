import { describe, expect, it } from 'vitest'
import type { QueueEvent } from '../../../src/domain/queue/event.ts'
import { findLeg, legAtDesk } from '../../../src/domain/queue/queue-state.ts'
import { visitsOfDay } from '../../../src/domain/queue/visit.ts'
import { waitingLegs } from '../../../src/domain/queue/waiting.ts'
import type { CommandId, LegId } from '../../../src/domain/values/ids.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { uuid } from '../../world/ids.ts'
import { amina, bernard, issue, person, today } from '../../world/people.ts'
import {
  deskOne,
  deskOneId,
  deskTwo,
  deskTwoId,
  information,
  kioskOne,
  myPoints,
  myRequest,
} from '../../world/places.ts'
import {
  absent,
  at,
  called,
  finished,
  given,
  issued,
  left,
  started,
  stateAfter,
  type Happening,
} from '../../world/story.ts'

const held = { deskId: deskOneId, legId: amina.legId }
const calledAt9: readonly Happening[] = [
  [at('08:50'), issued(amina)],
  [at('09:00'), called(amina, deskOneId)],
]
const served: readonly Happening[] = [...calledAt9, [at('09:01'), started(amina, deskOneId)]]
const missed: readonly Happening[] = [...calledAt9, [at('09:02'), absent(amina, deskOneId)]]
const deferred = (returnAt?: string): QueueEvent => ({
  type: 'visitDeferred',
  legId: amina.legId,
  ...(returnAt && { returnAt: at(returnAt) }),
})
const stateOf = (...happenings: readonly Happening[]) => findLeg(stateAfter(happenings), amina.legId)

describe('sending back to the line', () => {
  const back: QueueEvent = { type: 'visitorReturnedToQueue', ...held, notBefore: at('09:06') }

  it('keeps the place of arrival, and "next" passes over the person for five minutes', () => {
    given(...calledAt9)
      .when({ type: 'returnToQueue', ...held }, { from: deskOne, at: at('09:01') })
      .leadsTo(back)
    const next = { type: 'callNext', deskId: deskOneId } as const
    const later = [...calledAt9, [at('09:01'), back], [at('09:02'), issued(bernard)]] as const
    given(...later)
      .when(next, { from: deskOne, at: at('09:03') })
      .leadsTo(called(bernard, deskOneId))
    given(...later)
      .when(next, { from: deskOne, at: at('09:06') })
      .leadsTo(called(amina, deskOneId))
  })

  it('is not for somebody already received', () => {
    given(...served)
      .when({ type: 'returnToQueue', ...held }, { from: deskOne, at: at('09:02') })
      .isRefused('service-already-started', { label: 'A101' })
  })
})

describe('going away and coming back', () => {
  it('keeps the place: whoever comes back is called as if they had never gone', () => {
    given([at('09:00'), issued(amina)])
      .when({ type: 'deferVisit', legId: amina.legId, returnAt: at('09:30') }, { from: kioskOne, at: at('09:05') })
      .leadsTo(deferred('09:30'))
    const away: readonly Happening[] = [
      [at('09:00'), issued(amina)],
      [at('09:01'), issued(bernard)],
      [at('09:05'), deferred('09:30')],
    ]
    const next = { type: 'callNext', deskId: deskOneId } as const
    given(...away)
      .when(next, { from: deskOne, at: at('09:29') })
      .leadsTo(called(bernard, deskOneId))
    given(...away)
      .when(next, { from: deskOne, at: at('09:30') })
      .leadsTo(called(amina, deskOneId))
    given(...away, [at('09:10'), { type: 'visitResumed', legId: amina.legId }])
      .when(next, { from: deskOne, at: at('09:11') })
      .leadsTo(called(amina, deskOneId))
  })

  it('ends on the day of the ticket: a time on another day is no time, on a phone as at a desk', () => {
    const tomorrow = at('10:00', '2026-11-25')
    const legId = amina.legId
    given([at('08:50'), issued(amina)])
      .when({ type: 'deferVisit', legId, returnAt: tomorrow }, { from: kioskOne, at: at('09:05') })
      .leadsTo(deferred())
    given([at('08:50'), issued(amina)])
      .when({ type: 'deferVisit', legId, returnAt: instant(8.64e15) }, { from: kioskOne, at: at('09:05') })
      .leadsTo(deferred())
    given(...served)
      .when({ type: 'park', ...held, returnAt: tomorrow }, { from: deskOne, at: at('09:10') })
      .leadsTo({ type: 'visitorParked', ...held })
  })

  it('is written down even when the desk has called meanwhile, and frees the desk', () => {
    given(...calledAt9)
      .when({ type: 'deferVisit', legId: amina.legId }, { from: kioskOne, at: at('08:59'), receivedAt: at('09:02') })
      .leadsTo(deferred())
    expect(legAtDesk(stateAfter([...calledAt9, [at('09:02'), deferred()]]), deskOneId, today)).toBeUndefined()
  })

  it('changes nothing for somebody who is being received or has gone', () => {
    for (const end of [started(amina, deskOneId), left(amina), finished(amina, deskOneId)])
      given(...calledAt9, [at('09:03'), end])
        .when({ type: 'deferVisit', legId: amina.legId }, { from: kioskOne, at: at('09:05') })
        .leadsTo()
  })

  it('may be called back by the desk that set the person aside, without any right', () => {
    const aside: QueueEvent = { type: 'visitorParked', ...held }
    given(...served)
      .when({ type: 'park', ...held }, { from: deskOne, at: at('09:10') })
      .leadsTo(aside)
    given(...served, [at('09:10'), aside])
      .when({ type: 'callTicket', ...held, pick: 'parked-here' }, { from: deskOne, at: at('09:20') })
      .leadsTo({ type: 'ticketCalled', ...held, callCount: 1, reason: { rule: 'picked', pick: 'parked-here' } })
    expect(stateOf(...served, [at('09:10'), aside])?.servedMilliseconds).toBe(9 * 60_000)
  })

  it('sets aside only whom the desk is receiving', () => {
    given(...calledAt9)
      .when({ type: 'park', ...held }, { from: deskOne, at: at('09:01') })
      .isRefused('service-not-started', { label: 'A101' })
    given([at('08:50'), issued(amina)])
      .when({ type: 'park', ...held }, { from: deskOne, at: at('09:01') })
      .isRefused('not-called-yet', { label: 'A101' })
  })

  it('forgets nobody: a person set aside until ten is in line for everybody at ten', () => {
    const aside: QueueEvent = { type: 'visitorParked', ...held, returnAt: at('10:00') }
    const state = stateAfter([...served, [at('09:10'), aside]])
    expect(waitingLegs(state, at('09:59'))).toEqual([])
    expect(waitingLegs(state, at('10:00')).map(({ label }) => label)).toEqual(['A101'])
  })
})

describe('calling out of turn', () => {
  const line: readonly Happening[] = [
    [at('09:00'), issued(amina)],
    [at('09:01'), issued(bernard)],
  ]
  const pick = { type: 'callTicket', legId: bernard.legId, pick: 'language' } as const

  it('needs the right and gives its reason', () => {
    given(...line)
      .when({ ...pick, deskId: deskTwoId }, { from: deskTwo, at: at('09:05') })
      .leadsTo({ ...called(bernard, deskTwoId), reason: { rule: 'picked', pick: 'language' } } as QueueEvent)
    given(...line)
      .when({ ...pick, deskId: deskOneId }, { from: deskOne, at: at('09:05') })
      .isRefused('pick-not-allowed', { label: 'A102' })
  })

  it('is told who was faster, and that somebody has gone', () => {
    given(...line, [at('09:04:50'), called(bernard, deskOneId)])
      .when({ ...pick, deskId: deskTwoId }, { from: deskTwo, at: at('09:05') })
      .isRefused('called-by-another-desk', { label: 'A102', desk: 1, secondsAgo: 10 })
    given(...line, [at('09:04'), left(bernard)])
      .when({ ...pick, deskId: deskTwoId }, { from: deskTwo, at: at('09:05') })
      .isRefused('ticket-ended', { label: 'A102' })
  })

  it('stays within what the desk receives', () => {
    const forPoints = person('Ines', { serviceId: myPoints, label: 'Z101' })
    given([at('09:00'), issued(forPoints)])
      .when({ ...pick, legId: forPoints.legId, deskId: deskOneId }, { from: { ...deskOne }, at: at('09:05') })
      .isRefused('pick-not-allowed', { label: 'Z101' })
  })
})

describe('sending on to another service', () => {
  const newLegId = uuid<LegId>('second leg of Amina')
  const moved: QueueEvent = { type: 'visitorTransferred', ...held, newLegId, serviceId: myRequest }

  it('opens a second leg of the same visit, with the number and the arrival of the first', () => {
    given(...served)
      .when({ type: 'transfer', ...held, newLegId, serviceId: myRequest }, { from: deskOne, at: at('09:10') })
      .leadsTo(moved)
    const state = stateAfter([...served, [at('09:10'), moved]])
    expect(findLeg(state, newLegId)).toMatchObject({
      label: 'A101',
      state: 'waiting',
      serviceId: myRequest,
      arrivedAt: at('08:50'),
      enteredAt: at('09:10'),
    })
    expect(findLeg(state, amina.legId)).toMatchObject({ state: 'transferred', transferredTo: newLegId })
    expect(visitsOfDay(state, today)).toMatchObject([{ label: 'A101', hasEnded: false, legs: [{}, {}] }])
  })

  it('is done once, however often it is asked', () => {
    given(...served, [at('09:10'), moved])
      .when({ type: 'transfer', ...held, newLegId, serviceId: myRequest }, { from: deskOne, at: at('09:11') })
      .leadsTo()
  })

  it('is refused to the line where the person waits, and to a service the site has not', () => {
    const ask = { type: 'transfer', ...held, newLegId, serviceId: information } as const
    given([at('09:00'), issued(amina)])
      .when(ask, { from: deskOne, at: at('09:10') })
      .isRefused('already-in-line', { label: 'A101' })
    given(...served)
      .when({ ...ask, serviceId: 'nowhere' as typeof information }, { from: deskOne, at: at('09:10') })
      .isRefused('unknown-service')
  })

  it('is followed by whoever holds the first leg: leaving ends the second', () => {
    given(...served, [at('09:10'), moved])
      .when({ type: 'leaveQueue', legId: amina.legId }, { from: kioskOne, at: at('09:11') })
      .leadsTo({ type: 'visitorLeft', legId: newLegId })
  })
})

describe('presenting oneself again', () => {
  const again = { type: 'presentAgain', legId: amina.legId } as const

  it('brings back whoever missed the call, for half an hour', () => {
    given(...missed)
      .when(again, { from: kioskOne, at: at('09:32') })
      .leadsTo({ type: 'visitorPresentedAgain', legId: amina.legId })
    given(...missed)
      .when(again, { from: kioskOne, at: at('09:32:01') })
      .isRefused('too-late-to-present', { label: 'A101', minutes: 30 })
  })

  it('is for those marked absent', () => {
    given(...served)
      .when(again, { from: kioskOne, at: at('09:05') })
      .isRefused('not-absent', { label: 'A101' })
  })
})

describe('a ticket that counts for nothing', () => {
  const wrong = { type: 'voidTicket', legId: amina.legId, reason: 'wrong-touch' } as const

  it('is taken back by its kiosk within half a minute, by a supervisor at any time', () => {
    const voided: QueueEvent = { type: 'ticketVoided', legId: amina.legId, reason: 'wrong-touch' }
    given([at('09:00'), issued(amina)])
      .when(wrong, { from: kioskOne, at: at('09:00:30') })
      .leadsTo(voided)
    given([at('09:00'), issued(amina)])
      .when(wrong, { from: kioskOne, at: at('09:00:31') })
      .isRefused('void-too-late', { label: 'A101' })
    given([at('09:00'), issued(amina)])
      .when({ ...wrong, deskId: deskTwoId }, { from: deskTwo, at: at('11:00') })
      .leadsTo({ ...voided, deskId: deskTwoId } as QueueEvent)
    given([at('09:00'), issued(amina)])
      .when(wrong, { from: deskOne, at: at('09:00:10') })
      .isRefused('supervisor-only')
  })
})

describe('taking back a gesture', () => {
  const undone = uuid<CommandId>('command 1')
  const undo = { type: 'undoGesture', deskId: deskOneId, undone } as const

  it('is for the desk’s own last gesture, within a minute', () => {
    given(...calledAt9)
      .when(undo, { from: deskOne, at: at('09:01') })
      .leadsTo({ type: 'gestureUndone', deskId: deskOneId, undone })
    given(...calledAt9)
      .when(undo, { from: deskOne, at: at('09:01:01') })
      .isRefused('undo-too-late')
    given(...served)
      .when(undo, { from: deskOne, at: at('09:01:10') })
      .isRefused('nothing-to-undo')
    given(...calledAt9)
      .when(undo, { from: deskTwo, at: at('09:00:30') })
      .isRefused('not-your-desk', { desk: 1 })
  })

  it('is refused when somebody has built on it', () => {
    given(...calledAt9, [at('09:00:20'), deferred()])
      .when(undo, { from: deskOne, at: at('09:00:30') })
      .isRefused('undo-changed-since')
  })

  it('puts a person called by mistake back where they waited', () => {
    const before = stateOf([at('08:50'), issued(amina)])
    const after = stateOf(...calledAt9, [at('09:00:30'), { type: 'gestureUndone', deskId: deskOneId, undone }])
    expect(after).toEqual(before)
  })
})

describe('a checked-in appointment', () => {
  const slot = { appointmentId: uuid<never>('appointment of Bernard'), appointmentSlot: at('09:10') }
  const next = { type: 'callNext', deskId: deskOneId } as const

  it('is a visit with the time that was promised, and the call says it', () => {
    const checkedIn = { ...bernard, ...slot }
    given()
      .when({ ...issue(bernard), ...slot }, { from: kioskOne, at: at('09:05') })
      .leadsTo(issued(checkedIn))
    given([at('08:00'), issued(amina)], [at('09:05'), issued(checkedIn)])
      .when(next, { from: deskTwo, at: at('09:08') })
      .isRefused('not-your-desk', { desk: 1 })
    given([at('08:30'), issued(amina)], [at('09:05'), issued(checkedIn)])
      .when(next, { from: deskOne, at: at('09:08') })
      .leadsTo({
        ...called(checkedIn, deskOneId),
        reason: { rule: 'appointment-due', slotAt: at('09:10'), passesWalkIn: true },
      } as QueueEvent)
  })

  it('gives one place: a second ticket for it waits by arrival', () => {
    const again = person('Bernard again', { label: 'A109' })
    given([at('09:05'), issued({ ...bernard, ...slot })])
      .when({ ...issue(again), ...slot }, { from: kioskOne, at: at('09:06') })
      .leadsTo(issued(again))
  })
})
