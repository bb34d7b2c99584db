import { describe, expect, it } from 'vitest'
import type { Device } from '../../../src/domain/access/device.ts'
import type { AskedOf, QueueCommand } from '../../../src/domain/queue/command.ts'
import { nextForDesk, waitingLegs } from '../../../src/domain/queue/waiting.ts'
import { findDesk, findLeg, type QueueState } from '../../../src/domain/queue/queue-state.ts'
import { forget } from '../../../src/domain/queue/forget.ts'
import { sequenceCommand } from '../../../src/domain/queue/sequence-command.ts'
import type { CommandId, DeviceId, LegId, SiteId, VisitId } from '../../../src/domain/values/ids.ts'
import type { Instant } from '../../../src/domain/values/instant.ts'
import { addDays } from '../../../src/domain/values/local-date.ts'
import { uuid } from '../../world/ids.ts'
import { amina, bernard, diane, person, today } from '../../world/people.ts'
import { centre, deskOne, deskOneId, east, eastDeskOneId, information, kioskOne, myPoints } from '../../world/places.ts'
import { at, called, finished, issued, left, started, stateAfter, type Happening } from '../../world/story.ts'

const newLegId = uuid<LegId>('leg in the east')
const sent: AskedOf<'transferToSite'> = {
  type: 'transferToSite',
  deskId: deskOneId,
  legId: amina.legId,
  toSiteId: east.id,
  serviceId: information,
  newLegId,
  newVisitId: uuid<VisitId>('visit in the east'),
  travelMinutes: 30,
}
const atNine: readonly Happening[] = [
  [at('08:50'), issued(amina)],
  [at('09:00'), called(amina, deskOneId)],
  [at('09:01'), started(amina, deskOneId)],
]
const opened: Happening = [at('08:30'), { type: 'deskOpened', deskId: eastDeskOneId }]
const inEast = (...happenings: readonly Happening[]) => stateAfter([opened, ...happenings], east)

interface Asked {
  readonly when?: Instant
  readonly name?: string
  readonly from?: Pick<Device, 'role' | 'deskId'>
}

/** One gesture at the centre, which holds the east too. */
function ask(here: QueueState, there: QueueState | undefined, command: QueueCommand, asked: Asked = {}) {
  const { when = at('09:10'), name = 'the gesture', from = deskOne } = asked
  const envelope = {
    commandId: uuid<CommandId>(name),
    deviceId: uuid<DeviceId>('a machine of the centre'),
    siteId: centre.id,
    deviceSequence: 1,
    generation: 1,
    issuedAt: when,
    clockOffsetMilliseconds: 0,
    command,
  }
  const elsewhere = new Map<SiteId, QueueState | undefined>([[east.id, there]])
  const done = sequenceCommand(here, { envelope, device: from, at: when, receivedAt: when, elsewhere })
  return { here: done.state, there: done.elsewhere.get(east.id), ...done }
}

const refusalOf = (...[here, there, command, asked]: Parameters<typeof ask>) => {
  const { acknowledgement, events } = ask(here, there, command, asked)
  expect(events).toEqual([])
  return acknowledgement.result === 'refused' ? acknowledgement.refusal : undefined
}

const gone = ask(stateAfter(atNine), inEast(), sent)

describe('somebody sent to another site', () => {
  it('ends here and is expected there with the same arrival and a number of the series that no machine gives', () => {
    expect(gone.events.map(({ siteId, siteSequence, event }) => [siteId, siteSequence, event.type])).toEqual([
      [centre.id, 4, 'visitorSentToSite'],
      [east.id, 2, 'visitorExpected'],
    ])
    expect(findLeg(gone.here, amina.legId)).toMatchObject({
      state: 'transferred',
      endedAt: at('09:10'),
      sentTo: { siteId: east.id, siteName: east.name, legId: newLegId, label: 'W001', expectedAt: at('09:40') },
    })
    expect(gone.there && findLeg(gone.there, newLegId)).toMatchObject({
      state: 'parked',
      label: 'W001',
      arrivedAt: at('08:50'),
      enteredAt: at('09:10'),
      parking: { by: 'journey', returnAt: at('09:40') },
      sentFrom: { siteId: centre.id, siteName: centre.name, label: 'A101' },
    })
  })

  it('is called there by arrival, before who came later, and not before they can be there', () => {
    const line = ask(stateAfter(atNine), inEast([at('08:55'), issued(bernard)]), sent).there
    const desk = line && findDesk(east, eastDeskOneId)
    if (!line || !desk) throw new Error('The east is missing.')
    expect(waitingLegs(line, at('09:39')).map(({ label }) => label)).toEqual(['A102'])
    expect(nextForDesk(line, desk, at('09:39'))?.leg.label).toBe('A102')
    expect(nextForDesk(line, desk, at('09:40'))?.leg.label).toBe('W001')
  })

  it('keeps a legal priority and the time of an appointment; the appointment itself stays with its site', () => {
    const appointment = { appointmentId: uuid('an appointment'), appointmentSlot: at('09:30') } as const
    const waiting = { ...issued(diane), ...appointment } as ReturnType<typeof issued>
    const { there } = ask(stateAfter([[at('08:50'), waiting]]), inEast(), { ...sent, legId: diane.legId })
    const leg = there && findLeg(there, newLegId)
    expect(leg).toMatchObject({ priority: 'legal-priority', appointmentSlot: at('09:30') })
    expect(leg).not.toHaveProperty('appointmentId')
  })

  it('whose appointment was honoured here waits there by arrival', () => {
    const booked = { ...issued(amina), appointmentSlot: at('09:00') } as ReturnType<typeof issued>
    const { there } = ask(stateAfter([[at('08:50'), booked], ...atNine.slice(1)]), inEast(), sent)
    expect(there && findLeg(there, newLegId)).not.toHaveProperty('appointmentSlot')
  })

  it('takes no secret along: what ties the ticket to a person is at the site that gave it, and nowhere else', () => {
    const followed = { ...issued(amina), followHash: 'c0'.repeat(32) } as ReturnType<typeof issued>
    const { here, there, events } = ask(stateAfter([[at('08:50'), followed], ...atNine.slice(1)]), inEast(), sent)
    expect(JSON.stringify(events)).not.toContain('c0c0')
    expect(JSON.stringify([...(there?.days.values() ?? [])].flatMap((legs) => [...legs]))).not.toContain('c0c0')
    const forgotten = forget(here, { generation: 2, tiesBefore: addDays(today, 1), ticketsBefore: today })
    expect(JSON.stringify([...forgotten.days.values()].flatMap((legs) => [...legs]))).not.toContain('c0c0')
  })

  it('is sent once when the gesture comes twice, whoever repeats it', () => {
    const again = ask(gone.here, gone.there, sent, { name: 'another gesture' })
    expect(again.acknowledgement.result).toBe('accepted')
    expect(again.events).toEqual([])
  })

  it('gets the next number of the series, also after one was taken back', () => {
    const back = ask(gone.here, gone.there, undo, { when: at('09:10:30'), name: 'undo' })
    const { there } = ask(back.here, back.there, { ...sent, newLegId: uuid('another leg') })
    expect(there && findLeg(there, uuid('another leg'))?.label).toBe('W002')
  })

  it('who leaves here all the same is not waited for there', () => {
    const after = ask(gone.here, gone.there, { type: 'leaveQueue', legId: amina.legId }, { from: kioskOne })
    expect(after.there && findLeg(after.there, newLegId)?.state).toBe('left')
  })
})

const undo = { type: 'undoGesture', deskId: deskOneId, undone: uuid<CommandId>('the gesture') } as const

describe('taking back a transfer to another site', () => {
  it('brings the person back to the desk, and the other site waits for nobody', () => {
    const back = ask(gone.here, gone.there, undo, { when: at('09:10:40'), name: 'undo' })
    expect(findLeg(back.here, amina.legId)).toEqual(findLeg(stateAfter(atNine), amina.legId))
    expect(back.there && findLeg(back.there, newLegId)?.state).toBe('cancelled')
  })

  it('is refused once the other site has touched the ticket, and says which', () => {
    const { there = inEast() } = gone
    const resumed = stateAfter(
      [opened, [at('09:10'), expectedEvent()], [at('09:10:20'), { type: 'visitResumed', legId: newLegId }]],
      east,
    )
    expect(there.siteSequence).toBe(2)
    expect(refusalOf(gone.here, resumed, undo, { when: at('09:10:40'), name: 'undo' })).toEqual({
      code: 'undo-received-there',
      values: { site: east.name, label: 'W001' },
    })
  })
})

function expectedEvent() {
  const event = gone.events[1]?.event
  if (event?.type !== 'visitorExpected') throw new Error('Nobody is expected.')
  return event
}

describe('a transfer to another site is refused with a reason', () => {
  const here = stateAfter(atNine)
  const site = { site: east.name }

  it('when there is no such site, or it is this one', () => {
    expect(refusalOf(here, undefined, sent)).toEqual({ code: 'unknown-site' })
    expect(refusalOf(here, inEast(), { ...sent, toSiteId: centre.id })).toEqual({ code: 'unknown-site' })
  })

  it('when the site does not render the service', () => {
    const smaller = { ...east, services: east.services.filter(({ id }) => id !== information) }
    expect(refusalOf(here, { ...inEast(), site: smaller }, sent)).toEqual({ code: 'service-not-there', values: site })
  })

  it('when its queue is closed, its day has ended, or no desk is open for the service', () => {
    const closed = inEast([at('09:00'), { type: 'queueClosed', serviceId: information, reason: 'full-today' }])
    expect(refusalOf(here, closed, sent)).toEqual({ code: 'queue-closed-there', values: site })
    const ended = inEast([at('09:00'), { type: 'dayEnded', businessDay: today, keeps: false }])
    expect(refusalOf(here, ended, sent)).toEqual({ code: 'day-ended-there', values: site })
    expect(refusalOf(here, stateAfter([], east), sent)).toEqual({ code: 'site-closed-there', values: site })
    expect(refusalOf(here, inEast(), { ...sent, serviceId: myPoints })).toEqual({
      code: 'site-closed-there',
      values: site,
    })
  })

  it('when the journey would end on another day', () => {
    const late = { when: at('23:45') }
    const open = inEast([at('23:00'), { type: 'deskOpened', deskId: eastDeskOneId }])
    expect(refusalOf(here, open, sent, late)).toEqual({ code: 'day-ended-there', values: site })
    expect(ask(here, open, { ...sent, travelMinutes: 5 }, late).acknowledgement.result).toBe('accepted')
  })

  it('when the ticket has ended, is of another day, or is at another desk', () => {
    const ended = stateAfter([...atNine, [at('09:05'), finished(amina, deskOneId)]])
    expect(refusalOf(ended, inEast(), sent)).toEqual({ code: 'ticket-ended', values: { label: 'A101' } })
    expect(
      refusalOf(
        stateAfter([
          [at('08:50'), issued(amina)],
          [at('09:00'), left(amina)],
        ]),
        inEast(),
        sent,
      ),
    ).toEqual({
      code: 'ticket-ended',
      values: { label: 'A101' },
    })
    const old = person('Yesterday', { label: 'A109', businessDay: addDays(today, -1) })
    const kept = stateAfter([[at('08:50', '2026-11-23'), issued(old)]])
    expect(refusalOf(kept, inEast(), { ...sent, legId: old.legId })?.code).toBe('ticket-ended')
    const elsewhere = stateAfter([
      [at('08:50'), issued(amina)],
      [at('09:00'), called(amina, eastDeskOneId)],
    ])
    expect(refusalOf(elsewhere, inEast(), sent)?.code).toBe('called-by-another-desk')
  })

  it('when it is not asked by a desk', () => {
    expect(refusalOf(here, inEast(), sent, { from: kioskOne })?.code).toBe('role-may-not')
  })
})
