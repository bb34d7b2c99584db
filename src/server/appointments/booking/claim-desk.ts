/**
 * Takes a desk for a stretch of time. What is free is looked at only to choose a desk; whether it is ours is decided by the
 * constraint `one_person_a_desk`, in the insertion itself: of any number of people at the same instant, one has it.
 */
import { randomBytes } from 'node:crypto'
import { sql, type Insertable, type Selectable, type Transaction } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { codeFrom, codeLength } from '../../../domain/appointments/check-in-code.ts'
import { freeSlotAt, type TakenDesk } from '../../../domain/appointments/free-slots.ts'
import { takingStates } from '../../../domain/appointments/appointment-state.ts'
import type { DeskId, ServiceId, SiteId } from '../../../domain/values/ids.ts'
import type { Instant } from '../../../domain/values/instant.ts'
import type { Tables } from '../../database/schema.ts'
import { RequestProblem } from '../../http/error-table.ts'
import { systemCodeOf } from '../../start/startup-problem.ts'
import type { Reader, SiteWithAppointments } from './bookable-sites.ts'

export type AppointmentRow = Selectable<Tables['appointment']>

export interface Claim {
  readonly site: SiteWithAppointments
  readonly serviceId: ServiceId
  readonly start: Instant
  readonly now: Instant
  readonly bookedBy: AppointmentRow['booked_by']
  /** A slot kept while a name is written; booked at once when absent. */
  readonly hold?: { readonly hash: string; readonly expiresAt: Instant }
}

/** Desks taken between two instants; a hold that has run out takes nothing. */
export async function takenDesks(
  reader: Reader,
  { siteId, from, to, now }: { siteId: SiteId; from: Instant; to: Instant; now: Instant },
): Promise<readonly TakenDesk[]> {
  const rows = await reader
    .selectFrom('appointment')
    .select(['desk_id', 'start_at', 'end_at'])
    .where('site_id', '=', siteId)
    .where('start_at', '<', to)
    .where('end_at', '>', from)
    .where('state', 'in', takingStates)
    .where((where) => where.or([where('hold_expires_at', 'is', null), where('hold_expires_at', '>', now)]))
    .execute()
  return rows.map(({ desk_id, start_at, end_at }) => ({ deskId: desk_id, start: start_at, end: end_at }))
}

/** What nobody confirmed in time makes room for whoever comes, and for nobody else: a slow writer still finds it. */
const dropOldHolds = (transaction: Transaction<Tables>, deskId: DeskId, { start, end, now }: Stretch) =>
  transaction
    .deleteFrom('appointment')
    .where('desk_id', '=', deskId)
    .where('start_at', '<', end)
    .where('end_at', '>', start)
    .where('state', '=', 'held')
    .where('hold_expires_at', '<=', now)
    .execute()

interface Stretch {
  readonly start: Instant
  readonly end: Instant
  readonly now: Instant
}

const rowOf = (
  { site, serviceId, start, now, bookedBy, hold }: Claim,
  end: Instant,
): Omit<Insertable<Tables['appointment']>, 'desk_id'> => ({
  appointment_id: uuidv7(),
  site_id: site.id,
  service_id: serviceId,
  start_at: start,
  end_at: end,
  state: hold ? 'held' : 'booked',
  booked_by: bookedBy,
  code: codeFrom([...randomBytes(codeLength)]),
  hold_hash: hold?.hash ?? null,
  hold_expires_at: hold?.expiresAt ?? null,
  checked_in_at: null,
  created_at: now,
  changed_at: now,
})

/** @throws RequestProblem `not-bookable` for a time that is not offered, `slot-taken` when others have it. */
export async function claimDesk(transaction: Transaction<Tables>, claim: Claim): Promise<AppointmentRow> {
  const { site, serviceId, start, now } = claim
  const search = { site, serviceId, now, isByDesk: claim.bookedBy === 'desk' }
  const offered = freeSlotAt({ ...search, taken: [] }, start)
  if (!offered) throw new RequestProblem('not-bookable')
  const taken = await takenDesks(transaction, { siteId: site.id, from: offered.start, to: offered.end, now })
  const desks = freeSlotAt({ ...search, taken }, start)?.deskIds ?? []
  for (const deskId of desks) {
    const claimed = await insertAt(transaction, claim, { deskId, end: offered.end })
    if (claimed) return claimed
  }
  // Every desk has somebody, or somebody slow.
  for (const deskId of desks) {
    await dropOldHolds(transaction, deskId, { start, end: offered.end, now })
    const claimed = await insertAt(transaction, claim, { deskId, end: offered.end })
    if (claimed) return claimed
  }
  throw new RequestProblem('slot-taken')
}

/** Undefined when the constraint says that the desk is taken. */
const insertAt = (transaction: Transaction<Tables>, claim: Claim, { deskId, end }: { deskId: DeskId; end: Instant }) =>
  transaction
    .insertInto('appointment')
    .values({ ...rowOf(claim, end), desk_id: deskId })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()

const exclusionViolation = '23P01'

/**
 * The step of one appointment, taken only from the states it may be taken from. @returns false when it was not.
 * @throws RequestProblem `slot-taken` for somebody marked absent who comes after all, and whose time was given to another.
 */
export async function changeState(
  transaction: Reader,
  change: {
    readonly appointmentId: string
    readonly from: readonly AppointmentRow['state'][]
    readonly to: AppointmentRow['state']
    readonly now: Instant
  },
): Promise<boolean> {
  const { appointmentId, from, to, now } = change
  const { numUpdatedRows } = await transaction
    .updateTable('appointment')
    .set({
      state: to,
      hold_expires_at: null,
      changed_at: now,
      ...(to === 'checked-in' ? { checked_in_at: sql<Instant>`coalesce(checked_in_at, ${now})` } : {}),
    })
    .where('appointment_id', '=', appointmentId)
    .where('state', 'in', from)
    .executeTakeFirstOrThrow()
    .catch((error: unknown): never => {
      throw systemCodeOf(error) === exclusionViolation ? new RequestProblem('slot-taken') : error
    })
  return numUpdatedRows > 0n
}
