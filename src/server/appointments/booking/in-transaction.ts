/** One transaction, begun again when PostgreSQL chose it to end a deadlock: two people who exchange their slots wait for each other. */
import type { Transaction } from 'kysely'
import type { Database } from '../../database/connect.ts'
import type { Tables } from '../../database/schema.ts'
import { systemCodeOf } from '../../start/startup-problem.ts'

const deadlockDetected = '40P01'
const maximumTries = 4

export async function inTransaction<Value>(
  database: Database,
  work: (transaction: Transaction<Tables>) => Promise<Value>,
): Promise<Value> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await database.transaction().execute(work)
    } catch (error) {
      if (systemCodeOf(error) !== deadlockDetected || tries === maximumTries) throw error
    }
  }
}
