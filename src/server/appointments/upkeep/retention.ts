/**
 * What is forgotten, and when: this file reads as the policy. Names, addresses, numbers, links and messages go together,
 * as many days after the appointment as its site says. What stays says nothing of anybody, and goes after two years.
 */
import type { Database } from '../../database/connect.ts'
import { instant, type Instant } from '../../../domain/values/instant.ts'

const twoYearsMilliseconds = 730 * 86_400_000
/** A hold that ran out takes nothing, and is honoured for this long while nobody else has the slot. */
const slowWriterMilliseconds = 3_600_000

export interface Forgotten {
  readonly people: number
  readonly holds: number
  readonly appointments: number
}

/** Safe to run at any time, and by two servers at once. */
export async function forget(database: Database, now: Instant): Promise<Forgotten> {
  const people = await database
    .deleteFrom('appointment_person')
    .where('expires_at', '<=', now)
    .executeTakeFirstOrThrow()
  const holds = await database
    .deleteFrom('appointment')
    .where('state', '=', 'held')
    .where('hold_expires_at', '<=', instant(now - slowWriterMilliseconds))
    .executeTakeFirstOrThrow()
  const appointments = await database
    .deleteFrom('appointment')
    .where('end_at', '<', instant(now - twoYearsMilliseconds))
    .executeTakeFirstOrThrow()
  return {
    people: Number(people.numDeletedRows),
    holds: Number(holds.numDeletedRows),
    appointments: Number(appointments.numDeletedRows),
  }
}
