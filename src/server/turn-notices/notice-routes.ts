/** The routes by which whoever holds a ticket is told of their turn, or no longer. Everything is in bodies. */
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { followRequestSchema } from '../../domain/queue/follow.ts'
import { askForNoticesSchema } from '../../domain/queue/turn-notice-messages.ts'
import { addressKey } from '../http/address-key.ts'
import { RequestProblem } from '../http/error-table.ts'
import { parseRequest } from '../http/parse-request.ts'
import { askForNotices, lookAtNotices, stopNotices, type NoticePorts } from './contact-of-ticket.ts'

/** From one address in ten minutes: a waiting room behind one line, once each and a mistake or two. */
const limits = { max: 600, timeWindow: 10 * 60_000 } as const
const writingLimit = { max: 60, timeWindow: limits.timeWindow }

function addRoutes(server: FastifyInstance, ports: NoticePorts): void {
  server.route({
    method: 'POST',
    url: '/api/follow/notices',
    handler: ({ body }) => lookAtNotices(ports, parseRequest(followRequestSchema, body).secret),
  })
  server.route({
    method: 'POST',
    url: '/api/follow/notices/ask',
    config: { rateLimit: writingLimit },
    handler: ({ body }) => askForNotices(ports, parseRequest(askForNoticesSchema, body)),
  })
  server.route({
    method: 'POST',
    url: '/api/follow/notices/stop',
    handler: ({ body }) => stopNotices(ports, parseRequest(followRequestSchema, body).secret),
  })
}

/** Registers them in a scope of their own, so that their limits are theirs alone. */
export async function registerNoticeRoutes(server: FastifyInstance, ports: NoticePorts): Promise<void> {
  await server.register(async (scope) => {
    await scope.register(rateLimit, {
      ...limits,
      keyGenerator: ({ ip }) => addressKey(ip),
      errorResponseBuilder: () => new RequestProblem('too-many-requests'),
    })
    addRoutes(scope, ports)
  })
}
