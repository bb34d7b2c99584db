/** The HTTP server: headers, compression, errors, the routes of devices, and the built app. */
import fastifyCompress from '@fastify/compress'
import fastify, { type FastifyInstance } from 'fastify'
import type { Configuration } from '../../domain/sync/messages.ts'
import { protocolVersion } from '../../domain/sync/protocol-version.ts'
import type { AppointmentPorts } from '../appointments/appointment-ports.ts'
import { registerSiteRoutes } from '../appointments/site-routes.ts'
import { registerVisitorRoutes } from '../appointments/visitor-routes.ts'
import { registerFollowRoutes } from '../follow/follow-routes.ts'
import type { NoticePorts } from '../turn-notices/contact-of-ticket.ts'
import { registerNoticeRoutes } from '../turn-notices/notice-routes.ts'
import { answerProblem, errorBody, type Log } from './answer-problem.ts'
import { registerApi, type ApiPorts } from './api-routes.ts'
import { errorTable, RequestProblem } from './error-table.ts'
import { securityHeaders, strictTransport } from './security-headers.ts'
import { serveWebFiles } from './web-files.ts'

export interface ServerPorts extends ApiPorts {
  /** The built app; nothing but the API is served when absent. */
  readonly webFolder?: string
  readonly log: Log
  /** Proxies on other machines: without them, all that come through one would be one person to every limit. */
  readonly trustedProxies?: readonly string[]
  /** How people are written to; absent, nobody is, and no screen offers it. */
  readonly messages?: Pick<AppointmentPorts, 'channels' | 'wake'> & Partial<Pick<NoticePorts, 'wakeNotices'>>
  /** Shorter only in tests. */
  readonly requestTimeLimitMilliseconds?: number
}

/** A hundred commands take about 50 kB. */
const bodyLimitBytes = 256 * 1024

/** From the first byte of a request to its last: a device needs a second, whoever needs a minute is holding the door open. */
const usualRequestTimeLimitMilliseconds = 15_000

/** An installation that writes to nobody. */
const silent = { channels: { email: false, sms: false }, wake: () => undefined }

function addHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders)
    if (request.protocol === 'https') reply.header(strictTransport.name, strictTransport.value)
    if (request.url.startsWith('/api/')) reply.header('Cache-Control', 'no-store')
  })
}

/** Builds the server; `listen` and `close` are the caller’s. Open lines are ended when it closes. */
export async function createServer(ports: ServerPorts): Promise<FastifyInstance> {
  const timeLimit = ports.requestTimeLimitMilliseconds ?? usualRequestTimeLimitMilliseconds
  const server = fastify({
    logger: false,
    bodyLimit: bodyLimitBytes,
    requestTimeout: timeLimit,
    http: { headersTimeout: timeLimit, connectionsCheckingInterval: Math.ceil(timeLimit / 3) },
    forceCloseConnections: true,
    trustProxy: ['loopback', ...(ports.trustedProxies ?? [])],
    // Prototype poisoning is refused rather than stripped: such a push is not one of ours.
    onProtoPoisoning: 'error',
  })
  addHeaders(server)
  server.setErrorHandler(answerProblem(ports.log))
  server.setNotFoundHandler((_, reply) => {
    void reply.code(errorTable['unknown-address'].status).send(errorBody(new RequestProblem('unknown-address')))
  })
  await server.register(fastifyCompress, { global: true, threshold: 1024 })
  server.addHook('preClose', async () => ports.lines.closeAll())
  const configuration: Configuration = { server: true, protocolVersion }
  server.get('/configuration.json', (_, reply) => reply.header('Cache-Control', 'no-store').send(configuration))
  registerApi(server, ports)
  const { database, now, messages = silent } = ports
  registerSiteRoutes(server, { database, now, ...messages })
  await registerVisitorRoutes(server, { database, now, ...messages })
  await registerFollowRoutes(server, ports)
  await registerNoticeRoutes(server, { ...ports, wakeNotices: () => undefined, ...messages })
  if (ports.webFolder !== undefined) await serveWebFiles(server, ports.webFolder)
  return server
}
