/**
 * Two sites that one gesture touches: somebody is sent from one to the other, and what happens to them afterwards is told there
 * too. Whoever sequences the gesture holds both logs at once (`sitesNeeded` says which), so that nobody is ever in line at
 * two sites, or at none. Handed states, never a network.
 */
import type { LegId, SiteId } from '../values/ids.ts'
import { businessDayAt } from './business-day.ts'
import type { QueueCommand } from './command.ts'
import type { QueueEvent } from './event.ts'
import { currentLeg, findLeg, legsOfDay, type QueueState } from './queue-state.ts'
import { hasEnded, type Leg } from './ticket.ts'
import { arrivalLetter, formatTicketLabel, parseTicketLabel } from './ticket-label.ts'
import type { Instant } from '../values/instant.ts'

/** The other sites as they stand; undefined for a site that does not exist. */
export type Elsewhere = ReadonlyMap<SiteId, QueueState | undefined>

interface Place {
  readonly state: QueueState
  readonly leg: Leg
}

/** `missing`: the site still needed to go on from the last place that is known. */
export interface PresentPlace {
  readonly place?: Place
  readonly missing?: SiteId
}

/** Where a person is now, through every site they were sent on to; no place for a ticket the first site does not know. */
export function presentPlace(state: QueueState, legId: LegId, elsewhere: Elsewhere): PresentPlace {
  const leg = currentLeg(state, legId)
  let place: Place | undefined = leg && { state, leg }
  while (place?.leg.sentTo) {
    const { siteId, legId: nextId } = place.leg.sentTo
    const next = siteId === state.site.id ? state : elsewhere.get(siteId)
    const there = next && currentLeg(next, nextId)
    if (!next || !there) return { place, missing: siteId }
    place = { state: next, leg: there }
  }
  return place ? { place } : {}
}

/** Legs of a desk’s last gesture that it sent to another site. */
const sentByLast = (state: QueueState, command: Extract<QueueCommand, { type: 'undoGesture' }>): readonly Leg[] => {
  const last = state.desks.get(command.deskId)?.last
  if (last?.commandId !== command.undone) return []
  return last.legs.flatMap(({ legId, before }) => {
    const leg = findLeg(state, legId)
    return leg?.sentTo && !before?.sentTo ? [leg] : []
  })
}

function sitesOf(state: QueueState, command: QueueCommand, elsewhere: Elsewhere): readonly SiteId[] {
  switch (command.type) {
    case 'transferToSite':
      return [command.toSiteId]
    case 'undoGesture':
      return sentByLast(state, command).flatMap(({ sentTo }) => sentTo?.siteId ?? [])
    case 'leaveQueue': {
      const { missing } = presentPlace(state, command.legId, elsewhere)
      return missing === undefined ? [] : [missing]
    }
    default:
      return []
  }
}

/** Sites whose state is still missing to decide a command; none for nearly every one. */
export const sitesNeeded = (state: QueueState, command: QueueCommand, elsewhere: Elsewhere): readonly SiteId[] =>
  sitesOf(state, command, elsewhere).filter((siteId) => siteId !== state.site.id && !elsewhere.has(siteId))

/** The next number of those who come from another site: a series that no machine gives, so that no paper carries it. */
export function arrivalLabel(there: QueueState, at: Instant): string {
  const numbers = legsOfDay(there, businessDayAt(there.site, at)).map((leg) => {
    const { letter, kioskDigit, sequence } = parseTicketLabel(leg.label) ?? {}
    return letter === arrivalLetter && kioskDigit === 0 ? (sequence ?? 0) : 0
  })
  return formatTicketLabel({ letter: arrivalLetter, kioskDigit: 0, sequence: Math.max(0, ...numbers) + 1 })
}

/** Is somebody whom another site sent here today, or on the way? Their letter is then explained where letters are read. */
export const hasArrivals = (state: QueueState, at: Instant): boolean =>
  legsOfDay(state, businessDayAt(state.site, at)).some((leg) => leg.sentFrom && !hasEnded(leg))

/** On the way, and nobody has touched the ticket there yet: whoever sent them may still take it back. */
export const isStillOnTheWay = ({ sentTo }: Leg, elsewhere: Elsewhere): boolean => {
  const there = sentTo && elsewhere.get(sentTo.siteId)
  const leg = sentTo && there && findLeg(there, sentTo.legId)
  return leg?.state === 'parked' && leg.parking?.by === 'journey'
}

export interface ToldElsewhere {
  readonly siteId: SiteId
  readonly event: QueueEvent
}

type EventOf<Type extends QueueEvent['type']> = Extract<QueueEvent, { type: Type }>

function expectedThere(
  state: QueueState,
  { legId, sentTo }: EventOf<'visitorSentToSite'>,
  { elsewhere, at }: { elsewhere: Elsewhere; at: Instant },
): readonly ToldElsewhere[] {
  const [leg, there] = [findLeg(state, legId), elsewhere.get(sentTo.siteId)]
  if (!leg || !there) return []
  const { siteId, visitId, legId: newLegId, serviceId, label, expectedAt } = sentTo
  const isHonoured = leg.startedAt !== undefined || leg.servedMilliseconds !== undefined
  const slot = leg.appointmentSlot === undefined || isHonoured ? {} : { appointmentSlot: leg.appointmentSlot }
  const { site } = state
  const event: QueueEvent = {
    type: 'visitorExpected',
    visitId,
    legId: newLegId,
    serviceId,
    label,
    expectedAt,
    priority: leg.priority,
    businessDay: businessDayAt(there.site, at),
    arrivedAt: leg.arrivedAt,
    ...slot,
    sentFrom: { siteId: site.id, siteName: site.name, label: leg.label },
  }
  return [{ siteId, event }]
}

function notExpectedThere(state: QueueState, { deskId, undone }: EventOf<'gestureUndone'>): readonly ToldElsewhere[] {
  return sentByLast(state, { type: 'undoGesture', deskId, undone }).flatMap(({ sentTo }) =>
    sentTo ? [{ siteId: sentTo.siteId, event: { type: 'visitorNotExpected', legId: sentTo.legId } as const }] : [],
  )
}

/** Whoever leaves here after having been sent on does not stay in line there. */
function leftThere(
  state: QueueState,
  { legId }: EventOf<'visitorLeft'>,
  elsewhere: Elsewhere,
): readonly ToldElsewhere[] {
  const { place } = presentPlace(state, legId, elsewhere)
  if (!place || place.leg.legId === legId || place.leg.sentTo || hasEnded(place.leg)) return []
  const isLate = place.leg.state === 'serving' ? ({ isLate: true } as const) : {}
  return [{ siteId: place.state.site.id, event: { type: 'visitorLeft', legId: place.leg.legId, ...isLate } }]
}

/**
 * What one event of a site means for another, written there in the same transaction. An appointment that is tied to the ticket
 * stays with the site that made it; its time travels, as long as it was not honoured.
 * @param state of the site before the event. @param at of the event.
 */
export function toldElsewhere(
  state: QueueState,
  event: QueueEvent,
  { elsewhere, at }: { elsewhere: Elsewhere; at: Instant },
): readonly ToldElsewhere[] {
  switch (event.type) {
    case 'visitorSentToSite':
      return expectedThere(state, event, { elsewhere, at })
    case 'gestureUndone':
      return notExpectedThere(state, event)
    case 'visitorLeft':
      return leftThere(state, event, elsewhere)
    default:
      return []
  }
}
