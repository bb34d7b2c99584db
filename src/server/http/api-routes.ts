/** The routes of devices. Each parses what it is given, asks who speaks, and hands over to the room that knows. */
import * as v from 'valibot'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Device } from '../../domain/access/device.ts'
import { enrolmentRequestSchema } from '../../domain/access/enrolment.ts'
import { pushSchema } from '../../domain/catalogue.ts'
import type { LiveHint } from '../../domain/sync/envelope.ts'
import { speaksSameProtocol } from '../../domain/sync/messages.ts'
import { protocolVersion } from '../../domain/sync/protocol-version.ts'
import { siteIdSchema } from '../../domain/values/field-schemas.ts'
import type { SiteId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import { deviceOfSite } from '../access/device-of-token.ts'
import { heartbeatsOfSite } from '../access/heartbeats-of-site.ts'
import { enrol } from '../access/enrol.ts'
import type { Database } from '../database/connect.ts'
import { Heartbeats } from '../live/heartbeats.ts'
import type { LiveLines } from '../live/live-lines.ts'
import type { LogListener } from '../live/log-listener.ts'
import { registerBoardRoutes } from '../queue/board-routes.ts'
import type { SiteStates } from '../queue/site-states.ts'
import { sitesElsewhere } from '../queue/sites-elsewhere.ts'
import { appendCommands, type SequencerPorts } from '../sync/append-commands.ts'
import { readLog } from '../sync/read-log.ts'
import { RequestProblem } from './error-table.ts'
import { parseRequest } from './parse-request.ts'

export interface ApiPorts {
  readonly database: Database
  readonly states: SiteStates
  readonly listener: LogListener
  readonly lines: LiveLines
  readonly now: () => Instant
}

interface HeardPorts extends ApiPorts {
  readonly heartbeats: Heartbeats
}

const addressSchema = v.object({ siteId: siteIdSchema })
const afterSchema = v.object({
  after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)), '0'),
  generation: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))),
  protocol: v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number))),
})
const anyCodeSchema = v.strictObject({ protocolVersion: v.number(), code: v.string() })
/** Enough of a push or an enrolment to tell its version, whatever else that version may carry. */
const versionSchema = v.object({ protocolVersion: v.number() })

function assertSameVersion(version: number): void {
  if (!speaksSameProtocol(version)) throw new RequestProblem('update-needed', { server: protocolVersion })
}

/** Version first: a newer app’s message is not malformed, it is newer. */
function parseVersioned<Value>(schema: v.GenericSchema<unknown, Value>, body: unknown): Value {
  const versioned = v.safeParse(versionSchema, body)
  if (versioned.success) assertSameVersion(versioned.output.protocolVersion)
  return parseRequest(schema, body)
}

/**
 * Finds out who speaks before the body is read: a stranger makes the server parse nothing. `deviceOf` gives the answer to the
 * route that follows.
 */
function speakers({ database, now, heartbeats }: HeardPorts) {
  const devices = new WeakMap<FastifyRequest, Device>()
  return {
    async onRequest(request: FastifyRequest): Promise<void> {
      const { siteId } = parseRequest(addressSchema, request.params)
      const { authorization } = request.headers
      const device = await deviceOfSite(database, { authorization, siteId })
      heartbeats.hear(device.deviceId, now())
      devices.set(request, device)
    },
    deviceOf(request: FastifyRequest): Device {
      const device = devices.get(request)
      if (!device) throw new RequestProblem('not-enrolled')
      return device
    },
  }
}

function pushRoute(server: FastifyInstance, ports: HeardPorts): void {
  const { onRequest, deviceOf } = speakers(ports)
  const handler = async (request: FastifyRequest) => {
    const device = deviceOf(request)
    const { commands } = parseVersioned(pushSchema, request.body)
    if (commands.some((each) => each.siteId !== device.siteId)) throw new RequestProblem('other-site')
    if (commands.some((each) => each.deviceId !== device.deviceId)) throw new RequestProblem('other-device')
    const written: SequencerPorts['written'] = (news) => ports.listener.written(news)
    return appendCommands({ ...ports, written }, { device, commands })
  }
  server.route({ method: 'POST', url: '/api/sites/:siteId/commands', onRequest, handler })
}

function pullRoute(server: FastifyInstance, ports: HeardPorts): void {
  const { onRequest, deviceOf } = speakers(ports)
  const handler = async (request: FastifyRequest) => {
    const { siteId } = deviceOf(request)
    const { after, generation, protocol } = parseRequest(afterSchema, request.query)
    if (protocol !== undefined) assertSameVersion(protocol)
    return readLog(ports.database, { siteId, after, generation, serverTime: ports.now() })
  }
  server.route({ method: 'GET', url: '/api/sites/:siteId/log', onRequest, handler })
}

/** Of this start of the server: machines enrolled before a desk was added learn of it. */
function settingsRoute(server: FastifyInstance, ports: HeardPorts): void {
  const { onRequest, deviceOf } = speakers(ports)
  const handler = async (request: FastifyRequest) => {
    const { siteId } = deviceOf(request)
    const site = ports.database.selectFrom('site').select('definition').where('site_id', '=', siteId)
    return (await site.executeTakeFirstOrThrow()).definition
  }
  server.route({ method: 'GET', url: '/api/sites/:siteId/settings', onRequest, handler })
}

async function headOf(database: Database, siteId: SiteId): Promise<LiveHint> {
  const { sequence } = await database
    .selectFrom('site_head')
    .select('sequence')
    .where('site_id', '=', siteId)
    .executeTakeFirstOrThrow()
  return { siteId, head: sequence }
}

function liveRoute(server: FastifyInstance, ports: HeardPorts): void {
  const { database, lines, listener } = ports
  const { onRequest, deviceOf } = speakers(ports)
  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    const { siteId } = deviceOf(request)
    for (const [name, value] of Object.entries(reply.getHeaders())) reply.raw.setHeader(name, value as string)
    reply.hijack()
    const send = lines.open(reply.raw, () => unfollow())
    // Followed before the head is read: what is appended in between is told twice rather than never.
    const unfollow = listener.follow(siteId, send)
    await headOf(database, siteId).then(send, () => reply.raw.end())
  }
  server.route({
    method: 'GET',
    url: '/api/sites/:siteId/live',
    exposeHeadRoute: false,
    compress: false,
    onRequest,
    handler,
  })
}

/** For whoever answers for the site alone: which machine is on is nobody else's business. */
function heartbeatRoute(server: FastifyInstance, ports: HeardPorts): void {
  const { onRequest, deviceOf } = speakers(ports)
  const handler = async (request: FastifyRequest) => {
    const { siteId, role } = deviceOf(request)
    if (role !== 'manager') throw new RequestProblem('other-device')
    return heartbeatsOfSite(ports.database, siteId, ports.heartbeats)
  }
  server.route({ method: 'GET', url: '/api/sites/:siteId/heartbeats', onRequest, handler })
}

/** For desks, which alone send people on. */
function elsewhereRoute(server: FastifyInstance, ports: HeardPorts): void {
  const { onRequest, deviceOf } = speakers(ports)
  const handler = async (request: FastifyRequest) => {
    const { siteId, role } = deviceOf(request)
    if (role !== 'desk') throw new RequestProblem('other-device')
    return { sites: await sitesElsewhere(ports, siteId) }
  }
  server.route({ method: 'GET', url: '/api/sites/:siteId/elsewhere', onRequest, handler })
}

function enrolmentRoute(server: FastifyInstance, ports: ApiPorts): void {
  const handler = async (request: FastifyRequest) => {
    const body = parseVersioned(anyCodeSchema, request.body)
    // A code mistyped on a keyboard is a refused code, not a faulty app.
    const typed = v.safeParse(enrolmentRequestSchema, body)
    if (!typed.success) throw new RequestProblem('code-refused')
    return enrol(ports, typed.output.code)
  }
  server.route({ method: 'POST', url: '/api/devices/enrol', handler })
}

/** Registers every route under `/api`. */
export function registerApi(server: FastifyInstance, ports: ApiPorts): void {
  server.get('/api/health', async () => {
    await ports.database.selectFrom('site_head').select('site_id').limit(1).execute()
    return { isHealthy: true, protocolVersion, openLines: ports.lines.count }
  })
  enrolmentRoute(server, ports)
  const heard = { ...ports, heartbeats: new Heartbeats() }
  pushRoute(server, heard)
  pullRoute(server, heard)
  settingsRoute(server, heard)
  liveRoute(server, heard)
  heartbeatRoute(server, heard)
  registerBoardRoutes(server, heard)
  elsewhereRoute(server, heard)
}
