/**
 * Tells what happened at the centre, then asks: given(events).when(command).leadsTo(events). Times are those of the
 * clock on the wall in Clermont on Tuesday 24 November 2026.
 */
import { expect } from 'vitest'
import type { Device } from '../../src/domain/access/device.ts'
import type { QueueCommand } from '../../src/domain/queue/command.ts'
import { decide } from '../../src/domain/queue/decide.ts'
import type { QueueEvent } from '../../src/domain/queue/event.ts'
import { evolve } from '../../src/domain/queue/evolve.ts'
import { emptyQueue, type QueueState } from '../../src/domain/queue/queue-state.ts'
import type { QueueRefusal } from '../../src/domain/queue/refusal.ts'
import type { DeskId } from '../../src/domain/values/ids.ts'
import { instant, type Instant } from '../../src/domain/values/instant.ts'
import { uuid } from './ids.ts'
import type { Person } from './people.ts'
import { centre, kioskOne } from './places.ts'

/** `at('09:05')`, `at('09:05:30')`, `at('18:00', '2026-11-23')`. */
export const at = (clock: string, day = '2026-11-24'): Instant =>
  instant(Date.parse(`${day}T${clock.length === 5 ? `${clock}:00` : clock}+01:00`))

export type Happening = readonly [at: Instant, event: QueueEvent]

export const issued = (who: Person): QueueEvent => ({ type: 'ticketIssued', ...who })
export const called = (who: Person, deskId: DeskId): QueueEvent => ({
  type: 'ticketCalled',
  legId: who.legId,
  deskId,
  callCount: 1,
  reason: { rule: who.priority === 'ordinary' ? 'arrival-order' : 'legal-priority' },
})
export const recalled = (who: Person, deskId: DeskId, callCount: number): QueueEvent => ({
  type: 'ticketRecalled',
  legId: who.legId,
  deskId,
  callCount,
})
export const started = ({ legId }: Person, deskId: DeskId): QueueEvent => ({ type: 'serviceStarted', legId, deskId })
export const finished = ({ legId }: Person, deskId: DeskId): QueueEvent => ({ type: 'serviceFinished', legId, deskId })
export const absent = ({ legId }: Person, deskId: DeskId): QueueEvent => ({
  type: 'visitorMarkedNoShow',
  legId,
  deskId,
})
export const left = ({ legId }: Person): QueueEvent => ({ type: 'visitorLeft', legId })

/** The state of the centre after these events, in this order. */
export const stateAfter = (happenings: readonly Happening[], site = centre): QueueState =>
  happenings.reduce(
    (state, [when, event], index) =>
      evolve(state, {
        siteId: site.id,
        siteSequence: index + 1,
        commandId: uuid(`command ${index}`),
        deviceId: kioskOne.deviceId,
        at: when,
        event,
      }),
    emptyQueue(site),
  )

interface Asked {
  readonly from: Pick<Device, 'role' | 'deskId'>
  readonly at: Instant
  readonly receivedAt?: Instant
}

/** `given(events).when(command, { from: deskOne, at }).leadsTo(event…)` or `.isRefused(code, values)`. */
export const given = (...happenings: readonly Happening[]) => ({
  when(command: QueueCommand, { from, at: when, receivedAt = when }: Asked) {
    const state = stateAfter(happenings)
    const decision = decide(state, { command, device: from, at: when, receivedAt })
    return {
      leadsTo: (...events: readonly QueueEvent[]) => expect(decision).toEqual({ ok: true, value: events }),
      isRefused: (code: QueueRefusal['code'], values?: QueueRefusal['values']) =>
        expect(decision).toEqual({ ok: false, problems: [values ? { code, values } : { code }] }),
    }
  },
})
