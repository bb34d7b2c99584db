import { describe, expect, it } from 'vitest'
import { WipeRegistry } from '../../../src/device/session/wipe.ts'
import { Building, information } from '../building.ts'
import { enrolledDevice } from '../opened.ts'

describe('the end of a visit', () => {
  it('silences first, forgets, sets the screen back, and ends with the eye on the start', async () => {
    const registry = new WipeRegistry()
    const done: string[] = []
    for (const step of ['focus', 'appearance', 'sound', 'address', 'answers'] as const)
      registry.register({ step, name: step, run: () => void done.push(step) })
    expect(await registry.wipe()).toEqual({ failed: [] })
    expect(done).toEqual(['sound', 'answers', 'appearance', 'address', 'focus'])
  })

  it('goes on when one action fails, and names it', async () => {
    const registry = new WipeRegistry()
    let isForgotten = false
    registry.register({ step: 'sound', name: 'voice', run: () => Promise.reject(new Error('no voice')) })
    registry.register({
      step: 'sound',
      name: 'gong',
      run: () => {
        throw new Error('no gong')
      },
    })
    registry.register({ step: 'answers', name: 'answers', run: () => void (isForgotten = true) })
    expect(await registry.wipe()).toEqual({ failed: ['voice', 'gong'] })
    expect(isForgotten).toBe(true)
  })

  it('no longer runs what a closed screen took back, and runs the rest each time', async () => {
    const registry = new WipeRegistry()
    let [kept, taken] = [0, 0]
    registry.register({ step: 'answers', name: 'kept', run: () => void (kept += 1) })
    registry.register({ step: 'answers', name: 'taken', run: () => void (taken += 1) })()
    await registry.wipe()
    await registry.wipe()
    expect([kept, taken]).toEqual([2, 0])
  })

  it('leaves the device its name and the ticket its place', async () => {
    const { session, line } = await enrolledDevice(new Building())
    line.fault = () => 'cut'
    await session.issueTicket({ serviceId: information, priority: 'ordinary' })
    await new WipeRegistry().wipe()
    expect(session.device.value?.slot).toBe('centre-kiosk-1')
    expect(session.connection.value.pendingCount).toBe(1)
    session.close()
  })
})
