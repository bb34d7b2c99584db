/** The routes of a phone that follows one ticket. The secret is in a body, never in an address: no log of any proxy holds it. */
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { followRequestSchema, phoneGestureSchema } from '../../domain/queue/follow.ts'
import { addressKey } from '../http/address-key.ts'
import { RequestProblem } from '../http/error-table.ts'
import { parseRequest } from '../http/parse-request.ts'
import { findTicket, type FollowPorts } from './find-ticket.ts'
import { phoneGesture } from './phone-gesture.ts'
import { seenTicket } from './seen-ticket.ts'

/** A full waiting room behind one address asks every few seconds for ten minutes; a program that guesses secrets is stopped. */
const limits = { max: 6000, timeWindow: 10 * 60_000 } as const
const gestureLimit = { max: 120, timeWindow: limits.timeWindow }

function addRoutes(server: FastifyInstance, ports: FollowPorts): void {
  const look = async ({ body }: FastifyRequest) => {
    const { secret } = parseRequest(followRequestSchema, body)
    return seenTicket(ports, await findTicket(ports, secret))
  }
  const gesture = async ({ body }: FastifyRequest) => phoneGesture(ports, parseRequest(phoneGestureSchema, body))
  server.route({ method: 'POST', url: '/api/follow', handler: look })
  server.route({
    method: 'POST',
    url: '/api/follow/gestures',
    config: { rateLimit: gestureLimit },
    handler: gesture,
  })
}

/** Registers them in a scope of their own, so that their limits are theirs alone. */
export async function registerFollowRoutes(server: FastifyInstance, ports: FollowPorts): Promise<void> {
  await server.register(async (scope) => {
    await scope.register(rateLimit, {
      ...limits,
      keyGenerator: ({ ip }) => addressKey(ip),
      errorResponseBuilder: () => new RequestProblem('too-many-requests'),
    })
    addRoutes(scope, ports)
  })
}
