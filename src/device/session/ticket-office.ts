/**
 * Gives numbers. Always as if offline: letter, digit of this machine, next number of its own series of the day, one
 * durable write. Nobody is shown a number that a power cut could take back.
 */
import type { ExpectedAppointments } from '../../domain/appointments/expected-appointments.ts'
import { businessDayAt } from '../../domain/queue/business-day.ts'
import type { QueueCommand } from '../../domain/queue/command.ts'
import { nextNumbers } from '../../domain/queue/next-numbers.ts'
import type { Service } from '../../domain/queue/place.ts'
import { findLeg } from '../../domain/queue/queue-state.ts'
import type { ShownWait } from '../../domain/queue/call-reason.ts'
import { formatTicketLabel } from '../../domain/queue/ticket-label.ts'
import { estimateForNewcomer, shownWaitOf } from '../../domain/queue/wait/estimate-wait.ts'
import type { CommandEnvelope, Refusal } from '../../domain/sync/envelope.ts'
import type { LegId, VisitId } from '../../domain/values/ids.ts'
import { instant, type Instant } from '../../domain/values/instant.ts'
import { passed, refused, type Outcome } from '../../domain/values/outcome.ts'
import type { Identity } from '../storage/identity.ts'
import type { Dispatcher, DispatcherPorts } from './dispatcher.ts'
import type { IssuedTicket, TicketWish } from './session.ts'

/** A finger that slips asks for one ticket; two people who came together need four touches, and each has a number. */
export const sameGestureMilliseconds = 1000

type Issue = Promise<Outcome<IssuedTicket, Refusal>>
interface OfficePorts extends DispatcherPorts {
  /** The appointments of today, as far as they are known. */
  readonly expected: () => ExpectedAppointments | undefined
}

type IssueEnvelope = CommandEnvelope<QueueCommand>

export class TicketOffice {
  readonly #ports: OfficePorts
  readonly #dispatcher: Dispatcher
  readonly #lastGesture = new Map<string, { readonly at: number; readonly issue: Issue }>()

  constructor(ports: OfficePorts, dispatcher: Dispatcher) {
    this.#ports = ports
    this.#dispatcher = dispatcher
  }

  issue(wish: TicketWish): Issue {
    const key = `${wish.serviceId}/${wish.priority}/${wish.appointmentId ?? ''}`
    const last = this.#lastGesture.get(key)
    const at = this.#ports.now()
    if (last && Math.abs(at - last.at) < sameGestureMilliseconds) return last.issue
    const issue = this.#issue(wish)
    // Those of people who have gone: a kiosk runs for weeks, and each holds the secret of a ticket.
    for (const [each, before] of this.#lastGesture)
      if (Math.abs(at - before.at) >= sameGestureMilliseconds) this.#lastGesture.delete(each)
    this.#lastGesture.set(key, { at, issue })
    void issue.then((outcome) => outcome.ok || this.#lastGesture.delete(key))
    return issue
  }

  async #issue(wish: TicketWish): Issue {
    const identity = this.#ports.mirror.identity.peek()
    if (!identity) return refused({ code: 'not-enrolled' })
    const wanted = identity.site.services.find((each) => each.id === wish.serviceId)
    if (!wanted) return refused({ code: 'unknown-service' })
    const ticket = await this.#append(identity, wanted, wish).catch(() => undefined)
    return ticket ? this.#promise(ticket) : refused({ code: 'storage-unavailable' })
  }

  async #append(identity: Identity, { letter }: Service, wish: TicketWish): Promise<DraftedTicket> {
    const { storage, newId, mirror, newFollowSecret } = this.#ports
    const issuedAt = this.#correctedNow()
    const businessDay = businessDayAt(identity.site, issuedAt)
    const kioskDigit = identity.device.kioskDigit ?? 0
    const state = mirror.view.peek()
    const atLeast = (state && nextNumbers(state, kioskDigit, businessDay)[letter]) ?? 1
    const shownWait = this.#foreseen(wish, issuedAt)
    const fixed = {
      ...wish,
      visitId: newId() as VisitId,
      legId: newId() as LegId,
      businessDay,
      ...(shownWait && { shownWait }),
    }
    const follow = await newFollowSecret().catch(() => undefined)
    const followHash = follow && { followHash: follow.hash }
    let label = ''
    const envelope = await storage.outbox.appendNumbered({ businessDay, letter, atLeast }, (sequence) => {
      label = formatTicketLabel({ letter, kioskDigit, sequence })
      return this.#dispatcher.draft(identity, { type: 'issueTicket', ...fixed, ...followHash, label })
    })
    const followSecret = follow && { followSecret: follow.secret }
    const ticket = { ...fixed, ...followSecret, label, issuedAt }
    return { envelope, ticket, isSharedDigit: kioskDigit === 0 }
  }

  async #promise({ envelope, ticket, isSharedDigit }: DraftedTicket): Issue {
    const { synchronizer, mirror } = this.#ports
    const outcome = await this.#dispatcher.follow(envelope)
    if (outcome.result === 'refused') return refused(outcome.refusal)
    if (outcome.result === 'offline') return refused({ code: 'storage-unavailable' })
    // Desks share one digit: the site may have added a letter to the number. It is asked before the number is said.
    if (isSharedDigit) await Promise.race([synchronizer.synchronize(), shortWait()]).then(() => mirror.refresh())
    const told = mirror.confirmed.peek()
    return passed({ ...ticket, label: (told && findLeg(told, ticket.legId)?.label) ?? ticket.label })
  }

  /** What a screen shows beside the number: nothing is promised that nothing stands behind. */
  #foreseen({ serviceId, priority, appointmentSlot }: TicketWish, now: Instant): ShownWait | undefined {
    const { mirror, synchronizer, expected } = this.#ports
    const state = mirror.view.peek()
    if (!state || appointmentSlot !== undefined) return undefined
    const { lastContactAt } = synchronizer.connection.peek()
    return shownWaitOf(estimateForNewcomer(state, { serviceId, priority, now, lastContactAt, expected: expected() }))
  }

  #correctedNow(): Instant {
    return instant(Math.round(this.#ports.now()) + this.#ports.synchronizer.clockOffsetMilliseconds)
  }
}

interface DraftedTicket {
  readonly envelope: IssueEnvelope
  readonly ticket: IssuedTicket
  readonly isSharedDigit: boolean
}

const shortWait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2000))
