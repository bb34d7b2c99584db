/** The day after, whoever did not come is marked absent: a desk may forget, statistics may not. */
import { stateAfter, statesBefore } from '../../../domain/appointments/appointment-state.ts'
import type { Instant } from '../../../domain/values/instant.ts'
import { localDateAt } from '../../../domain/values/local-date.ts'
import type { Database } from '../../database/connect.ts'
import { bookableSites } from '../booking/bookable-sites.ts'
import { boundsOf } from '../site/site-day.ts'

/** @returns how many were marked. Until midnight a late person may still come. */
export async function markAbsences(database: Database, now: Instant): Promise<number> {
  let marked = 0
  for (const { id, timeZone } of await bookableSites(database)) {
    const { from } = boundsOf({ day: localDateAt(now, timeZone), timeZone })
    const { numUpdatedRows } = await database
      .updateTable('appointment')
      .set({ state: stateAfter('markNoShow'), changed_at: now })
      .where('site_id', '=', id)
      .where('state', 'in', statesBefore('markNoShow'))
      .where('end_at', '<=', from)
      .executeTakeFirstOrThrow()
    marked += Number(numUpdatedRows)
  }
  return marked
}
