/** One event as a row and back. */
import type { Selectable } from 'kysely'
import type { Event } from '../../domain/catalogue.ts'
import type { EventEnvelope } from '../../domain/sync/envelope.ts'
import type { Tables } from '../database/schema.ts'

export const envelopeFromRow = (row: Selectable<Tables['event']>): EventEnvelope<Event> => ({
  siteId: row.site_id,
  siteSequence: row.site_sequence,
  commandId: row.command_id,
  deviceId: row.device_id,
  at: row.at,
  event: row.body,
})

/** The same row as one value, to be handed to PostgreSQL as JSON. */
export const rowFromEnvelope = (envelope: EventEnvelope<Event>) => ({
  site_id: envelope.siteId,
  site_sequence: envelope.siteSequence,
  command_id: envelope.commandId,
  device_id: envelope.deviceId,
  at: envelope.at,
  body: envelope.event,
})
