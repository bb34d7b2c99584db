/**
 * What a person sees of their own ticket on a phone, and what they may do with it there. A projection for whoever holds the
 * ticket's secret: their number, their place, their desk; nothing about anybody else.
 */
import * as v from 'valibot'
import {
  commandIdSchema,
  countSchema,
  instantSchema,
  legIdSchema,
  serviceIdSchema,
  siteIdSchema,
} from '../values/field-schemas.ts'
import type { LegId } from '../values/ids.ts'
import { secondsBetween, type Instant } from '../values/instant.ts'
import { statuses } from '../values/status.ts'
import { localizedText } from './place-schema.ts'
import { phoneGestures } from './phone-gesture.ts'
import { currentLeg, findDesk, policyOf, type QueueState } from './queue-state.ts'
import { legStates, type Leg } from './ticket.ts'
import { estimateWait, type Moment } from './wait/estimate-wait.ts'
import { isWaitingAt } from './waiting.ts'

export const followSecretSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/))
export const followRequestSchema = v.strictObject({ secret: followSecretSchema })

/** `commandId` is made once a touch: sent twice, it is done once. */
export const phoneGestureSchema = v.strictObject({
  secret: followSecretSchema,
  commandId: commandIdSchema,
  gesture: v.picklist(phoneGestures),
  returnAt: v.exactOptional(instantSchema),
})
export type PhoneGestureRequest = v.InferOutput<typeof phoneGestureSchema>

const estimateSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('range'),
    fromMinutes: countSchema,
    toMinutes: countSchema,
    peopleBefore: countSchema,
  }),
  v.strictObject({ kind: v.literal('long'), fromMinutes: countSchema, peopleBefore: countSchema }),
  v.strictObject({
    kind: v.literal('unknown'),
    why: v.picklist(['no-desk-open', 'stale', 'away']),
    peopleBefore: v.exactOptional(countSchema),
  }),
])

export const followedTicketSchema = v.strictObject({
  siteId: siteIdSchema,
  siteName: v.string(),
  /** Only for whoever was sent here by another site and has to find the way. */
  siteAddress: v.exactOptional(v.string()),
  /** The site that sent them, and the number that their paper still shows. */
  sentFrom: v.exactOptional(v.strictObject({ siteName: v.string(), label: v.string() })),
  isOnTheWay: v.exactOptional(v.literal(true)),
  siteStatus: v.picklist(statuses),
  timeZone: v.string(),
  serviceId: serviceIdSchema,
  serviceName: v.exactOptional(localizedText),
  legId: legIdSchema,
  label: v.string(),
  isLegalPriority: v.boolean(),
  state: v.picklist(legStates),
  estimate: v.exactOptional(estimateSchema),
  /** The desk that has called or receives. */
  deskNumber: v.exactOptional(countSchema),
  calledAt: v.exactOptional(instantSchema),
  /** Another for each call and recall: a phone rings once for each. */
  callSequence: v.exactOptional(countSchema),
  returnAt: v.exactOptional(instantSchema),
  /** Until when somebody who missed the call may present themselves again. */
  presentUntil: v.exactOptional(instantSchema),
  serverTime: instantSchema,
})
export type FollowedTicket = v.InferOutput<typeof followedTicketSchema>

/** What the server answers to a gesture: the ticket as it is then, or why not, in the words of the error table. */
export const phoneAnswerSchema = v.strictObject({
  ticket: followedTicketSchema,
  refusal: v.exactOptional(
    v.strictObject({
      code: v.string(),
      values: v.exactOptional(v.record(v.string(), v.union([v.string(), v.number()]))),
    }),
  ),
})
export type PhoneAnswer = v.InferOutput<typeof phoneAnswerSchema>

function atDesk(state: QueueState, leg: Leg): Partial<FollowedTicket> {
  const desk = leg.deskId && findDesk(state.site, leg.deskId)
  if (!desk || (leg.state !== 'called' && leg.state !== 'serving')) return {}
  return {
    deskNumber: desk.number,
    ...(leg.lastCalledAt === undefined ? {} : { calledAt: leg.lastCalledAt }),
    ...(leg.lastCallSequence === undefined ? {} : { callSequence: leg.lastCallSequence }),
  }
}

function presentUntil(state: QueueState, leg: Leg, now: Instant): Partial<FollowedTicket> {
  if (leg.state !== 'no-show' || leg.endedAt === undefined) return {}
  const { presentAgainSeconds } = policyOf(state)
  const isOver = secondsBetween(leg.endedAt, now) > presentAgainSeconds
  return isOver ? {} : { presentUntil: (leg.endedAt + presentAgainSeconds * 1000) as Instant }
}

function fromElsewhere({ site }: QueueState, leg: Leg, isWaiting: boolean): Partial<FollowedTicket> {
  if (!leg.sentFrom) return {}
  const { siteName, label } = leg.sentFrom
  const isOnTheWay = leg.state === 'parked' && leg.parking?.by === 'journey' && !isWaiting
  return { siteAddress: site.address, sentFrom: { siteName, label }, ...(isOnTheWay && { isOnTheWay }) }
}

/** The ticket as its holder may see it; undefined when the site does not know it. Follows the visit into its present leg. */
export function followTicket(state: QueueState, legId: LegId, moment: Moment): FollowedTicket | undefined {
  const { now } = moment
  const leg = currentLeg(state, legId)
  if (!leg) return undefined
  const { site } = state
  const service = site.services.find(({ id }) => id === leg.serviceId)
  const isWaiting = isWaitingAt(leg, now)
  const estimate = isWaiting ? estimateWait(state, leg.legId, { ...moment, lastContactAt: now }) : undefined
  return {
    siteId: site.id,
    siteName: site.name,
    siteStatus: site.status,
    ...fromElsewhere(state, leg, isWaiting),
    timeZone: site.timeZone,
    serviceId: leg.serviceId,
    ...(service && { serviceName: service.name }),
    legId: leg.legId,
    label: leg.label,
    isLegalPriority: leg.priority === 'legal-priority',
    state: isWaiting ? 'waiting' : leg.state,
    ...(estimate && { estimate }),
    ...atDesk(state, leg),
    ...(leg.parking?.returnAt !== undefined && !isWaiting && { returnAt: leg.parking.returnAt }),
    ...presentUntil(state, leg, now),
    serverTime: now,
  }
}
