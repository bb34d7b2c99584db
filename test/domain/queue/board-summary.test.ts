import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Heartbeat } from '../../../src/domain/access/heartbeat.ts'
import { siteBoard } from '../../../src/domain/queue/board.ts'
import { boardReportSchema, boardsSchema } from '../../../src/domain/queue/board-report.ts'
import { compareUrgency, inHeldOrder, summaryOf, type SiteSummary } from '../../../src/domain/queue/board-summary.ts'
import { waitReport } from '../../../src/domain/queue/wait/wait-report.ts'
import type { SiteId } from '../../../src/domain/values/ids.ts'
import { amina, bernard, diane } from '../../world/people.ts'
import { deskOneId, information } from '../../world/places.ts'
import { at, called, issued, stateAfter, type Happening } from '../../world/story.ts'

const now = at('10:00')
const machine = (slot: string, lastHeardAt: Heartbeat['lastHeardAt'], isEnrolled = true): Heartbeat => ({
  slot,
  role: 'kiosk',
  isEnrolled,
  lastHeardAt,
})
const opened: Happening = [at('08:55'), { type: 'deskOpened', deskId: deskOneId }]
const summary = (happenings: readonly Happening[], machines: readonly Heartbeat[] = []): SiteSummary =>
  summaryOf(siteBoard(stateAfter(happenings), now), machines, now)

/** A site named by its place in the alphabet. */
const named = (name: string, rest: Partial<SiteSummary>): SiteSummary => ({
  ...summary([]),
  site: { id: name as SiteId, name, status: 'fictitious', timeZone: 'Europe/Paris' },
  ...rest,
})
const names = (sites: readonly SiteSummary[]) => sites.map(({ site }) => site.name)

describe('a site among others', () => {
  it('is told in a few numbers: who waits, open desks, closed queues, machines that fell silent', () => {
    const closed: Happening = [at('09:10'), { type: 'queueClosed', serviceId: information, reason: 'full-today' }]
    const machines = [
      machine('one', at('09:59')),
      machine('two', at('09:30')),
      machine('three', null),
      machine('four', null, false),
    ]
    expect(summary([opened, [at('09:00'), issued(amina)], closed], machines)).toMatchObject({
      waiting: 1,
      longestWaitSeconds: 3600,
      alerts: ['long-wait'],
      desks: { open: 1, all: 2 },
      closedServices: 1,
      machines: { silent: 1, all: 3 },
      hasDraftThresholds: true,
    })
  })

  it('travels whole and names nobody, neither in the few numbers nor in its whole board', () => {
    const state = stateAfter([opened, [at('09:00'), issued(diane)], [at('09:01'), issued(bernard)]])
    const board = siteBoard(state, now)
    const boards = { at: now, sites: [summaryOf(board, [machine('one', now)], now)] }
    const report = { at: now, board, machines: [machine('one', null)], waits: waitReport(state, now) }
    expect(v.parse(boardsSchema, JSON.parse(JSON.stringify(boards)))).toEqual(boards)
    expect(v.parse(boardReportSchema, JSON.parse(JSON.stringify(report)))).toEqual(report)
    for (const secret of [diane.legId, diane.visitId, diane.label])
      expect(JSON.stringify([boards, report])).not.toContain(secret)
  })
})

describe('the order of sites', () => {
  const calm = named('calm', {})
  const silent = named('silent', { machines: { silent: 1, all: 3 } })
  const crowded = named('crowded', { alerts: ['many-waiting'], longestWaitSeconds: 900 })
  const long = named('long', { alerts: ['long-wait', 'many-waiting'], longestWaitSeconds: 2000 })
  const abandoned = named('abandoned', { alerts: ['nobody-receives'], longestWaitSeconds: 60 })
  const all = [calm, crowded, abandoned, silent, long]

  it('is the gravest alarm first, then a silent machine, then the longest wait, then the name', () => {
    expect(names(all.toSorted(compareUrgency))).toEqual(['abandoned', 'long', 'crowded', 'silent', 'calm'])
    const longer = named('zoe', { longestWaitSeconds: 10 })
    expect(names([named('b', {}), longer, named('a', {})].toSorted(compareUrgency))).toEqual(['zoe', 'a', 'b'])
  })

  it('stays as it was shown while alarms come and go; a new site stands at the end', () => {
    const held = ['calm', 'silent', 'gone', 'long'] as SiteId[]
    expect(names(inHeldOrder(all, held))).toEqual(['calm', 'silent', 'long', 'abandoned', 'crowded'])
  })
})

describe('the waits that a site announced', () => {
  const told = (who: typeof amina, fromMinutes: number, toMinutes: number) => ({
    ...issued(who),
    shownWait: { fromMinutes, toMinutes },
  })

  it('are published for today, for every day it remembers and for each service, with what came', () => {
    const yesterday = '2026-11-23'
    const state = stateAfter([
      [at('09:00', yesterday), { ...told({ ...bernard, businessDay: yesterday as never }, 0, 10) }],
      [at('09:30', yesterday), called(bernard, deskOneId)],
      [at('09:00'), told(amina, 10, 20)],
      [at('09:16'), called(amina, deskOneId)],
    ])
    const report = waitReport(state, now)
    expect(report.days).toBe(2)
    expect(report.today).toEqual({
      count: 1,
      coverage: 1,
      meanRealMinutes: 16,
      meanShownMinutes: 15,
      meanErrorMinutes: 1,
      meanWidthMinutes: 10,
    })
    expect(report.remembered).toMatchObject({ count: 2, coverage: 0.5, meanRealMinutes: 23, meanErrorMinutes: 13 })
    expect(report.services.map(({ quality }) => quality.count)).toEqual([2, 0, 0])
  })
})
