/** Facts: a person took a ticket, was received, left. Written down even when the ticket has moved on meanwhile. */
import type { LocalDate } from '../values/local-date.ts'
import { passed, refused } from '../values/outcome.ts'
import { businessDayAt } from './business-day.ts'
import type { QueueCommand } from './command.ts'
import type { Decision, Gesture } from './decide.ts'
import { refuseForeignDesk } from './desk-of-device.ts'
import { holderOf } from './holder.ts'
import { findLeg, legsOfDay, type QueueState } from './queue-state.ts'
import { labelWithSuffix } from './ticket-label.ts'

type Asked<Type extends QueueCommand['type']> = Extract<QueueCommand, { type: Type }>

/** The label as shown, or with the first free suffix: two kiosks given one digit never turn a person away. */
function freeLabel(state: QueueState, day: LocalDate, label: string): string {
  const taken = new Set(legsOfDay(state, day).map((leg) => leg.label))
  for (let copy = 0; ; copy += 1) {
    const candidate = labelWithSuffix(label, copy)
    if (!taken.has(candidate)) return candidate
  }
}

/**
 * Always accepted. The day is that of the corrected time: a kiosk whose clock is a day wrong must not send a person to
 * wait in yesterday’s line.
 */
export function decideIssue(state: QueueState, { command, at }: Gesture<Asked<'issueTicket'>>): Decision {
  if (findLeg(state, command.legId)) return passed([])
  const businessDay = businessDayAt(state.site, at)
  const label = freeLabel(state, businessDay, command.label)
  return passed([{ ...command, type: 'ticketIssued', businessDay, label }])
}

/** Accepted for any ticket the site knows; refused `unknown-ticket` otherwise. */
export function decideLeave(state: QueueState, command: Asked<'leaveQueue'>): Decision {
  const leg = findLeg(state, command.legId)
  if (!leg) return refused({ code: 'unknown-ticket' })
  if (leg.state === 'left') return passed([])
  const isLate = leg.state !== 'waiting' && leg.state !== 'called'
  return passed([{ type: 'visitorLeft', legId: leg.legId, ...(isLate ? { isLate } : {}) }])
}

/**
 * Accepted from the desk that called the person, also when its "start" was never pressed or when the ticket was marked
 * ended meanwhile. Refused `not-called-yet` or `called-by-another-desk`: no desk receives whom it has not called.
 */
export function decideFinish(state: QueueState, gesture: Gesture<Asked<'finishService'>>): Decision {
  const { command, receivedAt } = gesture
  const foreign = refuseForeignDesk(state.site, gesture)
  if (foreign) return refused(foreign)
  const leg = findLeg(state, command.legId)
  if (!leg) return refused({ code: 'unknown-ticket' })
  const { label } = leg
  if (!leg.deskId) return refused({ code: 'not-called-yet', values: { label } })
  if (leg.deskId !== command.deskId)
    return refused({ code: 'called-by-another-desk', values: holderOf(state, leg, receivedAt) })
  if (leg.state === 'served') return passed([])
  const isLate = leg.state !== 'called' && leg.state !== 'serving'
  return passed([{ type: 'serviceFinished', legId: leg.legId, deskId: command.deskId, ...(isLate ? { isLate } : {}) }])
}
