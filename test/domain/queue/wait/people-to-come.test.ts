import { describe, expect, it } from 'vitest'
import { comingShareOf } from '../../../../src/domain/appointments/expected-appointments.ts'
import type { QueueEvent } from '../../../../src/domain/queue/event.ts'
import { estimateWait } from '../../../../src/domain/queue/wait/estimate-wait.ts'
import { peopleToCome } from '../../../../src/domain/queue/wait/people-to-come.ts'
import type { AppointmentId } from '../../../../src/domain/values/ids.ts'
import type { Instant } from '../../../../src/domain/values/instant.ts'
import { uuid } from '../../../world/ids.ts'
import { amina, bernard, chloe, person } from '../../../world/people.ts'
import { deskOneId, information, myPoints } from '../../../world/places.ts'
import { at, issued, stateAfter, type Happening } from '../../../world/story.ts'

const opened: Happening = [at('08:30'), { type: 'deskOpened', deskId: deskOneId }]
const line: readonly Happening[] = [
  opened,
  [at('09:00'), issued(amina)],
  [at('09:01'), issued(bernard)],
  [at('09:02'), issued(chloe)],
]
const of = (...starts: Instant[]) => ({
  appointments: starts.map((start) => ({ serviceId: information, start })),
  comingShare: 1,
})
const now = at('09:05')
const told = (expected?: ReturnType<typeof of>, happenings = line, who = chloe) =>
  estimateWait(stateAfter(happenings), who.legId, { now, lastContactAt: now, expected })
const arrived = (appointmentSlot: Instant): QueueEvent => {
  const appointmentId = uuid<AppointmentId>('of Ines')
  return { type: 'ticketIssued', ...person('Ines', { label: 'A109' }), appointmentId, appointmentSlot }
}

describe('appointments whose people are not there yet', () => {
  it('make those wait longer who will still be there when they are due', () => {
    expect(told()).toMatchObject({ fromMinutes: 10, toMinutes: 35 })
    expect(told(of(at('09:10'), at('09:15')))).toMatchObject({ fromMinutes: 20, toMinutes: 50 })
    expect(told(of(at('14:00')))).toEqual(told())
  })

  it('count by the chance that they come, which is nothing once their time has passed', () => {
    const chances = (start: Instant) =>
      peopleToCome(stateAfter(line), of(start), now).map(({ chance }) => Number(chance.toFixed(2)))
    expect(chances(at('09:30'))).toEqual([1])
    expect(chances(at('09:00'))).toEqual([0.67])
    expect(chances(at('08:50'))).toEqual([])
  })

  it('are not counted twice once their people have a ticket', () => {
    const both = of(at('09:30'), at('09:30'))
    const state = stateAfter([...line, [at('09:04'), arrived(at('09:30'))]])
    expect(peopleToCome(state, both, now)).toHaveLength(1)
    expect(peopleToCome(state, of(at('09:30')), now)).toEqual([])
  })

  it('pass neither whom the law puts first nor those whom they share no desk with', () => {
    const diane = person('Diane', { label: 'A104', priority: 'legal-priority' })
    const withDiane: readonly Happening[] = [...line, [at('09:03'), issued(diane)]]
    expect(told(of(at('09:06')), withDiane, diane)).toEqual(told(undefined, withDiane, diane))
    const elsewhere = { appointments: [{ serviceId: myPoints, start: at('09:10') }], comingShare: 1 }
    expect(told(elsewhere)).toEqual(told())
  })

  it('never make a wait shorter, however many there are', () => {
    let before = 0
    for (let count = 0; count < 8; count += 1) {
      const starts = Array.from({ length: count }, (_, index) => at(`09:${String(6 + index * 5).padStart(2, '0')}`))
      const wait = told(of(...starts))
      const to = wait?.kind === 'range' ? wait.toMinutes : 90
      expect(to).toBeGreaterThanOrEqual(before)
      before = to
    }
    expect(before).toBeGreaterThan(45)
  })
})

it('the share that comes is drawn to what is usual until the site’s own days tell', () => {
  expect(comingShareOf({ came: 0, absent: 0 })).toBe(0.85)
  expect(comingShareOf({ came: 100, absent: 100 })).toBeCloseTo(0.53, 2)
  expect(comingShareOf({ came: 0, absent: 1000 })).toBeGreaterThan(0)
})
