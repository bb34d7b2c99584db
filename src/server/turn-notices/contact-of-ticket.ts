/** Where to write to whoever holds a ticket: left, taken back, and told to nobody. */
import { addDays } from '../../domain/values/local-date.ts'
import { instantAt, type LocalTime } from '../../domain/values/local-time.ts'
import { businessDayAt } from '../../domain/queue/business-day.ts'
import { turnNoticesOf, mayStillBeCalled } from '../../domain/queue/turn-notice.ts'
import { noticeWays, type AskForNotices, type Notices } from '../../domain/queue/turn-notice-messages.ts'
import type { AppointmentPorts } from '../appointments/appointment-ports.ts'
import { findTicket, type FollowPorts, type FoundTicket } from '../follow/find-ticket.ts'
import { RequestProblem } from '../http/error-table.ts'

export interface NoticePorts extends FollowPorts {
  /** What this installation can send; what it cannot is not offered. */
  readonly channels: AppointmentPorts['channels']
  /** Somebody is to be told: look soon. */
  readonly wakeNotices: () => void
}

/** Tickets that one address may be told of at once: a family, not a crowd that somebody wants to annoy. */
const ticketsPerAddress = 3

const contactOf = ({ database }: NoticePorts, { given: { siteId, legId } }: FoundTicket) =>
  database
    .selectFrom('turn_contact')
    .select('channel')
    .where('site_id', '=', siteId)
    .where('leg_id', '=', legId)
    .executeTakeFirst()

async function answer(ports: NoticePorts, ticket: FoundTicket): Promise<Notices> {
  const { state, legId } = ticket
  const { peopleBefore } = turnNoticesOf(state)
  const isOver = !mayStillBeCalled(state, legId, ports.now())
  const contact = isOver ? undefined : await contactOf(ports, ticket)
  const ways = isOver ? [] : noticeWays.filter((way) => ports.channels[way])
  return { ways, ...(contact && { by: contact.channel }), peopleBefore }
}

/** @throws RequestProblem `unknown-follow`. */
export const lookAtNotices = async (ports: NoticePorts, secret: string): Promise<Notices> =>
  answer(ports, await findTicket(ports, secret))

const midnight = '00:00' as LocalTime

/** Midnight at the site: nothing of a visit is of any use the day after. */
export function endOfDay({ state }: Pick<FoundTicket, 'state'>, now: ReturnType<NoticePorts['now']>) {
  return instantAt(addDays(businessDayAt(state.site, now), 1), midnight, state.site.timeZone)
}

const rowOf = ({ contact, variant }: AskForNotices) => ({
  channel: contact.channel === 'sms' ? ('sms' as const) : ('email' as const),
  address: contact.channel === 'sms' ? contact.number : contact.channel === 'email' ? contact.address : '',
  variant,
})

/** Somebody who wants to annoy another by their number gets no further than three tickets. */
async function assertNotTooMany({ database, now }: NoticePorts, address: string, { given: { legId } }: FoundTicket) {
  const { count } = await database
    .selectFrom('turn_contact')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('address', '=', address)
    .where('expires_at', '>', now())
    .where('leg_id', '<>', legId)
    .executeTakeFirstOrThrow()
  if (count >= ticketsPerAddress) throw new RequestProblem('too-many-requests')
}

/**
 * Replaces what was left before. @throws RequestProblem `unknown-follow` when the visit is over, `channel-unavailable`,
 * `too-many-requests`.
 */
export async function askForNotices(ports: NoticePorts, request: AskForNotices): Promise<Notices> {
  const ticket = await findTicket(ports, request.secret)
  const [now, row] = [ports.now(), rowOf(request)]
  if (!mayStillBeCalled(ticket.state, ticket.legId, now)) throw new RequestProblem('unknown-follow')
  if (!ports.channels[row.channel]) throw new RequestProblem('channel-unavailable')
  await assertNotTooMany(ports, row.address, ticket)
  const kept = { ...row, created_at: now, expires_at: endOfDay(ticket, now) }
  await ports.database
    .insertInto('turn_contact')
    .values({ site_id: ticket.given.siteId, leg_id: ticket.given.legId, ...kept })
    .onConflict((conflict) => conflict.columns(['site_id', 'leg_id']).doUpdateSet(kept))
    .execute()
  ports.wakeNotices()
  return answer(ports, ticket)
}

/** At once, and for good: nothing of what was left stays. @throws RequestProblem `unknown-follow`. */
export async function stopNotices(ports: NoticePorts, secret: string): Promise<Notices> {
  const ticket = await findTicket(ports, secret)
  await ports.database
    .deleteFrom('turn_contact')
    .where('site_id', '=', ticket.given.siteId)
    .where('leg_id', '=', ticket.given.legId)
    .execute()
  return answer(ports, ticket)
}
