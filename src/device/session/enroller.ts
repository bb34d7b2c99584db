/** Gives a device its place in the building, and tries again as long as nobody answers. */
import { signal, type Signal } from '@preact/signals-core'
import type { Device } from '../../domain/access/device.ts'
import type { Refusal } from '../../domain/sync/envelope.ts'
import { passed, refused, type Outcome } from '../../domain/values/outcome.ts'
import type { DeviceStorage } from '../storage/device-storage.ts'
import type { Answer, SiteServer } from '../sync/site-server.ts'
import type { Welcome } from '../storage/identity.ts'
import { retryDelayMilliseconds } from '../sync/retry-delay.ts'
import type { Enrolment } from './session.ts'

export interface EnrollerPorts {
  readonly server: SiteServer
  readonly storage: DeviceStorage
  readonly chance: () => number
  readonly enrolled: () => Promise<void>
}

export class Enroller {
  readonly state: Signal<Enrolment> = signal('unknown')
  readonly #ports: EnrollerPorts
  #isClosed = false

  constructor(ports: EnrollerPorts) {
    this.#ports = ports
  }

  /** One try. An identity that the device already has stays until the server has given the new one. */
  async enrol(code: string): Promise<Outcome<Device, Refusal>> {
    const before = this.state.peek()
    this.state.value = 'under-way'
    const answer = await this.#ports.server.enrol(code)
    if (answer.ok) return this.#welcome(answer.value)
    this.state.value = before === 'enrolled' ? 'enrolled' : isFinal(answer) ? 'refused' : 'unknown'
    return refused(refusalOf(answer))
  }

  /** Tries until the server says yes or no: a building that starts up does not start in order. */
  async enrolPatiently(code: string): Promise<void> {
    for (let failures = 1; !this.#isClosed; failures += 1) {
      const outcome = await this.enrol(code)
      if (outcome.ok || this.state.peek() === 'refused') return
      const wait = retryDelayMilliseconds(failures, this.#ports.chance())
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }

  close(): void {
    this.#isClosed = true
  }

  async #welcome(welcome: Welcome): Promise<Outcome<Device, Refusal>> {
    try {
      await this.#ports.storage.enrol(welcome)
    } catch {
      this.state.value = 'refused'
      return refused({ code: 'storage-unavailable' })
    }
    await this.#ports.enrolled()
    this.state.value = 'enrolled'
    return passed(welcome.device)
  }
}

/** The server itself said no. A captive portal in its place, or a version to be updated first, leaves the code worth trying. */
const isFinal = ({ problem, refusal }: Exclude<Answer<Welcome>, { ok: true }>): boolean =>
  refusal !== undefined && problem !== 'unreachable' && problem !== 'update-needed'

const refusalOf = (answer: Exclude<Answer<Welcome>, { ok: true }>): Refusal => {
  if (answer.problem === 'unreachable') return { code: 'offline' }
  if (answer.problem === 'update-needed') return { code: 'update-needed' }
  return answer.refusal ?? { code: 'enrolment-refused' }
}
