/**
 * What a push has led to, written in one statement: its answers, its events, the numbers and secrets of its tickets, the new heads, and
 * the hints to others, which leave with the commit. One question instead of eight, while every other machine of the site waits.
 */
import { sql, type Transaction } from 'kysely'
import type { Device } from '../../domain/access/device.ts'
import type { Event } from '../../domain/catalogue.ts'
import type { EventEnvelope } from '../../domain/sync/envelope.ts'
import type { Instant } from '../../domain/values/instant.ts'
import type { Tables } from '../database/schema.ts'
import { rowFromEnvelope } from './event-row.ts'
import type { SequencedBatch } from './sequence-batch.ts'

/** The channel on which PostgreSQL tells every server that a site's log has grown. */
export const logChannel = 'said_log'

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

/** Each log that grew, with its new head. */
const headRows = (events: readonly EventEnvelope<Event>[]) =>
  [...new Map(events.map(({ siteId, siteSequence }) => [siteId, siteSequence]))].map(([site_id, sequence]) => ({
    site_id,
    sequence,
  }))

const rows = (values: readonly object[]) => sql`${JSON.stringify(values)}::json`

const answerRows = (device: Device, { newAnswers, receivedAt }: WrittenBatch) =>
  newAnswers.map(({ acknowledgement, deviceSequence }) => ({
    command_id: acknowledgement.commandId,
    device_id: device.deviceId,
    device_sequence: deviceSequence,
    acknowledgement,
    received_at: receivedAt,
  }))

export type WrittenBatch = SequencedBatch & { readonly receivedAt: Instant }

/** A secret opens one ticket: whoever sent another's hash would open nothing. Those of earlier days go as new ones come. */
export async function writeBatch(transaction: Transaction<Tables>, device: Device, batch: WrittenBatch): Promise<void> {
  const { newAnswers, events, lastGestureAt } = batch
  if (newAnswers.length === 0) return
  const lastSequence = newAnswers.at(-1)?.deviceSequence ?? 0
  await sql`
    with grown as (select * from json_populate_recordset(null::site_head, ${rows(headRows(events))})),
    fresh as (select * from json_populate_recordset(null::ticket_follow, ${rows(events.flatMap(followRow))})),
    answers as (
      insert into command (command_id, device_id, device_sequence, acknowledgement, received_at)
      select command_id, device_id, device_sequence, acknowledgement, received_at
      from json_populate_recordset(null::command, ${rows(answerRows(device, batch))})),
    machine as (
      update device set last_sequence = ${lastSequence}, last_gesture_at = ${lastGestureAt}
      where device_id = ${device.deviceId}),
    log as (
      insert into event (site_id, site_sequence, command_id, device_id, at, body)
      select site_id, site_sequence, command_id, device_id, at, body
      from json_populate_recordset(null::event, ${rows(events.map(rowFromEnvelope))})),
    labels as (
      insert into ticket_label (site_id, business_day, label, leg_id)
      select site_id, business_day, label, leg_id
      from json_populate_recordset(null::ticket_label, ${rows(events.flatMap((each) => labelRow(each, batch)))})),
    earlier as (
      delete from ticket_follow using (select site_id, min(business_day) as day from fresh group by site_id) as today
      where ticket_follow.site_id = today.site_id and ticket_follow.business_day < today.day),
    followed as (
      insert into ticket_follow (secret_hash, site_id, business_day, leg_id)
      select secret_hash, site_id, business_day, leg_id from fresh on conflict do nothing),
    heads as (
      update site_head set sequence = grown.sequence from grown where site_head.site_id = grown.site_id)
    select pg_notify(${logChannel}, json_build_object('siteId', site_id, 'head', sequence)::text) from grown`.execute(
    transaction,
  )
}
