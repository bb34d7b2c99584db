/** Facts: a person took a ticket, was received. Written down even when the ticket has moved on meanwhile. */
import type { LocalDate } from '../../values/local-date.ts'
import { passed, refused } from '../../values/outcome.ts'
import { businessDayAt } from '../business-day.ts'
import type { AskedOf } from '../command.ts'
import type { Decision, Gesture } from '../decide.ts'
import { withoutTies } from '../forget.ts'
import { findLeg, legOfAppointment, legsOfDay, type QueueState } from '../queue-state.ts'
import { labelWithSuffix } from '../ticket-label.ts'
import { refuseForeignDesk } from './desk-of-device.ts'
import { holderOf } from './holder.ts'

/** The label as shown, or with the first free suffix: two kiosks given one digit never turn a person away. */
function freeLabel(state: QueueState, day: LocalDate, label: string): string {
  const taken = new Set(legsOfDay(state, day).map((leg) => leg.label))
  for (let copy = 0; ; copy += 1) {
    const candidate = labelWithSuffix(label, copy)
    if (!taken.has(candidate)) return candidate
  }
}

/** One appointment gives one place: a second ticket for it waits by arrival, and the person is not turned away. */
function withoutUsedAppointment(state: QueueState, command: AskedOf<'issueTicket'>): AskedOf<'issueTicket'> {
  const { appointmentId, appointmentSlot, ...walkIn } = command
  if (appointmentId === undefined || appointmentSlot === undefined) return walkIn
  return legOfAppointment(state, appointmentId) ? walkIn : command
}

/**
 * Always accepted. The day is that of the corrected time: a kiosk whose clock is a day wrong must not send a person to
 * wait in yesterday’s line. Of a day that the site has forgotten, it is written down without what ties it to a person.
 */
export function decideIssue(state: QueueState, { command, at }: Gesture<AskedOf<'issueTicket'>>): Decision {
  if (findLeg(state, command.legId)) return passed([])
  const businessDay = businessDayAt(state.site, at)
  const label = freeLabel(state, businessDay, command.label)
  const asked = withoutUsedAppointment(state, command)
  const isForgotten = state.forgotten !== undefined && businessDay < state.forgotten.tiesBefore
  const kept = isForgotten ? withoutTies(asked) : asked
  return passed([{ ...kept, type: 'ticketIssued', businessDay, label }])
}

/**
 * Accepted from the desk that called the person, also when its "start" was never pressed or when the ticket was marked
 * ended meanwhile. Refused `not-called-yet` or `called-by-another-desk`: no desk receives whom it has not called.
 */
export function decideFinish(state: QueueState, gesture: Gesture<AskedOf<'finishService'>>): Decision {
  const { command, receivedAt } = gesture
  const foreign = refuseForeignDesk(state.site, gesture)
  if (foreign) return refused(foreign)
  const leg = findLeg(state, command.legId)
  if (!leg) return refused({ code: 'unknown-ticket' })
  const { label } = leg
  if (!leg.deskId) return refused({ code: 'not-called-yet', values: { label } })
  if (leg.deskId !== command.deskId)
    return refused({ code: 'called-by-another-desk', values: holderOf(state, leg, receivedAt) })
  // Whoever was sent on to another service goes on in another leg: this one ended with the transfer.
  if (leg.state === 'served' || leg.state === 'transferred') return passed([])
  const isLate = leg.state !== 'called' && leg.state !== 'serving'
  const { legId, deskId, outcome } = command
  const told = { ...(isLate ? { isLate } : {}), ...(outcome === undefined ? {} : { outcome }) }
  return passed([{ type: 'serviceFinished', legId, deskId, ...told }])
}
