/**
 * The sequencer: one transaction in which a site's head is locked, the commands of one device are decided, and their events
 * and answers are written. Either all of a push is in the log or nothing is; the hint to others leaves with the commit. A
 * command that touches another site is decided under both heads, and written in both logs or in none.
 */
import { sql, type Transaction } from 'kysely'
import type { Device } from '../../domain/access/device.ts'
import type { Command, Event } from '../../domain/catalogue.ts'
import type { Elsewhere } from '../../domain/queue/elsewhere.ts'
import type { QueueState } from '../../domain/queue/queue-state.ts'
import type { CommandEnvelope, EventEnvelope, PushResponse } from '../../domain/sync/envelope.ts'
import type { CommandId, DeviceId, SiteId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import type { Database } from '../database/connect.ts'
import type { Tables } from '../database/schema.ts'
import { RequestProblem } from '../http/error-table.ts'
import type { Head, SiteStates } from '../queue/site-states.ts'
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

/** Always in the order of their names: two pushes that send people to and fro wait for one another, never crosswise. */
async function lockHeads(transaction: Transaction<Tables>, siteIds: readonly SiteId[]) {
  const heads = await transaction
    .selectFrom('site_head')
    .select(['site_id', 'sequence', 'generation'])
    .where('site_id', 'in', siteIds)
    .orderBy('site_id')
    .forUpdate()
    .execute()
  return new Map<SiteId, Head>(heads.map(({ site_id, ...head }) => [site_id, head]))
}

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
function labelRow({ siteId, event }: EventEnvelope<Event>, { state, elsewhere }: SequencedBatch) {
  if (event.type !== 'ticketIssued' && event.type !== 'visitorExpected') return []
  const forgotten = siteId === state.site.id ? state.forgotten : elsewhere.get(siteId)?.forgotten
  if (forgotten && event.businessDay < forgotten.ticketsBefore) return []
  return [{ site_id: siteId, business_day: event.businessDay, label: event.label, leg_id: event.legId }]
}

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

/** Each log that grew: its head, and the hint that wakes its machines. */
async function writeHeads(transaction: Transaction<Tables>, events: readonly EventEnvelope<Event>[]) {
  const grown = new Map(events.map(({ siteId, siteSequence }) => [siteId, siteSequence]))
  for (const [siteId, head] of grown) {
    await transaction.updateTable('site_head').set({ sequence: head }).where('site_id', '=', siteId).execute()
    const hint = JSON.stringify({ siteId, head })
    await sql`select pg_notify(${logChannel}, ${hint})`.execute(transaction)
  }
}

async function write(
  transaction: Transaction<Tables>,
  device: Device,
  batch: SequencedBatch & { receivedAt: Instant },
) {
  const { newAnswers, events, lastGestureAt, receivedAt } = batch
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
  const labels = events.flatMap((each) => labelRow(each, batch))
  if (labels.length > 0) await transaction.insertInto('ticket_label').values(labels).execute()
  await writeFollowed(transaction, events)
  await writeHeads(transaction, events)
}

interface Attempt {
  readonly batch: SequencedBatch
  readonly heads: ReadonlyMap<SiteId, Head>
  readonly receivedAt: Instant
}

/** The other sites whose heads are held, each as it stands; undefined for one that does not exist. */
async function statesElsewhere(
  { states }: SequencerPorts,
  transaction: Transaction<Tables>,
  { others, heads }: { others: readonly SiteId[]; heads: Attempt['heads'] },
): Promise<Elsewhere> {
  const known = new Map<SiteId, QueueState | undefined>()
  for (const siteId of others) {
    const head = heads.get(siteId)
    known.set(siteId, head && (await states.at(transaction, siteId, head)))
  }
  return known
}

/** One try, with the heads of the site and of these others. Nothing is written when it needs yet another. */
const attempt = (ports: SequencerPorts, { device, commands }: Push, others: readonly SiteId[]): Promise<Attempt> =>
  ports.database.transaction().execute(async (transaction) => {
    const heads = await lockHeads(transaction, [device.siteId, ...others])
    const head = heads.get(device.siteId)
    if (!head) throw new RequestProblem('other-site')
    const known = await lockDevice(transaction, device.deviceId)
    // Read once the heads are ours: a push that waited for its turn is granted or refused at the time of its turn.
    const receivedAt = ports.now()
    const batch = sequenceBatch({
      device,
      commands,
      receivedAt,
      state: await ports.states.at(transaction, device.siteId, head),
      elsewhere: await statesElsewhere(ports, transaction, { others, heads }),
      answered: await answersBefore(
        transaction,
        commands.map((each) => each.commandId),
      ),
      lastSequence: known.last_sequence,
      lastGestureAt: known.last_gesture_at,
    })
    if (!batch.needs) await write(transaction, device, { ...batch, receivedAt })
    return { batch, heads, receivedAt }
  })

function remember(states: SiteStates, { batch, heads }: Attempt): void {
  for (const state of [batch.state, ...batch.elsewhere.values()]) {
    const head = state && heads.get(state.site.id)
    if (head) states.remember(state.site.id, state, head.generation)
  }
}

/** Those that the commands name; what else is needed turns up while they are decided. */
const sitesNamed = ({ commands, device }: Push): readonly SiteId[] => {
  const named = commands.flatMap(({ command }) => (command.type === 'transferToSite' ? [command.toSiteId] : []))
  return [...new Set(named)].filter((siteId) => siteId !== device.siteId)
}

/** Answers a push. @throws RequestProblem `device-replaced`; anything else the database refuses leaves the logs untouched. */
export async function appendCommands(ports: SequencerPorts, push: Push): Promise<PushResponse> {
  let others = sitesNamed(push)
  for (;;) {
    const tried = await attempt(ports, push, others)
    const { acknowledgements, resendFrom, needs } = tried.batch
    if (needs) {
      // Each time at least one site more, and there are only so many.
      others = [...others, ...needs]
      continue
    }
    remember(ports.states, tried)
    return { acknowledgements, serverTime: tried.receivedAt, ...(resendFrom === undefined ? {} : { resendFrom }) }
  }
}
