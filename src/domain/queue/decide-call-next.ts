/**
 * "Next": the desk asks, the sequencer picks. No desk ever names whom it calls, so two desks cannot call one person,
 * whatever the network did on the way.
 */
import { secondsBetween } from '../values/instant.ts'
import { passed, refused } from '../values/outcome.ts'
import { businessDayAt } from './business-day.ts'
import type { QueueCommand } from './command.ts'
import type { Decision, Gesture } from './decide.ts'
import { refuseForeignDesk } from './desk-of-device.ts'
import { findDesk, legAtDesk, type QueueState } from './queue-state.ts'
import { defaultQueuePolicy } from './queue-policy.ts'
import { reasonOf } from './rank.ts'
import { waitingForDesk } from './waiting.ts'

type CallNext = Extract<QueueCommand, { type: 'callNext' }>

/** Refused: `desk-busy` while the desk has somebody, `nobody-waiting`, `gesture-too-old` when pressed long before it arrived. */
export function decideCallNext(state: QueueState, gesture: Gesture<CallNext>): Decision {
  const { command, at, receivedAt } = gesture
  const foreign = refuseForeignDesk(state.site, gesture)
  const desk = findDesk(state.site, command.deskId)
  if (foreign || !desk) return refused(foreign ?? { code: 'unknown-desk' })
  const age = secondsBetween(at, receivedAt)
  const { callLifetimeSeconds } = state.site.queuePolicy ?? defaultQueuePolicy
  if (age > callLifetimeSeconds) return refused({ code: 'gesture-too-old', values: { secondsAgo: age } })
  const today = businessDayAt(state.site, receivedAt)
  const present = legAtDesk(state, desk.id, today)
  if (present) return refused({ code: 'desk-busy', values: { label: present.label } })
  const [next] = waitingForDesk(state, desk, today)
  if (!next) return refused({ code: 'nobody-waiting' })
  return passed([{ type: 'ticketCalled', legId: next.legId, deskId: desk.id, callCount: 1, reason: reasonOf(next) }])
}
