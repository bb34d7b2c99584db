import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QueueEvent } from '../../../../src/domain/queue/event.ts'
import { estimateForNewcomer, estimateWait, shownWaitOf } from '../../../../src/domain/queue/wait/estimate-wait.ts'
import { serviceTimes } from '../../../../src/domain/queue/wait/service-times.ts'
import { waitQuality } from '../../../../src/domain/queue/wait/wait-quality.ts'
import { amina, bernard, chloe, diane, person, today } from '../../../world/people.ts'
import { deskOneId, deskTwoId, information, myPoints } from '../../../world/places.ts'
import { at, called, finished, issued, left, started, stateAfter, type Happening } from '../../../world/story.ts'
import { legsOfDay } from '../../../../src/domain/queue/queue-state.ts'

const opened = (deskId = deskOneId): QueueEvent => ({ type: 'deskOpened', deskId })
const line: readonly Happening[] = [
  [at('09:00'), issued(amina)],
  [at('09:01'), issued(bernard)],
  [at('09:02'), issued(chloe)],
]
const asking = { now: at('09:05'), lastContactAt: at('09:05') }
const waitOf = (happenings: readonly Happening[], who = chloe) =>
  estimateWait(stateAfter(happenings), who.legId, asking)

describe('the wait announced', () => {
  it('is a range in whole five minutes, with the people before', () => {
    // Two interviews of ten minutes and the ways between, each longer or shorter by chance.
    expect(waitOf([[at('08:30'), opened()], ...line])).toEqual({
      kind: 'range',
      fromMinutes: 10,
      toMinutes: 35,
      peopleBefore: 2,
    })
  })

  it('is shorter with a second desk, and longer when the law puts somebody first', () => {
    const two = waitOf([[at('08:30'), opened()], [at('08:30'), opened(deskTwoId)], ...line])
    expect(two).toMatchObject({ kind: 'range', toMinutes: 20, peopleBefore: 2 })
    const three = waitOf([[at('08:30'), opened()], ...line, [at('09:04'), issued(diane)]])
    expect(three).toMatchObject({ kind: 'range', toMinutes: 45, peopleBefore: 3 })
  })

  it('is no number while no desk receives for the service', () => {
    expect(waitOf(line)).toEqual({ kind: 'unknown', why: 'no-desk-open', peopleBefore: 2 })
    expect(
      waitOf([[at('08:30'), opened()], [at('08:40'), { type: 'deskPaused', deskId: deskOneId }], ...line]),
    ).toMatchObject({
      why: 'no-desk-open',
    })
    const forPoints = { serviceId: myPoints, priority: 'ordinary', ...asking } as const
    expect(estimateForNewcomer(stateAfter([[at('08:30'), opened()]]), forPoints)).toMatchObject({ why: 'no-desk-open' })
  })

  it('is no number from a site unheard of for two minutes', () => {
    const state = stateAfter([[at('08:30'), opened()], ...line])
    expect(estimateWait(state, chloe.legId, { ...asking, lastContactAt: at('09:02:59') })).toEqual({
      kind: 'unknown',
      why: 'stale',
    })
    expect(estimateWait(state, chloe.legId, { ...asking, lastContactAt: undefined })).toMatchObject({ why: 'stale' })
    expect(estimateWait(state, chloe.legId, { ...asking, lastContactAt: at('09:03') })?.kind).toBe('range')
  })

  it('says only that it is long beyond an hour and a half', () => {
    const many = Array.from({ length: 12 }, (_, index): Happening => [
      at('09:00'),
      issued(person(`Visitor ${index}`, { label: `A2${String(index + 10)}` })),
    ])
    const last = waitOf([[at('08:30'), opened()], ...many, ...line])
    expect(last).toEqual({ kind: 'long', fromMinutes: 90, peopleBefore: 14 })
    expect(last && shownWaitOf(last)).toEqual({ fromMinutes: 90, toMinutes: 1440 })
  })

  it('knows of those who are away: they do not wait, and come back at their time', () => {
    const away: Happening = [at('09:03'), { type: 'visitDeferred', legId: chloe.legId, returnAt: at('10:00') }]
    expect(waitOf([[at('08:30'), opened()], ...line, away])).toEqual({ kind: 'unknown', why: 'away' })
    expect(waitOf([[at('08:30'), opened()], ...line, away], bernard)).toMatchObject({ peopleBefore: 1 })
  })

  it('is the same for a newcomer as for the ticket they then take', () => {
    fc.assert(
      fc.property(fc.nat(6), fc.boolean(), fc.boolean(), (count, isSecondOpen, isLegal) => {
        const before = Array.from({ length: count }, (_, index): Happening => [
          at('09:00'),
          issued(person(`Visitor ${index}`, { label: `A2${String(index + 10)}` })),
        ])
        const desks: Happening[] = [[at('08:30'), opened()]]
        if (isSecondOpen) desks.push([at('08:30'), opened(deskTwoId)])
        const who = person('Newcomer', { label: 'A299', priority: isLegal ? 'legal-priority' : 'ordinary' })
        const { serviceId, priority } = who
        const promised = estimateForNewcomer(stateAfter([...desks, ...before]), { serviceId, priority, ...asking })
        const then = estimateWait(stateAfter([...desks, ...before, [at('09:05'), issued(who)]]), who.legId, asking)
        expect(promised).toEqual(then)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the time of a service', () => {
  const interview = (index: number, minutes: number): readonly Happening[] => {
    const who = person(`Served ${index}`, { label: `A3${String(index + 10)}` })
    const from = at('08:00') + index * 1000
    const moment = (offset: number) => (from + offset) as ReturnType<typeof at>
    return [
      [moment(0), issued(who)],
      [moment(1), called(who, deskOneId)],
      [moment(2), started(who, deskOneId)],
      [moment(2 + minutes * 60_000), finished(who, deskOneId)],
    ]
  }
  const mean = (minutes: number, count: number) =>
    serviceTimes(stateAfter(Array.from({ length: count }, (_, index) => interview(index, minutes)).flat()))(information)
      .meanSeconds / 60

  it('is what the site expects until its log tells, and is drawn to the log interview by interview', () => {
    expect(mean(20, 0)).toBe(10)
    expect(mean(20, 1)).toBeCloseTo(10.09, 2)
    expect(mean(20, 30)).toBeGreaterThan(16)
  })

  it('counts a finish forgotten for hours as three times the expectation', () => {
    expect(mean(600, 1)).toBeCloseTo(mean(30, 1), 6)
  })
})

describe('how good the announced waits were', () => {
  const told = (who: typeof amina, fromMinutes: number, toMinutes: number): QueueEvent => ({
    type: 'ticketIssued',
    ...who,
    shownWait: { fromMinutes, toMinutes },
  })

  it('is the share of waits inside the range, and how far they were from its middle', () => {
    const state = stateAfter([
      [at('09:00'), told(amina, 10, 20)],
      [at('09:00'), told(bernard, 10, 20)],
      [at('09:00'), told(chloe, 10, 20)],
      [at('09:12'), called(amina, deskOneId)],
      [at('09:13'), finished(amina, deskOneId)],
      [at('09:30'), called(bernard, deskOneId)],
      [at('09:31'), left(chloe)],
    ])
    expect(waitQuality(legsOfDay(state, today))).toEqual({
      count: 2,
      coverage: 0.5,
      meanRealMinutes: 21,
      meanShownMinutes: 15,
      meanErrorMinutes: 9,
      meanWidthMinutes: 10,
    })
  })

  it('counts an appointment from its time, and never below zero', () => {
    const slot = { appointmentId: 'x' as never, appointmentSlot: at('09:30') }
    const state = stateAfter([
      [at('09:00'), { ...told(amina, 0, 5), ...slot } as QueueEvent],
      [at('09:20'), called(amina, deskOneId)],
    ])
    expect(waitQuality(legsOfDay(state, today))).toMatchObject({ count: 1, coverage: 1, meanErrorMinutes: 2.5 })
  })

  it('says nothing when nothing was announced', () => {
    expect(waitQuality(legsOfDay(stateAfter(line), today))).toEqual({ count: 0 })
  })
})
