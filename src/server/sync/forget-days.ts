/**
 * The night of a site: what ties the tickets of past days to a person is wiped from its log and its tables, its state is kept as
 * a snapshot, its generation rises so that machines drop what they hold, and what is older than its policy goes for good.
 */
import { sql, type Transaction } from 'kysely'
import { businessDayAt } from '../../domain/queue/business-day.ts'
import { forget, type Forgetting } from '../../domain/queue/forget.ts'
import type { Site } from '../../domain/queue/place.ts'
import { snapshotOf } from '../../domain/queue/queue-snapshot.ts'
import type { QueueState } from '../../domain/queue/queue-state.ts'
import { defaultRetention, type RetentionPolicy } from '../../domain/queue/retention-policy.ts'
import { protocolVersion } from '../../domain/sync/protocol-version.ts'
import { instant, type Instant } from '../../domain/values/instant.ts'
import { addDays, addMonths, type LocalDate } from '../../domain/values/local-date.ts'
import type { Database } from '../database/connect.ts'
import type { Tables } from '../database/schema.ts'
import { SiteStates } from '../queue/site-states.ts'

const hourMilliseconds = 3_600_000

interface Night {
  readonly site: Site
  readonly now: Instant
  /** Earlier days are forgotten. */
  readonly day: LocalDate
  readonly retention: RetentionPolicy
}

function nightOf(site: Site, now: Instant): Night {
  const retention = { ...defaultRetention, ...site.retention }
  const day = businessDayAt(site, instant(now - retention.forgetAtHour * hourMilliseconds))
  return { site, now, day, retention }
}

interface Kept {
  readonly sequence: number
  readonly forgotten_before: LocalDate | null
}

/** A site that has never forgotten begins with its first day that is over: nobody's machine starts anew for nothing. */
async function isDue(reader: Database, { site, day }: Night, { sequence, forgotten_before }: Kept): Promise<boolean> {
  if (sequence === 0) return false
  if (forgotten_before !== null) return forgotten_before < day
  const { rows } = await sql`select from event
    where site_id = ${site.id} and body->>'businessDay' < ${day} limit 1`.execute(reader)
  return rows.length > 0
}

/** Locked: no push of an earlier generation is half-way while its site forgets. */
const lockedHead = (transaction: Transaction<Tables>, { site }: Night) =>
  transaction
    .selectFrom('site_head')
    .leftJoin('site_snapshot', 'site_snapshot.site_id', 'site_head.site_id')
    .select(['site_head.sequence', 'generation', 'forgotten_before'])
    .where('site_head.site_id', '=', site.id)
    .forUpdate('site_head')
    .executeTakeFirstOrThrow()

async function wipeTies(transaction: Transaction<Tables>, { site, day }: Night, { ticketsBefore }: Forgetting) {
  await sql`update event set body = body - 'followHash' - 'appointmentId'
    where site_id = ${site.id} and body->>'businessDay' < ${day}
      and (body ? 'followHash' or body ? 'appointmentId')`.execute(transaction)
  await transaction.deleteFrom('ticket_follow').where('site_id', '=', site.id).where('business_day', '<', day).execute()
  await transaction
    .deleteFrom('ticket_label')
    .where('site_id', '=', site.id)
    .where('business_day', '<', ticketsBefore)
    .execute()
}

/** Events that no snapshot needs any more and no statistics may use; then the commands that led to nothing kept. */
async function dropOld(transaction: Transaction<Tables>, { site, day, retention }: Night) {
  const before = instant(Date.parse(addMonths(day, -retention.eventMonths)))
  await transaction.deleteFrom('event').where('site_id', '=', site.id).where('at', '<', before).execute()
  await sql`delete from command using device, device_slot
    where command.device_id = device.device_id and device.slot = device_slot.slot
      and device_slot.site_id = ${site.id} and command.received_at < ${before}
      and not exists (select from event where event.command_id = command.command_id)`.execute(transaction)
}

async function saveState(transaction: Transaction<Tables>, { site, now, day }: Night, state: QueueState) {
  const row = {
    sequence: state.siteSequence,
    taken_at: now,
    forgotten_before: day,
    protocol_version: protocolVersion,
    state: JSON.stringify(snapshotOf(state)),
  }
  await transaction
    .insertInto('site_snapshot')
    .values({ site_id: site.id, ...row })
    .onConflict((conflict) => conflict.column('site_id').doUpdateSet(row))
    .execute()
  await transaction
    .updateTable('site_head')
    .set({ generation: state.forgotten?.generation ?? 1 })
    .where('site_id', '=', site.id)
    .execute()
}

/** @returns whether there was anything to forget. All or nothing: a server killed in its middle does it again. */
function forgetAtSite(database: Database, night: Night): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const { sequence, generation, forgotten_before } = await lockedHead(transaction, night)
    // Another server was faster.
    if (forgotten_before !== null && forgotten_before >= night.day) return false
    const state = await new SiteStates().at(transaction, night.site.id, { sequence, generation })
    const ticketsBefore = addDays(night.day, -night.retention.ticketDays)
    const forgotten = { generation: generation + 1, tiesBefore: night.day, ticketsBefore }
    await saveState(transaction, night, forget(state, forgotten))
    await wipeTies(transaction, night, forgotten)
    await dropOld(transaction, night)
    return true
  })
}

/** Each site once a day, from its own hour on. Safe to run at any time, and by two servers at once. @returns how many sites. */
export async function forgetDays(database: Database, now: Instant): Promise<number> {
  let count = 0
  const sites = await database
    .selectFrom('site')
    .innerJoin('site_head', 'site_head.site_id', 'site.site_id')
    .leftJoin('site_snapshot', 'site_snapshot.site_id', 'site.site_id')
    .select(['definition', 'site_head.sequence', 'forgotten_before'])
    .execute()
  for (const { definition, ...kept } of sites) {
    const night = nightOf(definition, now)
    if ((await isDue(database, night, kept)) && (await forgetAtSite(database, night))) count += 1
  }
  return count
}
