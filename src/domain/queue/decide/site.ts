/** What a supervisor decides for a whole site: closing and reopening a queue, ending the day, the rules of calling, when a manager is told. */
import type { Instant } from '../../values/instant.ts'
import { passed, refused } from '../../values/outcome.ts'
import type { AskedOf } from '../command.ts'
import type { Decision, Gesture } from '../decide.ts'
import { thresholdsOf } from '../board-thresholds.ts'
import { closureAt, policyOf, type QueueState } from '../queue-state.ts'
import { hasRight } from './desk-of-device.ts'

type SiteGesture = Gesture<AskedOf<'closeQueue' | 'reopenQueue' | 'endDay' | 'changePolicy' | 'setThresholds'>>

function decideClosing(
  state: QueueState,
  command: AskedOf<'closeQueue' | 'reopenQueue'>,
  receivedAt: Instant,
): Decision {
  const { serviceId } = command
  if (!state.site.services.some((service) => service.id === serviceId)) return refused({ code: 'unknown-service' })
  const closure = closureAt(state, serviceId, receivedAt)
  if (command.type === 'reopenQueue') return passed(closure ? [{ type: 'queueReopened', serviceId }] : [])
  if (closure?.reason === command.reason) return passed([])
  return passed([{ type: 'queueClosed', serviceId, reason: command.reason }])
}

function decideThresholds(state: QueueState, { basedOn, thresholds }: AskedOf<'setThresholds'>): Decision {
  const { version } = thresholdsOf(state)
  if (basedOn !== version) return refused({ code: 'policy-changed-meanwhile' })
  return passed([{ type: 'thresholdsSet', version: version + 1, thresholds }])
}

/** Refused: `supervisor-only`, `unknown-service`, `policy-changed-meanwhile` when the rules shown were not those in force. */
export function decideSite(state: QueueState, { command, device, receivedAt }: SiteGesture): Decision {
  if (!hasRight(state.site, device, 'supervise')) return refused({ code: 'supervisor-only' })
  switch (command.type) {
    case 'closeQueue':
    case 'reopenQueue':
      return decideClosing(state, command, receivedAt)
    case 'endDay':
      return passed([
        { type: 'dayEnded', businessDay: command.businessDay, keeps: policyOf(state).endOfDay === 'keep' },
      ])
    case 'changePolicy':
      if (command.basedOn !== state.policyVersion) return refused({ code: 'policy-changed-meanwhile' })
      return passed([{ type: 'policyChanged', version: state.policyVersion + 1, policy: command.policy }])
    case 'setThresholds':
      return decideThresholds(state, command)
  }
}
