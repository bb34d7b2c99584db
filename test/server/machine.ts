/** A machine of the centre that speaks to a real server over HTTP, as tests need it: one call, one request. */
import * as v from 'valibot'
import { uuidv7 } from 'uuidv7'
import { enrolmentSchema, pullSchema, type Command, type Event, type LogPage } from '../../src/domain/catalogue.ts'
import type { Device } from '../../src/domain/access/device.ts'
import { formatTicketLabel } from '../../src/domain/queue/ticket-label.ts'
import type { CommandEnvelope, EventEnvelope, PushResponse } from '../../src/domain/sync/envelope.ts'
import { errorBodySchema, pushResponseSchema } from '../../src/domain/sync/messages.ts'
import { protocolVersion } from '../../src/domain/sync/protocol-version.ts'
import type { CommandId, LegId, VisitId } from '../../src/domain/values/ids.ts'
import { instant } from '../../src/domain/values/instant.ts'
import { localDateAt } from '../../src/domain/values/local-date.ts'
import { information } from '../world/places.ts'

const json = { 'Content-Type': 'application/json' }

export const post = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

/** The error of a refused answer, checked against the schema the browser uses. */
export async function refusalOf(response: Response): Promise<{ status: number; code: string; values?: unknown }> {
  const { code, values } = v.parse(errorBodySchema, await response.json())
  return { status: response.status, code, ...(values ? { values } : {}) }
}

export async function enrol(origin: string, code: string): Promise<Machine> {
  const response = await post(`${origin}/api/devices/enrol`, { protocolVersion, code })
  if (!response.ok) throw new Error(`The code was refused: ${await response.text()}`)
  const { device, token, resumeFrom, businessDay } = v.parse(enrolmentSchema, await response.json())
  return new Machine(origin, { device, token, resumeFrom, businessDay })
}

interface Place {
  readonly device: Device
  readonly token: string
  readonly resumeFrom: Readonly<Record<string, number>>
  readonly businessDay: string
}

export class Machine {
  origin: string
  readonly place: Place
  deviceSequence = 0
  #number: number

  constructor(origin: string, place: Place) {
    this.origin = origin
    this.place = place
    this.#number = place.resumeFrom.A ?? 1
  }

  get authorization(): Record<string, string> {
    return { Authorization: `Bearer ${this.place.token}` }
  }

  envelope(command: Command): CommandEnvelope<Command> {
    const { deviceId, siteId } = this.place.device
    this.deviceSequence += 1
    return {
      commandId: uuidv7() as CommandId,
      deviceId,
      siteId,
      deviceSequence: this.deviceSequence,
      generation: 1,
      issuedAt: instant(Date.now()),
      clockOffsetMilliseconds: 0,
      command,
    }
  }

  ticket(): CommandEnvelope<Command> {
    const kioskDigit = this.place.device.kioskDigit ?? 0
    const label = formatTicketLabel({ letter: 'A', kioskDigit, sequence: this.#number++ })
    return this.envelope({
      type: 'issueTicket',
      visitId: uuidv7() as VisitId,
      legId: uuidv7() as LegId,
      serviceId: information,
      priority: 'ordinary',
      businessDay: localDateAt(instant(Date.now()), 'Europe/Paris'),
      label,
    })
  }

  next(): CommandEnvelope<Command> {
    const { deskId } = this.place.device
    if (!deskId) throw new Error('Only a desk calls.')
    return this.envelope({ type: 'callNext', deskId })
  }

  get address(): string {
    return `${this.origin}/api/sites/${this.place.device.siteId}`
  }

  send(body: unknown): Promise<Response> {
    return post(`${this.address}/commands`, body, this.authorization)
  }

  async push(...commands: readonly CommandEnvelope<Command>[]): Promise<PushResponse> {
    const response = await this.send({ protocolVersion, commands })
    if (!response.ok) throw new Error(`The push was refused: ${await response.text()}`)
    return v.parse(pushResponseSchema, await response.json())
  }

  async pull(after = 0, generation?: number): Promise<LogPage> {
    const held = generation === undefined ? '' : `&generation=${generation}`
    const response = await fetch(`${this.address}/log?after=${after}${held}`, { headers: this.authorization })
    return v.parse(pullSchema, await response.json())
  }

  async log(): Promise<EventEnvelope<Event>[]> {
    const all: EventEnvelope<Event>[] = []
    for (;;) {
      const { events, head } = await this.pull(all.length)
      all.push(...events)
      if (all.length >= head) return all
    }
  }
}
