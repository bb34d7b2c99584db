/**
 * The sequencer: one transaction in which a site's head is locked, the commands of one device are decided, and their events
 * and answers are written. Either all of a push is in the log or nothing is; the hint to others leaves with the commit. A
 * command that touches another site is decided under both heads, and written in both logs or in none.
 */
import type { Transaction } from 'kysely'
import type { Device } from '../../domain/access/device.ts'
import type { Command, Hint } from '../../domain/catalogue.ts'
import type { Elsewhere } from '../../domain/queue/elsewhere.ts'
import type { QueueState } from '../../domain/queue/queue-state.ts'
import type { CommandEnvelope, PushResponse } from '../../domain/sync/envelope.ts'
import type { CommandId, SiteId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import type { Database } from '../database/connect.ts'
import type { Tables } from '../database/schema.ts'
import { RequestProblem } from '../http/error-table.ts'
import type { Head, SiteStates } from '../queue/site-states.ts'
import { sequenceBatch, type SequencedBatch } from './sequence-batch.ts'
import { writeBatch } from './write-batch.ts'

export interface Push {
  readonly device: Device
  readonly commands: readonly CommandEnvelope<Command>[]
}

export interface SequencerPorts {
  readonly database: Database
  readonly states: SiteStates
  readonly now: () => Instant
  /** Told of each log that grew, once it is certain. */
  readonly written?: (news: Hint) => void
}

/**
 * The heads, always in the order of their names: two pushes that send people to and fro wait for one another, never crosswise. Then
 * the machine: an enrolment that replaces it waits for this push, or this push sees it replaced. One question, but for the few that
 * touch another site: asked at once, the machine would be locked between two heads, and an enrolment holds a head when it wants the
 * machine. What another push wrote while this one waited is seen.
 */
async function lock(transaction: Transaction<Tables>, { siteId, deviceId }: Device, others: readonly SiteId[]) {
  const siteIds = [siteId, ...others]
  if (others.length > 0) {
    const heads = transaction.selectFrom('site_head').select('site_id').where('site_id', 'in', siteIds)
    await heads.orderBy('site_id').forUpdate().execute()
  }
  const rows = await transaction
    .selectFrom('site_head')
    .innerJoin('device', (join) => join.onTrue())
    .select(['site_id', 'sequence', 'generation', 'last_sequence', 'last_gesture_at', 'replaced_at'])
    .where('site_id', 'in', siteIds)
    .where('device_id', '=', deviceId)
    .orderBy('site_id')
    .forUpdate(['site_head', 'device'])
    .execute()
  const known = rows.find(({ site_id }) => site_id === siteId)
  if (!known) throw new RequestProblem('other-site')
  if (known.replaced_at !== null) throw new RequestProblem('device-replaced')
  const heads = rows.map(({ site_id, sequence, generation }) => [site_id, { sequence, generation }] as const)
  return { known, heads: new Map<SiteId, Head>(heads) }
}

/** Asked once the lock is held: what was answered while this push waited must be seen. */
async function answersBefore(transaction: Transaction<Tables>, commandIds: readonly CommandId[]) {
  const rows = await transaction
    .selectFrom('command')
    .select(['command_id', 'acknowledgement'])
    .where('command_id', 'in', commandIds)
    .execute()
  return new Map(rows.map((row) => [row.command_id, row.acknowledgement]))
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
    const { known, heads } = await lock(transaction, device, others)
    // Read once the heads are ours: a push that waited for its turn is granted or refused at the time of its turn.
    const receivedAt = ports.now()
    const batch = sequenceBatch({
      device,
      commands,
      receivedAt,
      state: await ports.states.at(transaction, device.siteId, known),
      elsewhere: await statesElsewhere(ports, transaction, { others, heads }),
      answered: await answersBefore(
        transaction,
        commands.map((each) => each.commandId),
      ),
      lastSequence: known.last_sequence,
      lastGestureAt: known.last_gesture_at,
    })
    if (!batch.needs) await writeBatch(transaction, device, { ...batch, receivedAt })
    return { batch, heads, receivedAt }
  })

function remember(states: SiteStates, { batch, heads }: Attempt): void {
  for (const state of [batch.state, ...batch.elsewhere.values()]) {
    const head = state && heads.get(state.site.id)
    if (head) states.remember(state.site.id, state, head.generation)
  }
}

function tell({ written }: SequencerPorts, { batch, heads }: Attempt): void {
  if (!written) return
  for (const [siteId, { generation }] of heads) {
    const events = batch.events.filter((each) => each.siteId === siteId)
    const head = events.at(-1)?.siteSequence
    if (head !== undefined) written({ siteId, head, news: { generation, events } })
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
    tell(ports, tried)
    return { acknowledgements, serverTime: tried.receivedAt, ...(resendFrom === undefined ? {} : { resendFrom }) }
  }
}
