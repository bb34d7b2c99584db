import { getEventListeners } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LogPage } from '../../../src/domain/catalogue.ts'
import type { Answer } from '../../../src/device/sync/site-server.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { legsOfDay } from '../../../src/domain/queue/queue-state.ts'
import type { Session } from '../../../src/device/session/session.ts'
import { pollMilliseconds } from '../../../src/device/sync/synchronizer.ts'
import { Building, information, Line, nineOClock, registration } from '../building.ts'
import { openDevice } from '../opened.ts'

let building: Building
let line: Line
let session: Session

const now = () => Date.now()
const settle = (milliseconds = 5) => vi.advanceTimersByTimeAsync(milliseconds)
const issue = (serviceId = information) => session.issueTicket({ serviceId, priority: 'ordinary' })
const confirmedLabels = () =>
  session.confirmed.value ? legsOfDay(session.confirmed.value, session.businessDay()).map((leg) => leg.label) : []

beforeEach(async () => {
  vi.useFakeTimers({ now: nineOClock })
  building = new Building()
  building.now = now
  line = new Line(building)
  session = (await openDevice(building, { line, enrolmentCode: 'KIOSKCODE', now })).session
  await settle()
})
afterEach(() => {
  session.close()
  vi.useRealTimers()
})

/** Something that another device did. */
async function elsewhere(): Promise<void> {
  const other = await openDevice(building, { enrolmentCode: 'DESKCODE1', now })
  await settle()
  await Promise.all([other.session.issueTicket({ serviceId: registration, priority: 'ordinary' }), settle(3000)])
  other.session.close()
}

describe('staying in step', () => {
  it('pulls at once when the site hints', async () => {
    await elsewhere()
    expect(confirmedLabels()).toEqual([])
    building.hint({ siteId: 'centre' as never, head: 1 })
    await settle()
    expect(confirmedLabels()).toEqual(['C001'])
  })

  it('takes what a hint brings without asking', async () => {
    await elsewhere()
    line.fault = () => 'cut'
    building.hint(building.newsAfter(0))
    await settle()
    expect(confirmedLabels()).toEqual(['C001'])
  })

  it('asks when what a hint brings does not follow what it holds, or is of a log that it has not', async () => {
    await elsewhere()
    await elsewhere()
    expect(building.log).toHaveLength(2)
    building.hint(building.newsAfter(1))
    await settle()
    expect(confirmedLabels()).toEqual(['C001', 'C002'])
    await elsewhere()
    const { news, ...hint } = building.newsAfter(2)
    const asked: string[] = []
    line.fault = (exchange) => (asked.push(exchange), 'none')
    building.hint({ ...hint, news: { events: news?.events ?? [], generation: 7 } })
    await settle()
    expect(asked).toEqual(['pull'])
    expect(confirmedLabels()).toEqual(['C001', 'C002', 'C003'])
  })

  it('sends a fact at once on a line that brings what is new, and asks for it back only when it does not come', async () => {
    await elsewhere()
    building.hint(building.newsAfter(0))
    await settle()
    const asked: string[] = []
    line.fault = (exchange) => (asked.push(exchange), 'none')
    await Promise.all([issue(), settle()])
    // The secret of a ticket is made by the machine itself, in its own time.
    for (let wait = 0; wait < 200 && building.log.length < 2; wait += 1) await settle(1)
    building.hint(building.newsAfter(1))
    await settle(1000)
    expect(asked).toEqual(['push'])
    expect(confirmedLabels()).toEqual(['C001', 'A101'])
    await Promise.all([issue(), settle(1000)])
    expect(asked).toEqual(['push', 'push', 'pull'])
    expect(confirmedLabels()).toEqual(['C001', 'A101', 'A102'])
    await Promise.all([issue(), settle(1000)])
    expect(asked.slice(3)).toEqual(['pull', 'push', 'pull'])
  })

  it('finds out within twenty seconds when every hint was lost', async () => {
    await elsewhere()
    await settle(pollMilliseconds)
    expect(confirmedLabels()).toEqual(['C001'])
  })

  it('says when it last heard of the site, so that a display can doubt itself', async () => {
    const before = session.connection.value.lastContactAt
    expect(before).toBeGreaterThanOrEqual(nineOClock)
    line.fault = () => 'cut'
    await settle(120_000)
    expect(session.connection.value.isOnline).toBe(false)
    expect(session.connection.value.lastContactAt).toBeLessThan(nineOClock + pollMilliseconds + 1000)
    line.fault = () => 'none'
    await settle(20_000)
    expect(session.connection.value.isOnline).toBe(true)
    expect(session.connection.value.lastContactAt).toBeGreaterThan(nineOClock + 119_000)
  })

  it('takes a long log page by page', async () => {
    building.pageSize = 2
    line.fault = () => 'cut'
    for (let count = 0; count < 7; count += 1) {
      await issue()
      await settle(4000)
    }
    line.fault = () => 'none'
    await settle(20_000)
    expect(confirmedLabels()).toHaveLength(7)
  })

  it('takes the log anew when the server was restored from yesterday', async () => {
    await issue()
    await settle()
    expect(confirmedLabels()).toEqual(['A101'])
    building.log = []
    await settle(pollMilliseconds)
    expect(confirmedLabels()).toEqual([])
  })
})

describe('a server away for a night', () => {
  it('is called on again and again, and leaves nothing behind on the page', async () => {
    session.close()
    const stops = new Set<AbortSignal>()
    let calls = 0
    line.listen = async (_, __, stop) => {
      stops.add(stop)
      calls += 1
      return 'unreachable'
    }
    session = (await openDevice(building, { line, enrolmentCode: 'KIOSKCODE', now })).session
    await settle(3_600_000)
    expect(calls).toBeGreaterThan(100)
    const left = [...stops].reduce((count, stop) => count + getEventListeners(stop, 'abort').length, 0)
    expect(left).toBeLessThanOrEqual(1)
  })
})

describe('a server that misbehaves', () => {
  it('loses nothing of the outbox by answering nonsense', async () => {
    line.fault = () => 'nonsense'
    await issue()
    await settle(60_000)
    expect(session.connection.value).toMatchObject({ isOnline: false, problem: 'malformed', pendingCount: 1 })
    line.fault = () => 'none'
    await settle(20_000)
    expect(confirmedLabels()).toEqual(['A101'])
  })

  it('is not asked for ever when its log has a hole', async () => {
    let asked = 0
    const holed: Answer<LogPage> = {
      ok: true,
      value: { generation: 1, head: 9, serverTime: instant(nineOClock), events: [] },
    }
    line.pull = () => {
      asked += 1
      return Promise.resolve(holed)
    }
    await settle(10_000)
    await session.refresh()
    expect(asked).toBeLessThan(10)
    expect(session.connection.value.problem).toBe('malformed')
  })

  it('is not asked for ever when it acknowledges nothing', async () => {
    const answers = vi.fn(async () => ({
      ok: true as const,
      value: { acknowledgements: [], serverTime: instant(nineOClock) },
    }))
    line.push = answers
    await issue()
    await settle(3000)
    expect(answers.mock.calls.length).toBeLessThan(6)
    expect(session.connection.value).toMatchObject({ problem: 'malformed', pendingCount: 1 })
  })

  it('of another version leaves the gestures where they are and says that an update is needed', async () => {
    line.pull = async () => ({ ok: false, problem: 'update-needed' })
    await issue()
    await settle(5000)
    expect(session.connection.value).toMatchObject({ problem: 'update-needed', pendingCount: 1 })
    expect(building.received).toHaveLength(0)
  })

  it('that lost its memory of the device is sent everything again under the numbers it waits for', async () => {
    await issue()
    await settle()
    const forgetful = new Building()
    forgetful.now = now
    line.push = async (_, request) => ({ ok: true, value: forgetful.push(structuredClone(request)) })
    line.pull = async (_, held) => ({ ok: true, value: structuredClone(forgetful.pull(held)) })
    await settle(4000)
    await issue()
    await settle(pollMilliseconds)
    expect(forgetful.received.map((each) => each.deviceSequence)).toEqual([1])
    expect(session.connection.value).toMatchObject({ isOnline: true, pendingCount: 0 })
  })

  it('whose answers are lost applies each gesture once', async () => {
    line.fault = (exchange) => (exchange === 'push' ? 'lost answer' : 'none')
    await issue()
    await settle(90_000)
    line.fault = () => 'none'
    await settle(20_000)
    expect(building.received).toHaveLength(1)
    expect(confirmedLabels()).toEqual(['A101'])
    expect(session.connection.value.pendingCount).toBe(0)
  })
})
