import { describe, expect, it } from 'vitest'
import { Building, information, Line, nineOClock } from '../building.ts'
import { enrolledDevice, openDevice } from '../opened.ts'

describe('what a technician is told of a machine', () => {
  it('in step with its site: nothing unsent, a clock compared, a log at its head', async () => {
    const building = new Building()
    const { session } = await enrolledDevice(building)
    await session.issueTicket({ serviceId: information, priority: 'ordinary' })
    await session.refresh()
    expect(await session.inspect()).toEqual({
      unsent: { count: 0 },
      clock: { offsetMilliseconds: 0, comparedAt: nineOClock },
      log: { generation: 1, cursor: 1, head: 1 },
    })
  })

  it('how many gestures wait since when, corrected by its clock, and nothing of what they are', async () => {
    const building = new Building()
    let own = nineOClock - 3_600_000
    const { session, line } = await openDevice(building, { enrolmentCode: 'KIOSKCODE', now: () => own })
    await expect.poll(() => session.connection.value.isOnline).toBe(true)
    line.fault = () => 'cut'
    for (const _ of [1, 2, 3]) {
      await session.issueTicket({ serviceId: information, priority: 'ordinary' })
      own += 60_000
    }
    const told = await session.inspect()
    expect(told.unsent).toEqual({ count: 3, oldestAt: nineOClock })
    expect(told.clock.offsetMilliseconds).toBe(3_600_000)
    expect(JSON.stringify(told)).not.toContain('A1')
  })

  it('that its clock was compared with nobody, as long as it was not', async () => {
    const line = new Line(new Building())
    const { session } = await openDevice(new Building(), { line })
    const { clock, log } = await session.inspect()
    expect([clock.comparedAt, log.head]).toEqual([undefined, undefined])
  })
})
