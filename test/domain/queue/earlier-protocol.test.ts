/**
 * What a machine of version 1 left on its disk: its outbox, sent by the app it has become, and the log it held. Written here
 * as it was written then; never changed to follow the code.
 */
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { queueCommandSchema } from '../../../src/domain/queue/command-schema.ts'
import { queueEventSchema } from '../../../src/domain/queue/event-schema.ts'
import { findLeg } from '../../../src/domain/queue/queue-state.ts'
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
