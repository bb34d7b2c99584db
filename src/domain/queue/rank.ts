/**
 * The one order of calling, used by the sequencer, desks, kiosks and displays: legal priority first (mobility inclusion
 * card, code de l’action sociale et des familles L241-3), strictly, then arrival. Nothing a person could be judged by enters it.
 */
import type { CallReason, Leg } from './ticket.ts'

type Ranked = Pick<Leg, 'priority' | 'arrivedAt' | 'label' | 'legId'>

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const classOrder = (leg: Ranked): number => (leg.priority === 'legal-priority' ? 0 : 1)

/** A total order: negative when `a` is called before `b`; 0 only for the same ticket. */
export const compareRank = (a: Ranked, b: Ranked): number =>
  classOrder(a) - classOrder(b) ||
  a.arrivedAt - b.arrivedAt ||
  compareText(a.label, b.label) ||
  compareText(a.legId, b.legId)

/** Why this ticket comes when it comes; stored with each call so that a screen can say it. */
export const reasonOf = (leg: Pick<Leg, 'priority'>): CallReason => ({
  rule: leg.priority === 'legal-priority' ? 'legal-priority' : 'arrival-order',
})
