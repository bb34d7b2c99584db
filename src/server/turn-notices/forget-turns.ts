/** What is left of the visits of a day goes with it, whatever happened to them. */
import type { Instant } from '../../domain/values/instant.ts'
import type { Database } from '../database/connect.ts'

/** Safe to run at any time, and by two servers at once. @returns how many addresses were erased. */
export async function forgetTurns(database: Database, now: Instant): Promise<number> {
  const contacts = await database.deleteFrom('turn_contact').where('expires_at', '<=', now).executeTakeFirstOrThrow()
  await database.deleteFrom('turn_message').where('expires_at', '<=', now).execute()
  return Number(contacts.numDeletedRows)
}
