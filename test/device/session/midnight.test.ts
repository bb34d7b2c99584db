import { afterEach, expect, it, vi } from 'vitest'
import { projectDisplay } from '../../../src/domain/queue/display.ts'
import { legAtDesk, type QueueState } from '../../../src/domain/queue/queue-state.ts'
import { waitingLegs } from '../../../src/domain/queue/waiting.ts'
import type { Session } from '../../../src/device/session/session.ts'
import { Building, firstDesk, information, Line } from '../building.ts'
import { openDevice } from '../opened.ts'

afterEach(() => vi.useRealTimers())

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)
const stateOf = ({ confirmed }: Session): QueueState => {
  if (!confirmed.value) throw new Error('not in step yet')
  return confirmed.value
}

// In winter, in summer, and the two nights on which clocks change (between two and three in the morning, after midnight).
it.each([
  ['in winter', Date.UTC(2026, 10, 24, 22, 59, 50), '2026-11-24', '2026-11-25'],
  ['in summer', Date.UTC(2026, 6, 14, 21, 59, 50), '2026-07-14', '2026-07-15'],
  ['before the night that loses an hour', Date.UTC(2026, 2, 28, 22, 59, 50), '2026-03-28', '2026-03-29'],
  ['after the day that lost an hour', Date.UTC(2026, 2, 29, 21, 59, 50), '2026-03-29', '2026-03-30'],
  ['after the day that gained an hour', Date.UTC(2026, 9, 25, 22, 59, 50), '2026-10-25', '2026-10-26'],
])('%s, screens left on over midnight are at the new day by themselves', async (_, tenSecondsBefore, day, next) => {
  vi.useFakeTimers({ now: tenSecondsBefore })
  const now = () => Date.now()
  const building = new Building()
  building.now = now
  const open = async (code: string) =>
    (await openDevice(building, { line: new Line(building), enrolmentCode: code, now })).session
  const [kiosk, desk] = [await open('KIOSKCODE'), await open('DESKCODE1')]
  await pass(10)
  const take = async () => {
    const outcome = await kiosk.issueTicket({ serviceId: information, priority: 'ordinary' })
    if (!outcome.ok) throw new Error('refused')
    return outcome.value
  }
  expect(await take()).toMatchObject({ label: 'A101', businessDay: day })
  await pass(4000)
  expect(await take()).toMatchObject({ label: 'A102', businessDay: day })
  await Promise.all([desk.dispatch({ type: 'callNext', deskId: firstDesk }), pass(1000)])
  expect(projectDisplay(stateOf(desk), desk.now()).current?.label).toBe('A101')

  await pass(10_000)
  expect(desk.businessDay()).toBe(next)
  expect(waitingLegs(stateOf(desk), desk.now())).toEqual([])
  expect(legAtDesk(stateOf(desk), firstDesk, desk.businessDay())).toBeUndefined()
  expect(projectDisplay(stateOf(desk), desk.now()).recent).toEqual([])

  const morning = await take()
  expect(morning).toMatchObject({ label: 'A101', businessDay: next })
  await pass(1000)
  await Promise.all([desk.dispatch({ type: 'callNext', deskId: firstDesk }), pass(1000)])
  expect(projectDisplay(stateOf(desk), desk.now()).current?.legId).toBe(morning.legId)
  kiosk.close()
  desk.close()
})
