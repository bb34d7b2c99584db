/**
 * What machines of earlier versions left on their disks: their outboxes, sent by the app they have become, and the logs they
 * held. Written here as they were written then; never changed to follow the code.
 */
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { queueCommandSchema } from '../../../src/domain/queue/command-schema.ts'
import { queueEventSchema } from '../../../src/domain/queue/event-schema.ts'
import { queueSnapshotSchema } from '../../../src/domain/queue/queue-snapshot-schema.ts'
import { findLeg, policyOf } from '../../../src/domain/queue/queue-state.ts'
import type { LegId } from '../../../src/domain/values/ids.ts'
import { at, stateAfter } from '../../world/story.ts'

const legId = '019ab5f0-0000-7000-8000-000000000001'
const deskId = 'demo-centre-desk-one'
const ticket = {
  visitId: '019ab5f0-0000-7000-8000-000000000002',
  legId,
  serviceId: 'first-information',
  priority: 'ordinary',
  businessDay: '2026-11-24',
  label: 'A101',
}
const commands = [
  { type: 'issueTicket', ...ticket },
  { type: 'callNext', deskId },
  { type: 'recall', deskId, legId },
  { type: 'startService', deskId, legId },
  { type: 'finishService', deskId, legId },
  { type: 'markNoShow', deskId, legId },
  { type: 'leaveQueue', legId },
]
const events = [
  { type: 'ticketIssued', ...ticket },
  { type: 'ticketCalled', legId, deskId, callCount: 1, reason: { rule: 'arrival-order' } },
  { type: 'ticketRecalled', legId, deskId, callCount: 2 },
  { type: 'serviceStarted', legId, deskId },
  { type: 'serviceFinished', legId, deskId, isLate: true },
  { type: 'visitorMarkedNoShow', legId, deskId },
  { type: 'visitorLeft', legId, isLate: true },
]

describe('what was written under version 1', () => {
  it.each(commands)('a waiting $type is sent as it is', (command) => {
    expect(v.parse(queueCommandSchema, command)).toEqual(command)
  })

  it.each(events)('$type is read as it is', (event) => {
    expect(v.parse(queueEventSchema, event)).toEqual(event)
  })

  it('says of a visit what it said then', () => {
    const told = events
      .slice(0, 5)
      .map((event, index) => [at(`09:0${index}`), v.parse(queueEventSchema, event)] as const)
    expect(findLeg(stateAfter(told), legId as LegId)).toMatchObject({
      state: 'served',
      arrivedAt: at('09:00'),
      calledAt: at('09:01'),
      startedAt: at('09:03'),
      endedAt: at('09:04'),
      callReason: { rule: 'arrival-order' },
    })
  })
})

const visitId = ticket.visitId
const commandId = '019ab5f0-0000-7000-8000-000000000003'
const newLegId = '019ab5f0-0000-7000-8000-000000000004'
const appointment = {
  appointmentId: '019ab5f0-0000-7000-8000-000000000005',
  appointmentSlot: at('10:00'),
  shownWait: { fromMinutes: 5, toMinutes: 15 },
  followHash: 'a'.repeat(64),
}
/** The rules as versions 2 and 3 knew them, whole. */
const policy = {
  maximumRecalls: 2,
  secondsBetweenCalls: 20,
  recallsBeforeNoShow: 1,
  secondsBeforeNoShow: 60,
  callLifetimeSeconds: 60,
  overdueAfterSeconds: 1800,
  callsPerOverdue: 2,
  appointmentLeadSeconds: 120,
  appointmentToleranceSeconds: 900,
  maximumAppointmentsInRow: 3,
  secondsBackInLine: 300,
  presentAgainSeconds: 1800,
  endOfDay: 'expire',
}
const of = { legId, deskId }
const since2 = [
  { type: 'issueTicket', ...ticket, ...appointment },
  { type: 'callTicket', ...of, pick: 'language' },
  { type: 'returnToQueue', ...of },
  { type: 'park', ...of, returnAt: at('10:00') },
  { type: 'transfer', ...of, newLegId, serviceId: 'my-request' },
  { type: 'leaveQueue', ...of },
  { type: 'deferVisit', legId, returnAt: at('10:00') },
  { type: 'resumeVisit', legId },
  { type: 'presentAgain', legId },
  { type: 'voidTicket', ...of, reason: 'test' },
  { type: 'undoGesture', deskId, undone: commandId },
  { type: 'openDesk', deskId, serviceIds: ['my-request'] },
  { type: 'pauseDesk', deskId },
  { type: 'closeDesk', deskId },
  { type: 'closeQueue', serviceId: 'my-request', reason: 'full-today' },
  { type: 'reopenQueue', serviceId: 'my-request' },
  { type: 'endDay', businessDay: '2026-11-24' },
  { type: 'changePolicy', basedOn: 0, policy },
]
const told2 = [
  { type: 'ticketIssued', ...ticket, ...appointment },
  {
    type: 'ticketCalled',
    ...of,
    callCount: 1,
    reason: { rule: 'appointment-due', slotAt: at('10:00'), passesWalkIn: true },
  },
  { type: 'visitorReturnedToQueue', ...of, notBefore: at('09:10') },
  { type: 'visitorParked', ...of, returnAt: at('10:00') },
  { type: 'visitorTransferred', ...of, newLegId, serviceId: 'my-request' },
  { type: 'visitorLeft', ...of },
  { type: 'visitDeferred', legId, returnAt: at('10:00') },
  { type: 'visitResumed', legId },
  { type: 'visitorPresentedAgain', legId },
  { type: 'ticketVoided', ...of, reason: 'test' },
  { type: 'gestureUndone', deskId, undone: commandId },
  { type: 'deskOpened', deskId, serviceIds: ['my-request'] },
  { type: 'deskPaused', deskId },
  { type: 'deskClosed', deskId },
  { type: 'queueClosed', serviceId: 'my-request', reason: 'full-today' },
  { type: 'queueReopened', serviceId: 'my-request' },
  { type: 'dayEnded', businessDay: '2026-11-24', keeps: false },
  { type: 'policyChanged', version: 1, policy },
]

describe('what was written under versions 2 and 3, whose commands and events are the same', () => {
  it.each(since2)('a waiting $type is sent as it is', (command) => {
    expect(v.parse(queueCommandSchema, command)).toEqual(command)
  })

  it.each(told2)('$type is read as it is', (event) => {
    expect(v.parse(queueEventSchema, event)).toEqual(event)
  })

  it('says of rules what it said then, and leaves what it did not know to the settings of the site', () => {
    const told = told2.map((event, index) => [at(`09:${10 + index}`), v.parse(queueEventSchema, event)] as const)
    const state = stateAfter(told)
    expect(policyOf(state)).toEqual({ ...policy, travelMinutes: 30 })
    expect(findLeg(state, newLegId as LegId)).toMatchObject({ visitId, state: 'expired', arrivedAt: at('09:10') })
  })

  it('a snapshot of version 3 is the state it stood for', () => {
    const snapshot = { legs: [], desks: [], closedQueues: [], policyVersion: 1, policy, callsGranted: 4 }
    expect(v.parse(queueSnapshotSchema, snapshot)).toEqual(snapshot)
  })
})
