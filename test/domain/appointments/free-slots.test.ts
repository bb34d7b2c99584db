import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isServedAt, type AppointmentPolicy } from '../../../src/domain/appointments/appointment-policy.ts'
import { freeSlotAt, freeSlots, type SlotSearch, type TakenDesk } from '../../../src/domain/appointments/free-slots.ts'
import { overlaps } from '../../../src/domain/appointments/opening-hours.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import { localTimeAt } from '../../../src/domain/values/local-time.ts'
import { at, one, papers, points, policy, range, siteWith, two, zone } from './small-site.ts'

// Friday; the Monday after is the 7th.
const friday = at('2026-12-04', '12:00')
const search = (changes: Partial<SlotSearch> = {}): SlotSearch => ({
  site: siteWith(),
  serviceId: papers,
  from: localDate('2026-12-04'),
  days: 5,
  taken: [],
  now: friday,
  ...changes,
})
const withPolicy = (changes: Partial<AppointmentPolicy>) => search({ site: siteWith(changes) })
const times = (wanted: SlotSearch) => freeSlots(wanted).map(({ start }) => localTimeAt(start, zone))
const held = (deskId: TakenDesk['deskId'], from: string, to: string): TakenDesk => ({
  deskId,
  start: at('2026-12-07', from),
  end: at('2026-12-07', to),
})

describe('the slots a person is offered', () => {
  it('start inside opening hours and end before the door closes', () => {
    expect(times(search())).toEqual(['09:00', '09:15', '09:30'])
    expect(times(search({ serviceId: points }))).toEqual(['09:00', '09:15'])
  })

  it('keep the desk that can do more for whoever needs it', () => {
    expect(freeSlots(search())[0]?.deskIds).toEqual([one, two])
    expect(freeSlots(search({ serviceId: points }))[0]?.deskIds).toEqual([two])
  })

  it('leave out the desks that are taken, and vanish when all of them are', () => {
    const first = freeSlots(search({ taken: [held(one, '09:00', '09:30')] }))
    expect(first.map(({ deskIds }) => deskIds)).toEqual([[two], [two], [one, two]])
    expect(times(search({ taken: [held(one, '09:00', '09:30'), held(two, '09:15', '10:00')] }))).toEqual(['09:30'])
  })

  it('come neither sooner than the lead time nor later than the last day', () => {
    expect(times(search({ now: at('2026-12-06', '09:10') }))).toEqual(['09:15', '09:30'])
    expect(times(search({ now: at('2026-12-07', '09:10'), isByDesk: true }))).toEqual(['09:15', '09:30'])
    expect(times(search({ days: 30 }))).toHaveLength(3 * 4)
    expect(times({ ...withPolicy({ latestDays: 2 }), days: 30 })).toEqual([])
  })

  it('follow a day that is otherwise, a closure, and a stretch nobody books', () => {
    const hours = {
      ...policy.hours,
      exceptions: [{ date: localDate('2026-12-07'), ranges: [range('14:00', '14:30')] }],
    }
    expect(times(withPolicy({ hours }))).toEqual(['14:00'])
    const monday = { from: localDate('2026-12-07'), to: localDate('2026-12-08') }
    expect(times(withPolicy({ hours: { ...policy.hours, closures: [monday] } }))).toEqual([])
    const meeting = { date: localDate('2026-12-07'), ...range('09:00', '09:15') }
    expect(times(withPolicy({ blackouts: [meeting] }))).toEqual(['09:15', '09:30'])
    expect(freeSlots(withPolicy({ blackouts: [{ ...meeting, deskId: one }] }))[0]?.deskIds).toEqual([two])
  })

  it('follow the hours of a desk that receives by appointment for a part of the day', () => {
    const hours = { weekly: { monday: [range('09:30', '12:00')] }, exceptions: [], closures: [] }
    const desks = [{ deskId: one, skills: [], hours }]
    expect(times(withPolicy({ desks }))).toEqual(['09:30'])
  })

  it('stand at the same hour of the clock before and after it is changed', () => {
    const now = at('2026-10-19', '12:00')
    const around = search({ now, from: localDate('2026-10-20'), days: 8 })
    expect(freeSlots(around).map(({ start }) => new Date(start).toISOString().slice(0, 16))).toEqual([
      ...['07:00', '07:15', '07:30'].map((time) => `2026-10-21T${time}`),
      ...['08:00', '08:15', '08:30'].map((time) => `2026-10-26T${time}`),
    ])
  })

  it('are found one by one when somebody asks for one', () => {
    expect(freeSlotAt(search(), at('2026-12-07', '09:15'))?.deskIds).toEqual([one, two])
    expect(freeSlotAt(search(), at('2026-12-07', '09:20'))).toBeUndefined()
    expect(freeSlotAt(search(), at('2026-12-08', '09:00'))).toBeUndefined()
  })

  it('are none for a service without appointments', () => {
    expect(freeSlots(search({ serviceId: 'other' as typeof papers }))).toEqual([])
    const { appointments: _none, ...without } = siteWith()
    expect(freeSlots(search({ site: without }))).toEqual([])
  })

  it('never meet what is taken, whatever is taken', () => {
    const taken = fc.array(
      fc.record({
        deskId: fc.constantFrom(one, two),
        from: fc.integer({ min: -60, max: 90 }),
        minutes: fc.integer({ min: 1, max: 90 }),
      }),
      { maxLength: 6 },
    )
    const nine = at('2026-12-07', '09:00')
    fc.assert(
      fc.property(taken, fc.constantFrom(papers, points), (stretches, serviceId) => {
        const busy = stretches.map(({ deskId, from, minutes }) => ({
          deskId,
          start: instant(nine + from * 60_000),
          end: instant(nine + (from + minutes) * 60_000),
        }))
        return freeSlots(search({ taken: busy, serviceId })).every((slot) =>
          slot.deskIds.every((deskId) => !busy.some((each) => each.deskId === deskId && overlaps(each, slot))),
        )
      }),
      { numRuns: 100 },
    )
  })
})

describe('the people of a commune', () => {
  it('are received where their commune belongs, for what is received there', () => {
    expect(isServedAt(siteWith(), { serviceId: papers, commune: '63113' })).toBe(true)
    expect(isServedAt(siteWith(), { serviceId: papers, commune: 'elsewhere' })).toBe(true)
    expect(isServedAt(siteWith(), { serviceId: papers, commune: '63014' })).toBe(false)
    expect(isServedAt(siteWith(), { serviceId: 'other' as typeof papers, commune: '63113' })).toBe(false)
  })
})
