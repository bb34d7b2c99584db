/**
 * A claim that sends a person to another site of the territory: compared with both sites at once, since it ends a leg here and
 * opens one there. Their arrival goes with them; nobody there calls them before they can be there.
 */
import { instant, type Instant } from '../../values/instant.ts'
import { passed, refused } from '../../values/outcome.ts'
import { businessDayAt } from '../business-day.ts'
import type { AskedOf } from '../command.ts'
import type { Decision, Gesture } from '../decide.ts'
import { arrivalLabel } from '../elsewhere.ts'
import { closureAt, findLeg, type QueueState } from '../queue-state.ts'
import { hasEndedDay, receptionOf } from '../reception.ts'
import type { QueueRefusal } from '../refusal.ts'
import type { Leg } from '../ticket.ts'
import { refuseForeignDesk } from './desk-of-device.ts'
import { refuseMove } from './refuse-move.ts'

type SendGesture = Gesture<AskedOf<'transferToSite'>>

const expectedAt = ({ command, at }: SendGesture): Instant => instant(at + command.travelMinutes * 60_000)

/** Nobody is called on another day than that of their ticket: a journey over midnight leads nowhere. */
const isOverToday = (there: QueueState, gesture: SendGesture): boolean =>
  hasEndedDay(there, gesture.receivedAt) ||
  businessDayAt(there.site, expectedAt(gesture)) !== businessDayAt(there.site, gesture.receivedAt)

/** Why the other site takes nobody in; undefined when it does. */
function refuseThere(there: QueueState, gesture: SendGesture): QueueRefusal | undefined {
  const { receivedAt } = gesture
  const { serviceId, newLegId } = gesture.command
  const values = { site: there.site.name }
  if (!there.site.services.some(({ id }) => id === serviceId)) return { code: 'service-not-there', values }
  if (isOverToday(there, gesture)) return { code: 'day-ended-there', values }
  if (closureAt(there, serviceId, receivedAt)) return { code: 'queue-closed-there', values }
  if (receptionOf(there, serviceId, receivedAt) === 'closed') return { code: 'site-closed-there', values }
  const taken = findLeg(there, newLegId)
  return taken && { code: 'already-in-line', values: { label: taken.label } }
}

function sentTo(there: QueueState, gesture: SendGesture): NonNullable<Leg['sentTo']> {
  const { newVisitId: visitId, newLegId: legId, serviceId } = gesture.command
  return {
    siteId: there.site.id,
    siteName: there.site.name,
    siteAddress: there.site.address,
    visitId,
    legId,
    serviceId,
    label: arrivalLabel(there, gesture.receivedAt),
    expectedAt: expectedAt(gesture),
  }
}

/**
 * Refused like a transfer within the site, and `unknown-site`, `service-not-there`, `day-ended-there`, `queue-closed-there`,
 * `site-closed-there`; `ticket-ended` for a ticket of another day. Asked twice, it is done once.
 */
export function decideSentOn(state: QueueState, gesture: SendGesture): Decision {
  const { command, receivedAt, elsewhere } = gesture
  const foreign = refuseForeignDesk(state.site, gesture)
  if (foreign) return refused(foreign)
  const leg = findLeg(state, command.legId)
  if (!leg) return refused({ code: 'unknown-ticket' })
  if (leg.sentTo?.legId === command.newLegId) return passed([])
  const isOfToday = leg.businessDay === businessDayAt(state.site, receivedAt)
  const refusal = isOfToday
    ? refuseMove(state, leg, gesture)
    : ({ code: 'ticket-ended', values: { label: leg.label } } as const)
  if (refusal) return refused(refusal)
  const there = command.toSiteId === state.site.id ? undefined : elsewhere?.get(command.toSiteId)
  if (!there) return refused({ code: 'unknown-site' })
  const refusedThere = refuseThere(there, gesture)
  if (refusedThere) return refused(refusedThere)
  const { legId, deskId } = command
  return passed([{ type: 'visitorSentToSite', legId, deskId, sentTo: sentTo(there, gesture) }])
}
