/**
 * The routes of managers' boards. Here the site in the address is the one that is looked at, not the one that asks: the right is looked
 * up in the settings of that site.
 */
import * as v from 'valibot'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Device } from '../../domain/access/device.ts'
import { siteIdSchema } from '../../domain/values/field-schemas.ts'
import { deviceOfToken } from '../access/device-of-token.ts'
import { parseRequest } from '../http/parse-request.ts'
import { boardFor, boardsFor, type BoardPorts } from './site-boards.ts'

const addressSchema = v.object({ siteId: siteIdSchema })

/** Every request is a sign of life of the machine that asks, as everywhere. */
export function registerBoardRoutes(server: FastifyInstance, ports: BoardPorts): void {
  const { database, heartbeats, now } = ports
  const speakerOf = async ({ headers }: FastifyRequest): Promise<Device> => {
    const device = await deviceOfToken(database, headers.authorization)
    heartbeats.hear(device.deviceId, now())
    return device
  }
  const all = async (request: FastifyRequest) => boardsFor(ports, await speakerOf(request))
  const one = async (request: FastifyRequest) => {
    const manager = await speakerOf(request)
    return boardFor(ports, manager, parseRequest(addressSchema, request.params).siteId)
  }
  server.route({ method: 'GET', url: '/api/boards', handler: all })
  server.route({ method: 'GET', url: '/api/sites/:siteId/board', handler: one })
}
