import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { registrarOfPage, type ServiceWorkerRegistrar } from '../../../src/device/session/registrar.ts'

/** What the browser knows of the page's service workers; each test plays the browser. */
class Registration extends EventTarget {
  installing: Worker | null = null
  waiting: Worker | null = null
  active: Worker | null = null

  /** A version arrives, and is installed or fails. */
  brings(end: 'installed' | 'redundant'): void {
    const worker = new Worker()
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
    worker.becomes(end)
    this.installing = null
    if (end === 'installed') this.waiting = worker
  }
}

class Worker extends EventTarget {
  state = 'installing'

  becomes(state: string): void {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

const asked = vi.hoisted(() => ({ register: vi.fn(), update: vi.fn(), messageSkipWaiting: vi.fn() }))
vi.mock('workbox-window', () => ({
  Workbox: class {
    register = asked.register
    update = asked.update
    messageSkipWaiting = asked.messageSkipWaiting
  },
}))

let registration: Registration
let container: EventTarget & { controller: unknown }
let told: string[]

beforeEach(() => {
  vi.resetAllMocks()
  registration = new Registration()
  container = Object.assign(new EventTarget(), { controller: null as unknown })
  vi.stubGlobal('navigator', { serviceWorker: container })
  asked.register.mockImplementation(async () => registration)
  told = []
})
afterEach(() => vi.unstubAllGlobals())

function opened(): ServiceWorkerRegistrar {
  const registrar = registrarOfPage('service-worker.js')
  registrar.addEventListener('waiting', () => told.push('waiting'))
  registrar.addEventListener('controlling', ({ isUpdate }) => told.push(isUpdate ? 'controlling anew' : 'controlling'))
  return registrar
}
const controlled = () => container.dispatchEvent(new Event('controllerchange'))

describe('the life of service workers, as an update needs it', () => {
  it('is quiet at the first installation: nobody waits for it, and the page is not loaded anew', async () => {
    await opened().register()
    registration.brings('installed')
    controlled()
    expect(told).toEqual(['controlling'])
  })

  it('tells each successor that is installed, also after versions that failed, for as long as the page lives', async () => {
    await opened().register()
    registration.active = new Worker()
    registration.brings('redundant')
    expect(told).toEqual([])
    registration.brings('installed')
    registration.brings('installed')
    expect(told).toEqual(['waiting', 'waiting'])
  })

  it('tells one that was installed before the page was opened, or is being installed then', async () => {
    registration.active = new Worker()
    registration.waiting = new Worker()
    await opened().register()
    expect(told).toEqual(['waiting'])
    registration.waiting = null
    const arriving = new Worker()
    registration.installing = arriving
    await opened().register()
    arriving.becomes('installed')
    expect(told).toEqual(['waiting', 'waiting'])
  })

  it('knows a successor that takes over from the first that ever did', async () => {
    await opened().register()
    controlled()
    controlled()
    expect(told).toEqual(['controlling', 'controlling anew'])
    told = []
    container.controller = new Worker()
    await opened().register()
    controlled()
    expect(told).toContain('controlling anew')
  })

  it('looks for a new version by registering, as long as that has not been done', async () => {
    asked.register.mockRejectedValueOnce(new TypeError('the network is cut'))
    const registrar = opened()
    await expect(registrar.register()).rejects.toThrow('cut')
    await registrar.update()
    expect([asked.register.mock.calls.length, asked.update.mock.calls.length]).toEqual([2, 0])
    await registrar.update()
    expect(asked.update).toHaveBeenCalledOnce()
    registrar.messageSkipWaiting()
    expect(asked.messageSkipWaiting).toHaveBeenCalledOnce()
  })

  it('is nothing at all in a browser that has none', async () => {
    vi.stubGlobal('navigator', {})
    const registrar = opened()
    await registrar.register()
    await registrar.update()
    registrar.messageSkipWaiting()
    expect([told, asked.register.mock.calls]).toEqual([[], []])
  })
})
