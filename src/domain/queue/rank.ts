/**
 * The one order of calling, used by the sequencer, desks, kiosks and displays. In this order:
 * 1. legal priority (mobility inclusion card, code de l’action sociale et des familles L241-3), strictly, by arrival;
 * 2. those who missed their call and came back, once another call has been made;
 * 3. those who have waited longer than the site promises; one call in k only while appointments are due;
 * 4. appointments that are due, by their time; after k in a row at one desk, the next walk-in who waits comes first;
 * 5. walk-ins and those who came too late for their appointment, by arrival;
 * 6. those who came early for their appointment, when nobody else is there.
 * Nothing a person could be judged by enters it.
 */
import { secondsBetween, type Instant } from '../values/instant.ts'
import type { Turn } from './desk-session.ts'
import type { QueuePolicy } from './queue-policy.ts'
import type { CallReason, CallRule } from './call-reason.ts'
import type { Leg } from './ticket.ts'

export type Ranked = Pick<Leg, 'priority' | 'arrivedAt' | 'label' | 'legId' | 'appointmentSlot' | 'presentedAtCall'>

/** What the order depends on beside the tickets; the same for all that are compared. */
export interface RankContext {
  readonly now: Instant
  readonly policy: QueuePolicy
  readonly callsGranted: number
  /** Somebody with an appointment that is due waits. */
  readonly hasDueAppointment: boolean
  /** Somebody who is called by arrival waits. */
  readonly hasWalkIn: boolean
  readonly turn: Turn
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Punctual enough for the appointment to count. */
function keptAppointment({ appointmentSlot, arrivedAt }: Ranked, policy: QueuePolicy): Instant | undefined {
  if (appointmentSlot === undefined) return undefined
  return secondsBetween(appointmentSlot, arrivedAt) <= policy.appointmentToleranceSeconds ? appointmentSlot : undefined
}

export type RankKind = 'legal' | 'again' | 'due' | 'early' | 'walk-in'

/**
 * What a person is for the order, at that moment and by those rules. Between two of one kind nothing else of the context counts,
 * but for those who present themselves again.
 */
export function kindOf(leg: Ranked, { now, policy }: Pick<RankContext, 'now' | 'policy'>): RankKind {
  if (leg.priority === 'legal-priority') return 'legal'
  if (leg.presentedAtCall !== undefined) return 'again'
  const slot = keptAppointment(leg, policy)
  if (slot === undefined) return 'walk-in'
  return now >= slot - policy.appointmentLeadSeconds * 1000 ? 'due' : 'early'
}

/** The context in which these people are ranked for one desk. @param eligible everybody the desk could call now. */
export function rankContext(eligible: readonly Ranked[], known: Omit<RankContext, 'hasDueAppointment' | 'hasWalkIn'>) {
  const kinds = new Set(eligible.map((leg) => kindOf(leg, known)))
  return { ...known, hasDueAppointment: kinds.has('due'), hasWalkIn: kinds.has('walk-in') } satisfies RankContext
}

/** Without an appointment that is due, those who have waited longest are first in any case. */
const isOverdueFirst = ({ hasDueAppointment, turn, policy }: RankContext): boolean =>
  hasDueAppointment && (turn.callsSinceOverdue === undefined || turn.callsSinceOverdue + 1 >= policy.callsPerOverdue)

const mustYield = ({ hasWalkIn, turn, policy }: RankContext): boolean =>
  hasWalkIn && turn.appointmentsInRow >= policy.maximumAppointmentsInRow

interface Standing {
  readonly rule: CallRule
  /** Classes in the order they are called. */
  readonly place: number
  /** Within the class. */
  readonly since: Instant
}

function standingOf(leg: Ranked, context: RankContext): Standing {
  const { arrivedAt, appointmentSlot = arrivedAt, presentedAtCall = 0 } = leg
  switch (kindOf(leg, context)) {
    case 'legal':
      return { rule: 'legal-priority', place: 0, since: arrivedAt }
    case 'again':
      return { rule: 'presented-again', place: context.callsGranted > presentedAtCall ? 1 : 7, since: arrivedAt }
    case 'due':
      return { rule: 'appointment-due', place: mustYield(context) ? 5 : 3, since: appointmentSlot }
    case 'early':
      return { rule: 'appointment-early', place: 6, since: appointmentSlot }
    case 'walk-in': {
      const isOverdue = secondsBetween(arrivedAt, context.now) >= context.policy.overdueAfterSeconds
      return isOverdue && isOverdueFirst(context)
        ? { rule: 'overdue', place: 2, since: arrivedAt }
        : { rule: 'arrival-order', place: 4, since: arrivedAt }
    }
  }
}

/** A total order within one context: negative when `a` is called before `b`; 0 only for the same ticket. */
export function compareRank(a: Ranked, b: Ranked, context: RankContext): number {
  const [first, second] = [standingOf(a, context), standingOf(b, context)]
  return (
    first.place - second.place ||
    first.since - second.since ||
    a.arrivedAt - b.arrivedAt ||
    compareText(a.label, b.label) ||
    compareText(a.legId, b.legId)
  )
}

/** Why this ticket comes when it comes; stored with each call so that a screen can say it. */
export function reasonOf(leg: Ranked, context: RankContext): CallReason {
  const { rule } = standingOf(leg, context)
  if (rule !== 'appointment-due' && rule !== 'appointment-early') return { rule }
  return {
    rule,
    ...(leg.appointmentSlot === undefined ? {} : { slotAt: leg.appointmentSlot }),
    ...(rule === 'appointment-due' && context.hasWalkIn ? { passesWalkIn: true as const } : {}),
  }
}
