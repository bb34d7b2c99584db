/** What a site remembers of its log before a sequence, checked like everything that is not of this run of the software. */
import * as v from 'valibot'
import type { Transaction } from 'kysely'
import type { Snapshot } from '../../domain/catalogue.ts'
import { queueSnapshotSchema } from '../../domain/queue/queue-snapshot-schema.ts'
import type { SiteId } from '../../domain/values/ids.ts'
import type { Database } from '../database/connect.ts'
import type { Tables } from '../database/schema.ts'

/**
 * Undefined as long as the site has forgotten nothing: its log is then read from the first event.
 * @throws RangeError when another version wrote what this one does not understand: start that version.
 */
export async function readSnapshot(
  reader: Database | Transaction<Tables>,
  siteId: SiteId,
): Promise<Snapshot | undefined> {
  const row = await reader.selectFrom('site_snapshot').selectAll().where('site_id', '=', siteId).executeTakeFirst()
  if (!row) return undefined
  const state = v.safeParse(queueSnapshotSchema, row.state)
  if (!state.success)
    throw new RangeError(`What ${siteId} remembers was written under version ${row.protocol_version} of the protocol.`)
  return { siteSequence: row.sequence, takenAt: row.taken_at, state: state.output }
}
