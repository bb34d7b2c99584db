/** The routes of a site's own machines: names are told to desks; every other machine learns times and services, of nobody. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import type { Device, DeviceRole } from '../../domain/access/device.ts'
import { slotSearchSchema } from '../../domain/appointments/booking-messages.ts'
import {
  checkInRequestSchema,
  dayRequestSchema,
  deskBookingSchema,
  deskStepSchema,
} from '../../domain/appointments/site-messages.ts'
import { siteIdSchema } from '../../domain/values/field-schemas.ts'
import { deviceOfSite } from '../access/device-of-token.ts'
import { RequestProblem } from '../http/error-table.ts'
import { parseRequest } from '../http/parse-request.ts'
import type { AppointmentPorts } from './appointment-ports.ts'
import { bookableSites } from './booking/bookable-sites.ts'
import { findSlots } from './booking/find-slots.ts'
import { checkIn } from './site/check-in.ts'
import { actOnAppointment, bookForCaller } from './site/desk-acts.ts'
import { expectedAppointments } from './site/expected.ts'
import { siteDay } from './site/site-day.ts'

const addressSchema = v.object({ siteId: siteIdSchema })

interface Route<Body> {
  readonly path: string
  readonly roles: readonly DeviceRole[]
  readonly schema: v.GenericSchema<unknown, Body>
  readonly answer: (body: Body, device: Device) => Promise<unknown>
}

/** Who speaks is found out before the body is read. */
function addRoute<Body>(server: FastifyInstance, ports: AppointmentPorts, route: Route<Body>): void {
  const speakers = new WeakMap<FastifyRequest, Device>()
  server.route({
    method: 'POST',
    url: `/api/sites/:siteId/appointments/${route.path}`,
    async onRequest(request) {
      const { siteId } = parseRequest(addressSchema, request.params)
      const { authorization } = request.headers
      const device = await deviceOfSite(ports.database, { authorization, siteId })
      if (!route.roles.includes(device.role)) throw new RequestProblem('other-device')
      speakers.set(request, device)
    },
    handler(request) {
      const device = speakers.get(request)
      if (!device) throw new RequestProblem('not-enrolled')
      return route.answer(parseRequest(route.schema, request.body), device)
    },
  })
}

async function dayOf(
  { database }: AppointmentPorts,
  { siteId }: Device,
  day: v.InferOutput<typeof dayRequestSchema>['day'],
) {
  const site = (await bookableSites(database)).find(({ id }) => id === siteId)
  if (!site) return { appointments: [] }
  return { appointments: await siteDay(database, { siteId, day, timeZone: site.timeZone }) }
}

async function expectedAt({ database, now }: AppointmentPorts, { siteId }: Device) {
  const site = (await bookableSites(database)).find(({ id }) => id === siteId)
  if (!site) return { appointments: [], comingShare: 1 }
  return expectedAppointments(database, { siteId, timeZone: site.timeZone, now: now() })
}

/** Registers them. */
export function registerSiteRoutes(server: FastifyInstance, ports: AppointmentPorts): void {
  const roles = ['desk'] as const
  addRoute(server, ports, {
    path: 'day',
    roles,
    schema: dayRequestSchema,
    answer: ({ day }, device) => dayOf(ports, device, day),
  })
  addRoute(server, ports, {
    path: 'slots',
    roles,
    schema: slotSearchSchema,
    answer: (wish, { siteId }) => findSlots(ports.database, { ...wish, siteId, isByDesk: true, now: ports.now() }),
  })
  addRoute(server, ports, {
    path: 'bookings',
    roles,
    schema: deskBookingSchema,
    answer: (booking, { siteId }) => bookForCaller(ports, siteId, booking),
  })
  addRoute(server, ports, {
    path: 'step',
    roles,
    schema: deskStepSchema,
    async answer(act, { siteId }) {
      await actOnAppointment(ports, { ...act, siteId })
      return {}
    },
  })
  addRoute(server, ports, {
    path: 'expected',
    roles: ['kiosk', 'desk', 'display', 'manager'],
    schema: v.strictObject({}),
    answer: (_, device) => expectedAt(ports, device),
  })
  addRoute(server, ports, {
    path: 'check-in',
    roles: ['kiosk', 'desk'],
    schema: checkInRequestSchema,
    answer: (request, { siteId }) => checkIn(ports, siteId, request),
  })
}
