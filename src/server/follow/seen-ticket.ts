/** A ticket as its holder sees it at this moment, with a wait that knows of the appointments still to come. */
import { followTicket, type FollowedTicket } from '../../domain/queue/follow.ts'
import { expectedAppointments } from '../appointments/site/expected.ts'
import { RequestProblem } from '../http/error-table.ts'
import type { FollowPorts, FoundTicket } from './find-ticket.ts'

/** @throws RequestProblem `unknown-follow`. */
export async function seenTicket(
  { database, now: clock }: FollowPorts,
  { state, legId }: Pick<FoundTicket, 'state' | 'legId'>,
): Promise<FollowedTicket> {
  const [now, { site }] = [clock(), state]
  const expected = site.appointments
    ? await expectedAppointments(database, { siteId: site.id, timeZone: site.timeZone, now })
    : undefined
  const ticket = followTicket(state, legId, { now, expected })
  if (!ticket) throw new RequestProblem('unknown-follow')
  return ticket
}
