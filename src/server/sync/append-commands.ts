/**
 * The sequencer: one transaction in which a site's head is locked, the commands of one device are decided, and their events
 * and answers are written. Either all of a push is in the log or nothing is; the hint to others leaves with the commit.
 */
import { sql, type Transaction } from 'kysely'
import type { Device } from '../../domain/access/device.ts'
import type { Command, Event } from '../../domain/catalogue.ts'
import type { QueueState } from '../../domain/queue/queue-state.ts'
import type { CommandEnvelope, EventEnvelope, PushResponse } from '../../domain/sync/envelope.ts'
import type { CommandId, DeviceId, SiteId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import type { Database } from '../database/connect.ts'
import type { Tables } from '../database/schema.ts'
import { RequestProblem } from '../http/error-table.ts'
import type { SiteStates } from '../queue/site-states.ts'
import { rowFromEnvelope } from './event-row.ts'
import { sequenceBatch, type SequencedBatch } from './sequence-batch.ts'

/** The channel on which PostgreSQL tells every server that a site's log has grown. */
export const logChannel = 'said_log'

export interface Push {
  readonly device: Device
  readonly commands: readonly CommandEnvelope<Command>[]
}

export interface SequencerPorts {
  readonly database: Database
  readonly states: SiteStates
  readonly now: () => Instant
}

const lockHead = (transaction: Transaction<Tables>, siteId: SiteId) =>
  transaction
    .selectFrom('site_head')
    .select(['sequence', 'generation'])
    .where('site_id', '=', siteId)
    .forUpdate()
    .executeTakeFirstOrThrow()

/** Locked too: an enrolment that replaces the machine waits for this push, or this push sees it replaced. */
async function lockDevice(transaction: Transaction<Tables>, deviceId: DeviceId) {
  const row = await transaction
    .selectFrom('device')
    .select(['last_sequence', 'last_gesture_at', 'replaced_at'])
    .where('device_id', '=', deviceId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (row.replaced_at !== null) throw new RequestProblem('device-replaced')
  return row
}

async function answersBefore(transaction: Transaction<Tables>, commandIds: readonly CommandId[]) {
  const rows = await transaction
    .selectFrom('command')
    .select(['command_id', 'acknowledgement'])
    .where('command_id', 'in', commandIds)
    .execute()
  return new Map(rows.map((row) => [row.command_id, row.acknowledgement]))
}

/** The numbers of a day whose tickets are forgotten are free: nobody calls them any more. */
const labelRow = ({ siteId, event }: EventEnvelope<Event>, { forgotten }: QueueState) =>
  event.type === 'ticketIssued' && !(forgotten && event.businessDay < forgotten.ticketsBefore)
    ? [{ site_id: siteId, business_day: event.businessDay, label: event.label, leg_id: event.legId }]
    : []

const followRow = ({ siteId, event }: EventEnvelope<Event>) =>
  event.type === 'ticketIssued' && event.followHash !== undefined
    ? [{ secret_hash: event.followHash, site_id: siteId, business_day: event.businessDay, leg_id: event.legId }]
    : []

/** A secret opens one ticket: whoever sent another's hash would open nothing. Those of earlier days go as new ones come. */
async function writeFollowed(transaction: Transaction<Tables>, events: readonly EventEnvelope<Event>[]) {
  const rows = events.flatMap(followRow)
  const [first] = rows
  if (!first) return
  await transaction
    .deleteFrom('ticket_follow')
    .where('site_id', '=', first.site_id)
    .where('business_day', '<', first.business_day)
    .execute()
  await transaction
    .insertInto('ticket_follow')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function write(
  transaction: Transaction<Tables>,
  device: Device,
  batch: SequencedBatch & { receivedAt: Instant },
) {
  const { newAnswers, events, state, lastGestureAt, receivedAt } = batch
  if (newAnswers.length === 0) return
  const commands = newAnswers.map(({ acknowledgement, deviceSequence }) => ({
    command_id: acknowledgement.commandId,
    device_id: device.deviceId,
    device_sequence: deviceSequence,
    acknowledgement: JSON.stringify(acknowledgement),
    received_at: receivedAt,
  }))
  await transaction.insertInto('command').values(commands).execute()
  const last_sequence = newAnswers.at(-1)?.deviceSequence ?? 0
  await transaction
    .updateTable('device')
    .set({ last_sequence, last_gesture_at: lastGestureAt })
    .where('device_id', '=', device.deviceId)
    .execute()
  if (events.length === 0) return
  await transaction.insertInto('event').values(events.map(rowFromEnvelope)).execute()
  const labels = events.flatMap((each) => labelRow(each, state))
  if (labels.length > 0) await transaction.insertInto('ticket_label').values(labels).execute()
  await writeFollowed(transaction, events)
  await transaction
    .updateTable('site_head')
    .set({ sequence: state.siteSequence })
    .where('site_id', '=', device.siteId)
    .execute()
  const hint = JSON.stringify({ siteId: device.siteId, head: state.siteSequence })
  await sql`select pg_notify(${logChannel}, ${hint})`.execute(transaction)
}

/** Answers a push. @throws RequestProblem `device-replaced`; anything else the database refuses leaves the log untouched. */
export async function appendCommands(ports: SequencerPorts, { device, commands }: Push): Promise<PushResponse> {
  const { database, states, now } = ports
  const { batch, generation, receivedAt } = await database.transaction().execute(async (transaction) => {
    const head = await lockHead(transaction, device.siteId)
    const known = await lockDevice(transaction, device.deviceId)
    const commandIds = commands.map((each) => each.commandId)
    // Read once the head is ours: a push that waited for its turn is granted or refused at the time of its turn.
    const given = { device, commands, receivedAt: now() }
    const sequenced = sequenceBatch({
      ...given,
      state: await states.at(transaction, device.siteId, head),
      answered: await answersBefore(transaction, commandIds),
      lastSequence: known.last_sequence,
      lastGestureAt: known.last_gesture_at,
    })
    await write(transaction, device, { ...sequenced, receivedAt: given.receivedAt })
    return { batch: sequenced, generation: head.generation, receivedAt: given.receivedAt }
  })
  states.remember(device.siteId, batch.state, generation)
  const { acknowledgements, resendFrom } = batch
  return { acknowledgements, serverTime: receivedAt, ...(resendFrom === undefined ? {} : { resendFrom }) }
}
