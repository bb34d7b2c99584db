/**
 * What a person does with their own place, at a kiosk, a desk or on a phone: leave it, keep it while away, come back, present
 * themselves after a missed call. Leaving and going away are facts; they follow the visit into the leg where it is now.
 */
import { secondsBetween } from '../../values/instant.ts'
import { passed, refused } from '../../values/outcome.ts'
import type { AskedOf } from '../command.ts'
import type { Decision, Gesture } from '../decide.ts'
import { currentLeg, policyOf, type QueueState } from '../queue-state.ts'
import { hasEnded, type Leg } from '../ticket.ts'
import { refuseForeignDesk } from './desk-of-device.ts'
import { returnToday } from './return-today.ts'

type PersonGesture = Gesture<AskedOf<'leaveQueue' | 'deferVisit' | 'resumeVisit' | 'presentAgain'>>

const named = ({ command }: PersonGesture, leg: Leg) => ({
  legId: leg.legId,
  ...(command.deskId === undefined ? {} : { deskId: command.deskId }),
})

function decideLeave(leg: Leg, gesture: PersonGesture): Decision {
  if (leg.state === 'left' || leg.state === 'cancelled') return passed([])
  const isLate = hasEnded(leg) || leg.state === 'serving'
  return passed([{ type: 'visitorLeft', ...named(gesture, leg), ...(isLate ? { isLate } : {}) }])
}

/** Somebody who is being received, or has gone, is not away: nothing is written. */
function decideDefer({ site }: QueueState, leg: Leg, gesture: Gesture<AskedOf<'deferVisit'>>): Decision {
  if (leg.state !== 'waiting' && leg.state !== 'called' && leg.state !== 'no-show' && leg.state !== 'parked')
    return passed([])
  const { returnAt } = gesture.command
  return passed([{ type: 'visitDeferred', ...named(gesture, leg), ...returnToday(site, leg, returnAt) }])
}

/** Refused `not-absent` for whoever was not marked absent, `too-late-to-present` when the site’s time for it is over. */
function decidePresentAgain(state: QueueState, leg: Leg, gesture: PersonGesture): Decision {
  const values = { label: leg.label }
  if (leg.state === 'waiting') return passed([])
  if (leg.state !== 'no-show') return refused({ code: 'not-absent', values })
  const { presentAgainSeconds } = policyOf(state)
  if (secondsBetween(leg.endedAt ?? gesture.at, gesture.at) > presentAgainSeconds)
    return refused({
      code: 'too-late-to-present',
      values: { ...values, minutes: Math.floor(presentAgainSeconds / 60) },
    })
  return passed([{ type: 'visitorPresentedAgain', ...named(gesture, leg) }])
}

/** Refused `unknown-ticket` for a ticket the site does not know, and what `presentAgain` may be refused. */
export function decidePerson(state: QueueState, gesture: PersonGesture): Decision {
  const { command } = gesture
  const foreign = refuseForeignDesk(state.site, gesture)
  if (foreign) return refused(foreign)
  const leg = currentLeg(state, command.legId)
  if (!leg) return refused({ code: 'unknown-ticket' })
  switch (command.type) {
    case 'leaveQueue':
      return decideLeave(leg, gesture)
    case 'deferVisit':
      return decideDefer(state, leg, { ...gesture, command })
    case 'resumeVisit':
      return leg.state === 'parked' ? passed([{ type: 'visitResumed', ...named(gesture, leg) }]) : passed([])
    case 'presentAgain':
      return decidePresentAgain(state, leg, gesture)
  }
}
