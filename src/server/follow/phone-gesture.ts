/**
 * A gesture made on a phone, put into the log of its site like any other: the phones of a site are one machine of it, whose
 * numbering the server keeps.
 */
import type { Device } from '../../domain/access/device.ts'
import type { Command } from '../../domain/catalogue.ts'
import { type PhoneAnswer, type PhoneGestureRequest } from '../../domain/queue/follow.ts'
import type { Acknowledgement, CommandEnvelope } from '../../domain/sync/envelope.ts'
import type { LegId, SiteId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import { deviceFromRow } from '../access/device-of-token.ts'
import type { Database } from '../database/connect.ts'
import { RequestProblem } from '../http/error-table.ts'
import { phonesSlot } from '../seed/slots-of-site.ts'
import { appendCommands } from '../sync/append-commands.ts'
import { findTicket, type FollowPorts } from './find-ticket.ts'
import { seenTicket } from './seen-ticket.ts'

/** Two phones at once may take one number: the second takes the next. */
const tries = 8

async function phonesOf(database: Database, siteId: SiteId) {
  const row = await database
    .selectFrom('device')
    .innerJoin('device_slot', 'device_slot.slot', 'device.slot')
    .selectAll()
    .where('device.slot', '=', phonesSlot(siteId))
    .where('replaced_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { device: deviceFromRow(row), nextSequence: row.last_sequence + 1 }
}

function commandOf({ gesture: type, returnAt }: PhoneGestureRequest, legId: LegId): Command {
  if (type === 'deferVisit') return { type, legId, ...(returnAt === undefined ? {} : { returnAt }) }
  return { type, legId }
}

interface Sent {
  readonly device: Device
  readonly request: PhoneGestureRequest
  readonly legId: LegId
  readonly generation: number
  readonly now: Instant
}

const enveloped = (
  { device, request, legId, generation, now }: Sent,
  deviceSequence: number,
): CommandEnvelope<Command> => ({
  commandId: request.commandId,
  deviceId: device.deviceId,
  siteId: device.siteId,
  deviceSequence,
  generation,
  issuedAt: now,
  clockOffsetMilliseconds: 0,
  command: commandOf(request, legId),
})

async function append(ports: FollowPorts, sent: Sent, firstSequence: number): Promise<Acknowledgement> {
  let sequence = firstSequence
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const commands = [enveloped(sent, sequence)]
    const { acknowledgements, resendFrom } = await appendCommands(ports, { device: sent.device, commands })
    const [answer] = acknowledgements
    if (answer) return answer
    sequence = resendFrom ?? sequence + 1
  }
  throw new RequestProblem('unavailable')
}

/** @throws RequestProblem `unknown-follow`. A gesture that is refused is an answer, with the ticket as it is. */
export async function phoneGesture(ports: FollowPorts, request: PhoneGestureRequest): Promise<PhoneAnswer> {
  const { siteId, legId, generation } = await findTicket(ports, request.secret)
  const { device, nextSequence } = await phonesOf(ports.database, siteId)
  const answer = await append(ports, { device, request, legId, generation, now: ports.now() }, nextSequence)
  const { state } = await findTicket(ports, request.secret)
  const ticket = await seenTicket(ports, { state, legId })
  return answer.result === 'refused' ? { ticket, refusal: answer.refusal } : { ticket }
}
