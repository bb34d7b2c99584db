/** Codes that let a machine take a slot. Stored hashed, shown once. */
import { instant, type Instant } from '../../domain/values/instant.ts'
import type { Database } from '../database/connect.ts'
import { hashOf, newCode } from './secrets.ts'

const fiveYearsMilliseconds = 5 * 365 * 86_400_000

/** A code for one machine, used up by it. */
export async function issueCode(database: Database, slot: string, expiresAt: Instant): Promise<string> {
  const code = newCode()
  const row = { code_hash: hashOf(code), slot, expires_at: expiresAt, is_reusable: false }
  await database.insertInto('enrolment_code').values(row).execute()
  return code
}

/**
 * The demonstration’s codes: they serve as often as one likes, until the server stops. Those of earlier starts end here, so that an
 * address printed last week opens nothing.
 */
export async function renewReusableCodes(
  database: Database,
  { slots, now }: { readonly slots: readonly string[]; readonly now: Instant },
): Promise<ReadonlyMap<string, string>> {
  const codes = new Map(slots.map((slot) => [slot, newCode()]))
  const expires_at = instant(now + fiveYearsMilliseconds)
  const rows = [...codes].map(([slot, code]) => ({ code_hash: hashOf(code), slot, expires_at, is_reusable: true }))
  await database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('enrolment_code').where('is_reusable', '=', true).execute()
    if (rows.length > 0) await transaction.insertInto('enrolment_code').values(rows).execute()
  })
  return codes
}

/** Called when the server stops: what it printed opens nothing any more. */
export async function withdrawCodes(database: Database, codes: Iterable<string>): Promise<void> {
  const hashes = [...codes].map(hashOf)
  if (hashes.length > 0) await database.deleteFrom('enrolment_code').where('code_hash', 'in', hashes).execute()
}
