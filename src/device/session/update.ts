/**
 * A new version of the app waits until nobody is in the middle of anything: on a kiosk until it rests, on a phone until the
 * home screen. Nothing a device keeps is touched by it: outbox, identity and log are in the database, not in the app.
 */
import { effect, signal, type ReadonlySignal, type Signal } from '@preact/signals-core'
import { registrarOfPage, type ServiceWorkerRegistrar } from './registrar.ts'

/** `waiting`: installed, not in use; `applying`: the page is about to load anew. */
export type UpdateState = 'none' | 'waiting' | 'applying'

export interface UpdatePorts {
  /** True when nobody's visit is under way. */
  readonly isResting: ReadonlySignal<boolean>
  /** The server speaks another version (`connection.problem` is `update-needed`): looked for at once, not in a while. */
  readonly isOutdated?: ReadonlySignal<boolean>
  readonly registrar?: ServiceWorkerRegistrar
  readonly reload?: () => void
  readonly checkMilliseconds?: number
}

export interface UpdateWatch {
  readonly state: ReadonlySignal<UpdateState>
  /** Looks for a new version at once: the server speaks another protocol, or a technician asked. */
  check(): Promise<void>
  stop(): void
}

const quarterHour = 15 * 60 * 1000

/** Registers the service worker, never through the HTTP cache, and watches for its successors. */
export function watchUpdates(ports: UpdatePorts): UpdateWatch {
  const registrar = ports.registrar ?? registrarOfPage('service-worker.js')
  const state: Signal<UpdateState> = signal('none')
  // Undone by a dead network: the next look tries again.
  const check = async () => void (await registrar.update().catch(() => undefined))

  registrar.addEventListener('waiting', () => {
    state.value = 'waiting'
  })
  registrar.addEventListener('controlling', ({ isUpdate }) => {
    if (isUpdate !== false) state.value = 'applying'
  })
  const stopApplying = effect(() => applyWhenResting(state.value, ports, registrar))
  const registered = registrar.register().catch(() => undefined)
  const stopLooking = effect(() => {
    if (ports.isOutdated?.value) void registered.then(check)
  })
  const timer = setInterval(() => void check(), ports.checkMilliseconds ?? quarterHour)
  const stop = () => [() => clearInterval(timer), stopApplying, stopLooking].forEach((each) => each())
  return { state, check, stop }
}

function applyWhenResting(state: UpdateState, { isResting, reload }: UpdatePorts, registrar: ServiceWorkerRegistrar) {
  if (!isResting.value) return
  if (state === 'waiting') registrar.messageSkipWaiting()
  if (state === 'applying') (reload ?? (() => location.reload()))()
}
