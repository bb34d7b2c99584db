/** The server over HTTP: JSON both ways, checked against the shared schemas, the token in a header and nowhere else. */
import * as v from 'valibot'
import { heartbeatsSchema, type Heartbeat } from '../../domain/access/heartbeat.ts'
import { enrolmentSchema, pullSchema, type Command, type LogPage } from '../../domain/catalogue.ts'
import {
  boardReportSchema,
  boardsSchema,
  type BoardReport,
  type BoardsAnswer,
} from '../../domain/queue/board-report.ts'
import type { Site } from '../../domain/queue/place.ts'
import { siteSchema } from '../../domain/queue/place-schema.ts'
import { sitesElsewhereSchema, type SiteAtAGlance } from '../../domain/queue/site-at-a-glance.ts'
import type { PushRequest, PushResponse } from '../../domain/sync/envelope.ts'
import { errorBodySchema, pushResponseSchema } from '../../domain/sync/messages.ts'
import { protocolVersion } from '../../domain/sync/protocol-version.ts'
import type { SiteId } from '../../domain/values/ids.ts'
import type { LogPosition } from '../storage/event-log.ts'
import type { Identity, Welcome } from '../storage/identity.ts'
import type { ConnectionProblem } from './connection.ts'
import { listenLive } from './live.ts'
import type { Answer, LiveListener, SiteServer } from './site-server.ts'
import type { ShareLine } from './shared-line.ts'
import { requestTimeLimitMilliseconds } from './time-limit.ts'

export type Fetch = (input: string, init: RequestInit) => Promise<Response>

export interface HttpPorts {
  readonly fetch: Fetch
  /** Ends with a slash: `https://…/api/`. */
  readonly apiAddress: string
  /** A line of its own for each, when absent. */
  readonly share?: ShareLine
}

export class HttpSiteServer implements SiteServer {
  readonly #fetch: Fetch
  readonly #apiAddress: string
  readonly #share: ShareLine

  constructor({ fetch, apiAddress, share = ({ open, listener }) => open(listener) }: HttpPorts) {
    this.#fetch = fetch
    this.#apiAddress = apiAddress
    this.#share = share
  }

  enrol(code: string): Promise<Answer<Welcome>> {
    return this.#ask('devices/enrol', enrolmentSchema, posted({ protocolVersion, code }))
  }

  push({ token, device }: Identity, request: PushRequest<Command>): Promise<Answer<PushResponse>> {
    return this.#ask(`sites/${device.siteId}/commands`, pushResponseSchema, posted(request, token))
  }

  pull({ token, device }: Identity, { cursor, generation }: LogPosition): Promise<Answer<LogPage>> {
    const path = `sites/${device.siteId}/log?after=${cursor}&generation=${generation}&protocol=${protocolVersion}`
    return this.#ask(path, pullSchema, { headers: authorized(token), cache: 'no-store' })
  }

  settings({ token, device }: Identity): Promise<Answer<Site>> {
    const init = { headers: authorized(token), cache: 'no-store' } as const
    return this.#ask(`sites/${device.siteId}/settings`, siteSchema, init)
  }

  heartbeats({ token, device }: Identity): Promise<Answer<readonly Heartbeat[]>> {
    const init = { headers: authorized(token), cache: 'no-store' } as const
    return this.#ask(`sites/${device.siteId}/heartbeats`, heartbeatsSchema, init)
  }

  boards({ token }: Identity): Promise<Answer<BoardsAnswer>> {
    return this.#ask('boards', boardsSchema, { headers: authorized(token), cache: 'no-store' })
  }

  board({ token }: Identity, siteId: SiteId): Promise<Answer<BoardReport>> {
    return this.#ask(`sites/${siteId}/board`, boardReportSchema, { headers: authorized(token), cache: 'no-store' })
  }

  async elsewhere({ token, device }: Identity): Promise<Answer<readonly SiteAtAGlance[]>> {
    const init = { headers: authorized(token), cache: 'no-store' } as const
    const answer = await this.#ask(`sites/${device.siteId}/elsewhere`, sitesElsewhereSchema, init)
    return answer.ok ? { ok: true, value: answer.value.sites } : answer
  }

  listen({ token, device }: Identity, listener: LiveListener, stop: AbortSignal): Promise<ConnectionProblem> {
    const { siteId } = device
    const headers = { ...authorized(token), Accept: 'text/event-stream' }
    const ask = (signal: AbortSignal) =>
      this.#fetch(`${this.#apiAddress}sites/${siteId}/live`, { headers, cache: 'no-store', signal })
    return this.#share({ siteId, listener, stop, open: (told) => listenLive(ask, told, stop) })
  }

  async #ask<Value>(path: string, schema: v.GenericSchema<unknown, Value>, init: RequestInit): Promise<Answer<Value>> {
    try {
      const signal = AbortSignal.timeout(requestTimeLimitMilliseconds)
      const response = await this.#fetch(this.#apiAddress + path, { ...init, signal })
      const body: unknown = await response.json().catch(() => undefined)
      return response.ok ? read(schema, body) : unsuccessful(response.status, body)
    } catch {
      return { ok: false, problem: 'unreachable' }
    }
  }
}

const authorized = (token: string): Record<string, string> => ({ Authorization: `Bearer ${token}` })

const posted = (body: unknown, token?: string): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json', ...(token === undefined ? {} : authorized(token)) },
})

function read<Value>(schema: v.GenericSchema<unknown, Value>, body: unknown): Answer<Value> {
  const parsed = v.safeParse(schema, body)
  return parsed.success ? { ok: true, value: parsed.output } : { ok: false, problem: 'malformed' }
}

/** A proxy's error page is not an answer of the site: the line is down. */
function unsuccessful(status: number, body: unknown): Answer<never> {
  const parsed = v.safeParse(errorBodySchema, body)
  if (!parsed.success) return { ok: false, problem: 'unreachable' }
  const { code, values } = parsed.output
  const refusal = values === undefined ? { code } : { code, values }
  return { ok: false, problem: problemOf(status, code), refusal }
}

function problemOf(status: number, code: string): ConnectionProblem {
  if (code === 'update-needed') return 'update-needed'
  if (status === 401 || status === 403) return 'unauthorized'
  return status >= 500 ? 'unreachable' : 'malformed'
}
