import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { legsOfDay } from '../../../src/domain/queue/queue-state.ts'
import type { ServiceId } from '../../../src/domain/values/ids.ts'
import { MemoryStorage } from '../../../src/device/storage/memory-storage.ts'
import type { Session } from '../../../src/device/session/session.ts'
import { Building, desk, firstDesk, information, kiosk, Line, nineOClock, registration, uuid } from '../building.ts'
import { enrolledDevice, openDevice, type OpenedDevice } from '../opened.ts'

let building: Building
const opened: Session[] = []
const keep = <Device extends OpenedDevice>(device: Device): Device => {
  opened.push(device.session)
  return device
}

beforeEach(() => {
  building = new Building()
})
afterEach(() => {
  opened.splice(0).forEach((each) => each.close())
  vi.useRealTimers()
})

const wish = { serviceId: information, priority: 'ordinary' } as const
const labels = (session: Session, which: 'view' | 'confirmed') => {
  const state = session[which].value
  return state ? legsOfDay(state, session.businessDay()).map((leg) => leg.label) : []
}
const issued = async (session: Session, serviceId: ServiceId = information) => {
  const outcome = await session.issueTicket({ serviceId, priority: 'ordinary' })
  if (!outcome.ok) throw new Error(`refused: ${outcome.problems[0]?.code}`)
  return outcome.value
}

describe('a device that is being enrolled', () => {
  it('knows who it is and its site, from one code', async () => {
    const { session } = keep(await enrolledDevice(building))
    expect(session.device.value).toEqual(kiosk)
    expect(session.site.value?.id).toBe('centre')
    expect(session.businessDay()).toBe('2026-11-24')
  })

  it('tries again until the server is there', async () => {
    vi.useFakeTimers()
    const line = new Line(building)
    line.fault = () => 'cut'
    const { session } = keep(await openDevice(building, { line, enrolmentCode: 'KIOSKCODE' }))
    await vi.advanceTimersByTimeAsync(5000)
    expect(session.device.value).toBeUndefined()
    line.fault = () => 'none'
    await vi.advanceTimersByTimeAsync(20_000)
    expect(session.device.value).toEqual(kiosk)
  })

  it('keeps trying its code when something else answered in the place of the server', async () => {
    vi.useFakeTimers()
    const line = new Line(building)
    line.fault = () => 'nonsense'
    const { session } = keep(await openDevice(building, { line, enrolmentCode: 'KIOSKCODE' }))
    await vi.advanceTimersByTimeAsync(5000)
    line.fault = () => 'none'
    await vi.advanceTimersByTimeAsync(20_000)
    expect(session.device.value).toEqual(kiosk)
  })

  it('says so when the code is refused, and gives no number', async () => {
    const { session } = keep(await openDevice(building))
    expect(await session.enrol('WRONG')).toMatchObject({ ok: false, problems: [{ code: 'unknown-code' }] })
    expect(session.enrolment.value).toBe('refused')
    expect(await session.issueTicket(wish)).toMatchObject({ ok: false, problems: [{ code: 'not-enrolled' }] })
  })
})

describe('two tabs of one place', () => {
  it('both speak under the new secret once one of them was enrolled anew', async () => {
    const first = keep(await enrolledDevice(building))
    const deviceId = uuid(9) as typeof kiosk.deviceId
    building.devices.set('NEWCODE1', { ...kiosk, deviceId })
    const second = keep(await openDevice(building, { storage: first.storage }))
    await second.session.enrol('NEWCODE1')
    await vi.waitFor(() => expect(first.session.device.value?.deviceId).toBe(deviceId))
    const asked = vi.spyOn(first.line, 'pull')
    await first.session.refresh()
    expect(asked.mock.calls.map(([identity]) => identity.device.deviceId)).toContain(deviceId)
    expect(asked.mock.calls.at(-1)?.[0].device.deviceId).toBe(deviceId)
  })
})

describe('a kiosk', () => {
  it('gives the next number of its series, on its disk before anybody sees it', async () => {
    const { session, storage } = keep(await enrolledDevice(building))
    const ticket = await issued(session)
    expect(ticket).toMatchObject({ label: 'A101', businessDay: '2026-11-24', ...wish })
    expect((await issued(session, registration)).label).toBe('C101')
    const { pending } = await storage.snapshotAfter({ generation: 1, cursor: 0 })
    const kept = [...pending.map((each) => each.envelope.command), ...building.received.map((each) => each.command)]
    expect(kept).toContainEqual(expect.objectContaining({ type: 'issueTicket', label: 'A101' }))
  })

  it('goes on giving numbers with the network cut, and sends them in order when it is back', async () => {
    const clock = { at: nineOClock }
    const line = new Line(building)
    const { session } = keep(await openDevice(building, { line, enrolmentCode: 'KIOSKCODE', now: () => clock.at }))
    await vi.waitFor(() => expect(session.connection.value.isOnline).toBe(true))
    line.fault = () => 'cut'
    const given: string[] = []
    for (let count = 0; count < 4; count += 1) {
      given.push((await issued(session)).label)
      clock.at += 60_000
    }
    expect(given).toEqual(['A101', 'A102', 'A103', 'A104'])
    expect(labels(session, 'view')).toEqual(given)
    expect(labels(session, 'confirmed')).toEqual([])
    await vi.waitFor(() => expect(session.connection.value).toMatchObject({ isOnline: false, pendingCount: 4 }))

    building.now = () => clock.at
    line.fault = () => 'none'
    await session.refresh()
    expect(labels(session, 'confirmed')).toEqual(given)
    expect(building.received.map((each) => each.deviceSequence)).toEqual([1, 2, 3, 4])
    expect(session.connection.value).toMatchObject({ isOnline: true, pendingCount: 0 })
  })

  it('started in the morning with the server dead, shows yesterday’s site and gives numbers', async () => {
    const first = await enrolledDevice(building)
    await issued(first.session)
    await first.session.refresh()
    first.session.close()
    const line = new Line(building)
    line.fault = () => 'cut'
    const { session } = keep(await openDevice(building, { storage: first.storage, line }))
    expect(session.enrolment.value).toBe('enrolled')
    expect(labels(session, 'confirmed')).toEqual(['A101'])
    expect((await issued(session)).label).toBe('A102')
  })

  it.each([
    ['years behind', Date.UTC(2019, 0, 1)],
    ['a day behind', nineOClock - 86_400_000],
    ['a day ahead', nineOClock + 86_400_000],
  ])(
    'restarted by a power cut %s, with the network down, sends nobody to the line of another day',
    async (_, wrong) => {
      vi.useFakeTimers({ now: nineOClock })
      const truth = () => Date.now()
      building.now = truth
      const before = await openDevice(building, { enrolmentCode: 'KIOSKCODE', now: truth })
      await vi.advanceTimersByTimeAsync(10)
      await issued(before.session)
      await vi.advanceTimersByTimeAsync(10)
      before.session.close()

      const started = truth()
      const clock = { shift: wrong - started }
      const line = new Line(building)
      line.fault = () => 'cut'
      const { storage } = before
      const { session } = keep(await openDevice(building, { storage, line, now: () => truth() + clock.shift }))
      await vi.advanceTimersByTimeAsync(60_000)
      const takenAt = truth()
      const taken = await issued(session)
      if (wrong < started) expect(taken).toMatchObject({ businessDay: '2026-11-24', label: 'A102' })
      await vi.advanceTimersByTimeAsync(600_000)
      // The network comes back, and with it somebody who sets the clock.
      clock.shift = 0
      line.fault = () => 'none'
      await vi.advanceTimersByTimeAsync(30_000)
      expect(building.log.at(-1)).toMatchObject({ event: { legId: taken.legId, businessDay: '2026-11-24' } })
      expect(Math.abs((building.log.at(-1)?.at ?? 0) - takenAt)).toBeLessThan(1000)
      expect(session.businessDay()).toBe('2026-11-24')
    },
  )

  it('takes a finger that slips for one gesture', async () => {
    const { session } = keep(await enrolledDevice(building))
    const [one, other] = await Promise.all([issued(session), issued(session)])
    expect(other).toEqual(one)
    expect(labels(session, 'view')).toEqual(['A101'])
  })

  it('gives the next person a number of their own, however quick they are', async () => {
    const clock = { at: nineOClock }
    const { session } = keep(await openDevice(building, { enrolmentCode: 'KIOSKCODE', now: () => clock.at }))
    await vi.waitFor(() => expect(session.enrolment.value).toBe('enrolled'))
    const first = await issued(session)
    clock.at += 1200
    expect((await issued(session)).label).not.toBe(first.label)
  })

  it('whose browser has no database promises a number only when the site has it', async () => {
    const line = new Line(building)
    const storage = new MemoryStorage()
    const { session } = keep(await openDevice(building, { storage, line, enrolmentCode: 'KIOSKCODE' }))
    await vi.waitFor(() => expect(session.connection.value.isOnline).toBe(true))
    expect(await session.issueTicket(wish)).toMatchObject({ ok: true, value: { label: 'A101' } })
    line.fault = () => 'cut'
    expect(await session.issueTicket({ ...wish, serviceId: registration })).toMatchObject({
      ok: false,
      problems: [{ code: 'storage-unavailable' }],
    })
    line.fault = () => 'none'
    await session.refresh()
    expect(building.received).toHaveLength(1)
  })

  it('whose counter was lost with its disk starts after the numbers that the log shows', async () => {
    const first = keep(await enrolledDevice(building))
    await issued(first.session)
    await first.session.refresh()
    const replaced = keep(await enrolledDevice(building))
    expect((await issued(replaced.session)).label).toBe('A102')
  })

  it('with a clock a day wrong writes the day of the site on the ticket', async () => {
    const now = () => nineOClock + 86_400_000
    const { session } = keep(await openDevice(building, { enrolmentCode: 'KIOSKCODE', now }))
    await vi.waitFor(() => expect(session.connection.value.isOnline).toBe(true))
    expect(session.now()).toBe(nineOClock)
    expect((await issued(session)).businessDay).toBe('2026-11-24')
  })

  it('is told that a service does not exist rather than numbering for nobody', async () => {
    const { session } = keep(await enrolledDevice(building))
    const outcome = await session.issueTicket({ serviceId: 'closed-long-ago' as ServiceId, priority: 'ordinary' })
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'unknown-service' }] })
  })
})

describe('a desk', () => {
  const callNext = { type: 'callNext', deskId: firstDesk } as const

  it('is told which person the site granted, and sees it in its signals at once', async () => {
    const machine = keep(await enrolledDevice(building))
    await issued(machine.session)
    await machine.session.refresh()
    const { session } = keep(await enrolledDevice(building, 'DESKCODE1'))
    expect(session.device.value).toEqual(desk)
    expect(await session.dispatch(callNext)).toMatchObject({ result: 'accepted', siteSequence: 2 })
    const [leg] = legsOfDay(session.confirmed.value ?? building.state, session.businessDay())
    expect(leg).toMatchObject({ label: 'A101', state: 'called', deskId: firstDesk })
  })

  it('is told why a call was refused', async () => {
    const { session } = keep(await enrolledDevice(building, 'DESKCODE1'))
    expect(await session.dispatch(callNext)).toMatchObject({ result: 'refused', refusal: { code: 'nobody-waiting' } })
    expect(session.connection.value.pendingCount).toBe(0)
  })

  it('calls nobody on a dead line, and nobody later either', async () => {
    const machine = keep(await enrolledDevice(building))
    await issued(machine.session)
    await machine.session.refresh()
    const { session, line } = keep(await enrolledDevice(building, 'DESKCODE1'))
    await session.refresh()
    line.fault = () => 'cut'
    await session.refresh()
    for (let tries = 0; tries < 3; tries += 1)
      expect(await session.dispatch(callNext)).toMatchObject({ result: 'offline', refusal: { code: 'offline' } })
    line.fault = () => 'none'
    await session.refresh()
    expect(building.received.filter((each) => each.command.type === 'callNext')).toEqual([])
    expect(await session.dispatch(callNext)).toMatchObject({ result: 'accepted' })
  })

  it('whose call was granted but whose answer was lost sees the person called when the line is back', async () => {
    vi.useFakeTimers({ now: nineOClock })
    const machine = keep(await openDevice(building, { enrolmentCode: 'KIOSKCODE' }))
    await vi.advanceTimersByTimeAsync(10)
    await issued(machine.session)
    await vi.advanceTimersByTimeAsync(10)
    const { session, line } = keep(await openDevice(building, { enrolmentCode: 'DESKCODE1' }))
    await vi.advanceTimersByTimeAsync(10)
    line.fault = (exchange) => (exchange === 'push' ? 'lost answer' : 'none')
    const calling = session.dispatch(callNext)
    await vi.advanceTimersByTimeAsync(7000)
    expect(await calling).toMatchObject({ result: 'offline', refusal: { code: 'unanswered' } })
    line.fault = () => 'none'
    await vi.advanceTimersByTimeAsync(20_000)
    const [leg] = legsOfDay(session.confirmed.value ?? building.state, session.businessDay())
    expect(leg).toMatchObject({ state: 'called', callCount: 1 })
    expect(building.received.filter((each) => each.command.type === 'callNext')).toHaveLength(1)
    expect(session.connection.value.pendingCount).toBe(0)
  })

  it('is stopped at a command of a wrong shape, which would hold up every gesture after it', async () => {
    const { session, storage } = keep(await enrolledDevice(building, 'DESKCODE1'))
    await expect(session.dispatch({ type: 'callNext', deskId: 'Desk 1!' as never })).rejects.toThrow('expected')
    expect(await storage.outbox.unanswered(1)).toEqual([])
  })

  it('never shows a call before the site has granted it', async () => {
    const machine = keep(await enrolledDevice(building))
    await issued(machine.session)
    await machine.session.refresh()
    let held = Promise.resolve()
    const line = new Line(building, () => held)
    const { session } = keep(await openDevice(building, { line, enrolmentCode: 'DESKCODE1' }))
    await vi.waitFor(() => expect(labels(session, 'view')).toEqual(['A101']))
    let letGo = () => undefined as void
    held = new Promise((resolve) => (letGo = resolve))
    const calling = session.dispatch(callNext)
    await new Promise((resolve) => setTimeout(resolve, 20))
    const [leg] = legsOfDay(session.view.value ?? building.state, session.businessDay())
    expect(leg?.state).toBe('waiting')
    letGo()
    expect(await calling).toMatchObject({ result: 'accepted' })
  })

  it('reads aloud the number as the site wrote it when another desk was faster with the same', async () => {
    building.devices.set('DESKCODE2', { ...desk, deviceId: '0192a3b4-0000-7000-8000-000000000003' as never })
    const one = keep(await enrolledDevice(building, 'DESKCODE1'))
    const other = keep(await enrolledDevice(building, 'DESKCODE2'))
    const given = await Promise.all([issued(one.session), issued(other.session)])
    expect(given.map((each) => each.label).toSorted()).toEqual(['A001', 'A001b'])
  })
})

describe('a site that forgets people', () => {
  it('is followed by its devices, whose unsent tickets are kept', async () => {
    const { session, line } = keep(await enrolledDevice(building))
    await issued(session)
    await session.refresh()
    line.fault = () => 'cut'
    await issued(session, registration)
    building.erase()
    line.fault = () => 'none'
    await session.refresh()
    expect(labels(session, 'confirmed')).toEqual(['C101'])
  })
})
