import { signal } from '@preact/signals-core'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/device/appointments/ask.ts'
import { watchExpected } from '../../../src/device/session/expected-watch.ts'
import type { Connection } from '../../../src/device/sync/connection.ts'
import type { ExpectedAppointments } from '../../../src/domain/appointments/expected-appointments.ts'
import type { Site } from '../../../src/domain/queue/place.ts'
import { centre, information } from '../../world/places.ts'
import { at } from '../../world/story.ts'

const list: ExpectedAppointments = { appointments: [{ serviceId: information, start: at('10:00') }], comingShare: 0.9 }
const offline: Connection = { isOnline: false, pendingCount: 0 }
const online: Connection = { isOnline: true, pendingCount: 0 }

function watched(
  answer: () => Promise<Answer<ExpectedAppointments>> = () => Promise.resolve({ ok: true, value: list }),
) {
  const [connection, site] = [signal(offline), signal<Site | undefined>(centre)]
  const world = { asked: 0, now: at('09:00') as number }
  const expected = () => {
    world.asked += 1
    return answer()
  }
  const watch = watchExpected({ connection, site, appointments: { expected }, now: () => world.now })
  /** Heard of the site again, or not. */
  const hear = async (line: Connection = online) => {
    connection.value = { ...line }
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { world, watch, hear, site }
}

describe('the appointments of the day on a device', () => {
  it('are asked when the site is heard of, once a minute at most', async () => {
    const { world, watch, hear } = watched()
    expect([world.asked, watch.today()]).toEqual([0, undefined])
    await hear()
    await hear()
    expect([world.asked, watch.today()]).toEqual([1, list])
    world.now += 60_000
    await hear()
    expect(world.asked).toBe(2)
    watch.stop()
    world.now += 60_000
    await hear()
    expect(world.asked).toBe(2)
  })

  it('stay when the network goes, and end with their day', async () => {
    const { world, watch, hear } = watched()
    await hear()
    await hear(offline)
    world.now = at('17:00')
    expect(watch.today()).toEqual(list)
    world.now = at('09:00', '2026-11-25')
    expect(watch.today()).toBeUndefined()
  })

  it('are unknown when nobody answers, and asked again a minute later', async () => {
    let isAway = true
    const { world, watch, hear } = watched(() =>
      isAway ? Promise.reject(new Error('no page here')) : Promise.resolve({ ok: true, value: list }),
    )
    await hear()
    expect(watch.today()).toBeUndefined()
    isAway = false
    world.now += 60_000
    await hear()
    expect(watch.today()).toEqual(list)
  })

  it('are not asked of a site that receives nobody by appointment', async () => {
    const { world, hear, site } = watched()
    const { appointments: _, ...without } = centre
    site.value = without
    await hear()
    expect(world.asked).toBe(0)
  })
})
