/**
 * Random days at a site: kiosks and a desk, lines that are cut, slow, lose answers, or answer in another order and twice.
 * Whatever happens, what a kiosk has given stays on its screen exactly once, and in the end all agree with the site.
 */
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PushResponse } from '../../../src/domain/sync/envelope.ts'
import { legsOfDay, type QueueState } from '../../../src/domain/queue/queue-state.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import type { DeviceId } from '../../../src/domain/values/ids.ts'
import type { Session } from '../../../src/device/session/session.ts'
import type { Answer } from '../../../src/device/sync/site-server.ts'
import {
  Building,
  firstDesk,
  information,
  kiosk,
  Line,
  nineOClock,
  registration,
  uuid,
  type LineFault,
} from '../building.ts'
import { openDevice } from '../opened.ts'

const faults = fc.constantFrom<LineFault>('none', 'none', 'cut', 'lost answer', 'nonsense')
const device = fc.constantFrom(0, 1, 2)
const step = fc.oneof(
  fc.record({ kind: fc.constant('issue' as const), device, service: fc.constantFrom(information, registration) }),
  fc.record({ kind: fc.constant('leave' as const), device, which: fc.nat(20) }),
  fc.record({ kind: fc.constant('call' as const) }),
  fc.record({ kind: fc.constant('wait' as const), milliseconds: fc.constantFrom(1, 50, 700, 5000, 30_000) }),
  fc.record({ kind: fc.constant('erase' as const) }),
  fc.record({ kind: fc.constant('night' as const), day: fc.constantFrom('2026-11-24', '2026-11-25') }),
)
const day = fc.record({
  steps: fc.array(step, { minLength: 5, maxLength: 30 }),
  faults: fc.array(faults, { minLength: 1, maxLength: 12 }),
  delays: fc.array(fc.constantFrom(0, 0, 3, 400, 2500), { minLength: 1, maxLength: 7 }),
  skews: fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(0, 90_000, -90_000, 86_400_000, -86_400_000))),
  twist: fc.constantFrom('as sent', 'reversed', 'twice'),
})
type Day = typeof day extends fc.Arbitrary<infer Value> ? Value : never

const twisted = (answer: Answer<PushResponse>, twist: Day['twist']): Answer<PushResponse> => {
  if (!answer.ok || twist === 'as sent') return answer
  const { acknowledgements } = answer.value
  const again = twist === 'twice' ? [...acknowledgements, ...acknowledgements] : acknowledgements.toReversed()
  return { ok: true, value: { ...answer.value, acknowledgements: again } }
}

class TwistedLine extends Line {
  twist: Day['twist'] = 'as sent'
  override async push(...given: Parameters<Line['push']>): Promise<Answer<PushResponse>> {
    return twisted(await super.push(...given), this.twist)
  }
}

const codes = ['KIOSKCODE', 'KIOSKCODE2', 'DESKCODE1']

async function openBuilding({ faults: pattern, delays, skews, twist }: Day) {
  const building = new Building()
  building.now = () => Date.now()
  building.pageSize = 3
  building.devices.set('KIOSKCODE2', { ...kiosk, deviceId: uuid(9) as DeviceId, slot: 'centre-kiosk-2', kioskDigit: 2 })
  let exchange = 0
  const lines = codes.map(() => {
    const delay = () => new Promise<void>((done) => setTimeout(done, delays[(exchange += 1) % delays.length]))
    return new TwistedLine(building, delay)
  })
  const sessions: Session[] = []
  for (const [index, line] of lines.entries()) {
    const now = () => Date.now() + (skews[index] ?? 0)
    const opening = openDevice(building, { line, enrolmentCode: codes[index] ?? '', now })
    await vi.advanceTimersByTimeAsync(20_000)
    sessions.push((await opening).session)
  }
  for (const line of lines) {
    line.twist = twist
    line.fault = () => pattern[(exchange += 1) % pattern.length] ?? 'none'
  }
  const mend = () => lines.forEach((line) => (line.fault = () => 'none'))
  return { building, sessions, mend }
}

const todayOf = (state: QueueState | undefined, session: Session) =>
  state ? legsOfDay(state, session.businessDay()) : []

/** Every ticket of the device that the site has not erased stands in its view, once, under the number it was given. */
function expectGivenTickets(session: Session, given: ReadonlyMap<string, string>): void {
  const shown = todayOf(session.view.value, session)
  for (const [legId, label] of given)
    expect(shown.filter((leg) => leg.legId === legId).map((leg) => leg.label)).toEqual([label])
}

async function live(given: Day): Promise<void> {
  const { building, sessions, mend } = await openBuilding(given)
  const tickets = sessions.map(() => new Map<string, string>())
  let hasErased = false
  for (const each of given.steps) {
    // Two gestures of one person are never nearer than this.
    await vi.advanceTimersByTimeAsync(each.kind === 'wait' ? each.milliseconds : 3001)
    if (each.kind === 'erase') {
      hasErased = true
      building.erase()
      tickets.forEach((known) => known.clear())
    }
    if (each.kind === 'night') {
      // The night before today forgets nothing of today; the night after it, everything.
      hasErased ||= each.day === '2026-11-25'
      building.forget(localDate(each.day))
    }
    if (each.kind === 'call') void sessions[2]?.dispatch({ type: 'callNext', deskId: firstDesk })
    if (each.kind === 'leave') await leave(sessions[each.device], each.which)
    if (each.kind === 'issue') await issue(each, sessions, tickets)
    if (!hasErased)
      sessions.slice(0, 2).forEach((session, index) => expectGivenTickets(session, tickets[index] ?? new Map()))
  }
  mend()
  await vi.advanceTimersByTimeAsync(120_000)
  for (const session of sessions) {
    expect(session.connection.value).toMatchObject({ isOnline: true, pendingCount: 0 })
    expect(session.confirmed.value).toEqual(building.state)
    expect(session.view.value).toEqual(building.state)
  }
  expectOncePerGesture(building)
  sessions.forEach((session) => session.close())
}

async function leave(session: Session | undefined, which: number): Promise<void> {
  const waiting = todayOf(session?.view.value, session as Session)
  const leg = waiting[which % Math.max(1, waiting.length)]
  if (leg) await session?.dispatch({ type: 'leaveQueue', legId: leg.legId })
}

async function issue(
  { device: index, service: serviceId }: { device: number; service: typeof information },
  sessions: readonly Session[],
  tickets: readonly Map<string, string>[],
): Promise<void> {
  // A desk first asks the site what became of its number: nobody waits for that here.
  const issuing = sessions[index]?.issueTicket({ serviceId, priority: 'ordinary' })
  if (index === 2) return void (await vi.advanceTimersByTimeAsync(2500))
  const outcome = await issuing
  expect(outcome?.ok).toBe(true)
  if (outcome?.ok) tickets[index]?.set(outcome.value.legId, outcome.value.label)
}

function expectOncePerGesture(building: Building): void {
  const ids = building.received.map((each) => each.commandId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const deviceId of new Set(building.received.map((each) => each.deviceId))) {
    const sequence = building.received.filter((each) => each.deviceId === deviceId).map((each) => each.deviceSequence)
    expect(sequence).toEqual(sequence.map((_, index) => index + 1))
  }
}

beforeEach(() => void vi.useFakeTimers({ now: nineOClock }))
afterEach(() => void vi.useRealTimers())

describe('devices on bad lines', () => {
  it('never lose nor double what they have given, and agree with the site in the end', async () => {
    await fc.assert(
      fc.asyncProperty(day, async (given) => {
        vi.setSystemTime(nineOClock)
        await live(given)
      }),
      { numRuns: 120 },
    )
  }, 60_000)
})
