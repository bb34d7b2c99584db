/** The routes of visitors' phones. Nobody has an account: a secret in a body opens one appointment. */
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import {
  bookingRequestSchema,
  earlierRequestSchema,
  holdRequestSchema,
  linkSchema,
  moveRequestSchema,
  slotSearchSchema,
  waitingRequestSchema,
} from '../../domain/appointments/booking-messages.ts'
import { addressKey } from '../http/address-key.ts'
import { RequestProblem } from '../http/error-table.ts'
import { parseRequest } from '../http/parse-request.ts'
import type { AppointmentPorts } from './appointment-ports.ts'
import { confirmHold, holdSlot, joinWaiting } from './booking/book.ts'
import { askForEarlier, cancelOwn, lookAtOwn, moveOwn } from './booking/change-own.ts'
import { findSlots } from './booking/find-slots.ts'
import { HoldsByLine } from './booking/holds-by-line.ts'
import { ownCalendar } from './booking/own-calendar.ts'

/**
 * From one address in ten minutes. A reading room or a social worker's office shares one; a program that would hold every
 * slot of the month is stopped after an hour's worth of people.
 */
const limits = { max: 240, timeWindow: 10 * 60_000 } as const
const writingLimit = { max: 60, timeWindow: limits.timeWindow }

interface Route<Body> {
  readonly path: string
  readonly schema: v.GenericSchema<unknown, Body>
  readonly isWriting?: boolean
  /** @param line the address the request came from. */
  readonly answer: (body: Body, line: string) => Promise<unknown>
}

function addRoute<Body>(server: FastifyInstance, { path, schema, isWriting, answer }: Route<Body>): void {
  server.route({
    method: 'POST',
    url: `/api/appointments/${path}`,
    ...(isWriting && { config: { rateLimit: writingLimit } }),
    handler: (request) => answer(parseRequest(schema, request.body), request.ip),
  })
}

function addBookingRoutes(server: FastifyInstance, ports: AppointmentPorts): void {
  const holds = new HoldsByLine(ports.now)
  addRoute(server, {
    path: 'slots',
    schema: slotSearchSchema,
    answer: (wish) => findSlots(ports.database, { ...wish, now: ports.now() }),
  })
  addRoute(server, {
    path: 'holds',
    schema: holdRequestSchema,
    isWriting: true,
    answer: (request, line) => holds.take(line, request, () => holdSlot(ports, request)),
  })
  addRoute(server, {
    path: 'bookings',
    schema: bookingRequestSchema,
    isWriting: true,
    async answer(request) {
      const booked = await confirmHold(ports, request)
      holds.release(request.holdToken)
      return booked
    },
  })
  addRoute(server, {
    path: 'waiting',
    schema: waitingRequestSchema,
    isWriting: true,
    answer: (request) => joinWaiting(ports, request),
  })
}

function addOwnRoutes(server: FastifyInstance, ports: AppointmentPorts): void {
  addRoute(server, { path: 'own', schema: linkSchema, answer: ({ secret }) => lookAtOwn(ports, secret) })
  addRoute(server, { path: 'own/calendar', schema: linkSchema, answer: ({ secret }) => ownCalendar(ports, secret) })
  addRoute(server, { path: 'own/cancel', schema: linkSchema, answer: ({ secret }) => cancelOwn(ports, secret) })
  addRoute(server, {
    path: 'own/move',
    schema: moveRequestSchema,
    isWriting: true,
    answer: (request) => moveOwn(ports, request),
  })
  addRoute(server, {
    path: 'own/earlier',
    schema: earlierRequestSchema,
    answer: (request) => askForEarlier(ports, request),
  })
}

/** Registers them in a scope of their own, so that their limits are theirs alone. */
export async function registerVisitorRoutes(server: FastifyInstance, ports: AppointmentPorts): Promise<void> {
  await server.register(async (scope) => {
    await scope.register(rateLimit, {
      ...limits,
      keyGenerator: ({ ip }) => addressKey(ip),
      errorResponseBuilder: () => new RequestProblem('too-many-requests'),
    })
    scope.get('/api/appointments/options', () => Promise.resolve(ports.channels))
    addBookingRoutes(scope, ports)
    addOwnRoutes(scope, ports)
  })
}
