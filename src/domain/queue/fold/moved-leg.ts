/** What one event does to one ticket. Within a ticket time never runs backwards, whatever clocks said. */
import type { EventEnvelope } from '../../sync/envelope.ts'
import type { Instant } from '../../values/instant.ts'
import type { LegEvent } from '../event.ts'
import type { QueueState } from '../queue-state.ts'
import type { Leg, LegState, Parking } from '../ticket.ts'

type EventOf<Type extends LegEvent['type']> = Extract<LegEvent, { type: Type }>
export type Told = Pick<EventEnvelope<LegEvent>, 'at' | 'siteSequence'>

const latest = (at: Instant, ...known: readonly (Instant | undefined)[]): Instant =>
  known.reduce<Instant>((last, each) => (each !== undefined && each > last ? each : last), at)

const afterAllOf = (leg: Leg, at: Instant): Instant =>
  latest(at, leg.arrivedAt, leg.enteredAt, leg.calledAt, leg.lastCalledAt, leg.startedAt, leg.parking?.since)

/** The ticket as it was issued. */
export function newLeg(event: EventOf<'ticketIssued'>, { at, siteSequence }: Told): Leg {
  const { type: _, ...issued } = event
  return { ...issued, arrivedAt: at, state: 'waiting', callCount: 0, revision: siteSequence }
}

/** The leg that a transfer opens: same person, same arrival, another service. A slot already honoured is not kept. */
export function transferredLeg(from: Leg, event: EventOf<'visitorTransferred'>, { at, siteSequence }: Told): Leg {
  const { visitId, businessDay, label, priority, arrivedAt, appointmentId, appointmentSlot, followHash } = from
  const isHonoured = from.startedAt !== undefined || from.servedMilliseconds !== undefined
  const slot = appointmentSlot === undefined || isHonoured ? {} : { appointmentSlot }
  return {
    legId: event.newLegId,
    visitId,
    businessDay,
    label,
    serviceId: event.serviceId,
    priority,
    arrivedAt,
    enteredAt: afterAllOf(from, at),
    ...(appointmentId && { appointmentId }),
    ...slot,
    ...(followHash && { followHash }),
    state: 'waiting',
    callCount: 0,
    revision: siteSequence,
  }
}

/** Somebody on the way from another site: away until they can be here, with the place that their arrival there gave them. */
export function expectedLeg(event: EventOf<'visitorExpected'>, { at, siteSequence }: Told): Leg {
  const { type: _, expectedAt, ...expected } = event
  const enteredAt = latest(at, event.arrivedAt)
  const parking: Parking = { by: 'journey', since: enteredAt, returnAt: expectedAt }
  return { ...expected, enteredAt, state: 'parked', parking, callCount: 0, revision: siteSequence }
}

/** In line again: nothing is left of the last call but the time of the very first. */
const ofOneCall = [
  'deskId',
  'lastCalledAt',
  'lastCallSequence',
  'callReason',
  'parking',
  'notBefore',
  'startedAt',
  'endedAt',
  'presentedAtCall',
] as const satisfies readonly (keyof Leg)[]

function backInLine(leg: Leg): Leg {
  const waiting: { -readonly [Key in keyof Leg]: Leg[Key] } = { ...leg, state: 'waiting', callCount: 0 }
  for (const key of ofOneCall) delete waiting[key]
  return waiting
}

function called(leg: Leg, event: EventOf<'ticketCalled' | 'ticketRecalled'>, { at, siteSequence }: Told): Leg {
  const calledAt = afterAllOf(leg, at)
  const isFirst = event.type === 'ticketCalled'
  return {
    ...(isFirst ? backInLine(leg) : leg),
    state: 'called',
    deskId: event.deskId,
    callCount: event.callCount,
    calledAt: leg.calledAt ?? calledAt,
    lastCalledAt: calledAt,
    lastCallSequence: siteSequence,
    ...(event.type === 'ticketCalled' ? { callReason: event.reason } : {}),
  }
}

/** The ticket once it is over, and how. */
export const ended = (leg: Leg, state: LegState, at: Instant): Leg => ({ ...leg, state, endedAt: afterAllOf(leg, at) })

/** A person marked absent who had in truth left counts as having left; one who was received stays received. */
const left = (leg: Leg, at: Instant): Leg =>
  leg.state === 'serving' || leg.state === 'served' || leg.state === 'transferred' ? leg : ended(leg, 'left', at)

const parked = (leg: Leg, parking: Parking): Leg => ({ ...backInLine(leg), state: 'parked', parking })

function parkedByDesk(leg: Leg, { deskId, returnAt }: EventOf<'visitorParked'>, at: Instant): Leg {
  const since = afterAllOf(leg, at)
  const servedMilliseconds = (leg.servedMilliseconds ?? 0) + (leg.startedAt === undefined ? 0 : since - leg.startedAt)
  const away = parked(leg, { by: 'desk', deskId, since, ...(returnAt === undefined ? {} : { returnAt }) })
  return { ...away, servedMilliseconds }
}

/** The ticket after the event; its revision is set by the caller. */
export function movedLeg(leg: Leg, event: LegEvent, told: Told & Pick<QueueState, 'callsGranted'>): Leg {
  const { at } = told
  switch (event.type) {
    case 'ticketIssued':
    case 'visitorExpected':
      return leg
    case 'ticketCalled':
    case 'ticketRecalled':
      return called(leg, event, told)
    case 'serviceStarted':
      return { ...leg, state: 'serving', startedAt: afterAllOf(leg, at) }
    case 'serviceFinished':
      return {
        ...ended(leg, 'served', at),
        ...(event.outcome === undefined ? {} : { outcome: event.outcome }),
      }
    case 'visitorMarkedNoShow':
      return ended(leg, 'no-show', at)
    case 'visitorReturnedToQueue':
      return { ...backInLine(leg), notBefore: event.notBefore }
    case 'visitorParked':
      return parkedByDesk(leg, event, at)
    case 'visitorTransferred':
      return { ...ended(leg, 'transferred', at), transferredTo: event.newLegId }
    case 'visitorSentToSite':
      return { ...ended(leg, 'transferred', at), sentTo: event.sentTo }
    case 'visitorNotExpected':
      return ended(leg, 'cancelled', at)
    case 'visitorLeft':
      return left(leg, at)
    case 'visitDeferred':
      return parked(leg, {
        by: 'person',
        since: afterAllOf(leg, at),
        ...(event.returnAt === undefined ? {} : { returnAt: event.returnAt }),
      })
    case 'visitResumed':
      return backInLine(leg)
    case 'visitorPresentedAgain':
      return { ...backInLine(leg), presentedAtCall: told.callsGranted }
    case 'ticketVoided':
      return ended(leg, 'cancelled', at)
  }
}
