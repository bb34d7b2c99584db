/**
 * Days at the centre as they might be: people come in waves, some with an appointment, some with legal priority, some never
 * come when called; interviews last longer or shorter; desks open and close. Every step goes through the sequencer's own
 * code. Chance is a seed, so that a day can be told again.
 */
import type { ExpectedAppointments } from '../../src/domain/appointments/expected-appointments.ts'
import type { QueueCommand } from '../../src/domain/queue/command.ts'
import { businessDayAt } from '../../src/domain/queue/business-day.ts'
import type { Site } from '../../src/domain/queue/place.ts'
import { emptyQueue, findLeg, legAtDesk, type QueueState } from '../../src/domain/queue/queue-state.ts'
import { sequenceCommand } from '../../src/domain/queue/sequence-command.ts'
import { formatTicketLabel } from '../../src/domain/queue/ticket-label.ts'
import type { AppointmentId, DeskId, LegId, ServiceId, VisitId } from '../../src/domain/values/ids.ts'
import { instant, type Instant } from '../../src/domain/values/instant.ts'
import { uuid } from './ids.ts'
import { centre, information, kioskOne, myPoints, myRequest } from './places.ts'

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What was shown when a ticket was taken, by whoever forecasts. */
export type Watcher = (
  state: QueueState,
  ask: { serviceId: ServiceId; isLegal: boolean; now: Instant; expected: ExpectedAppointments },
) => void

/** `unknown`: one in five has an appointment that nobody was told of. `known`: the day's appointments are booked before it begins. */
export type Booking = 'unknown' | 'known'

export interface SimulatedDays {
  readonly state: QueueState
  /** In the order the tickets were taken. */
  readonly legIds: readonly LegId[]
}

interface Arrival {
  readonly at: number
  /** The appointment for which somebody comes. */
  readonly booked?: ExpectedAppointments['appointments'][number]
}

interface Profile {
  readonly minutes: number
  readonly share: number
}

/** True means, which nobody knows: the site expects 10, 15 and 15 minutes. */
const services: ReadonlyMap<ServiceId, Profile> = new Map([
  [information, { minutes: 8, share: 0.4 }],
  [myRequest, { minutes: 19, share: 0.35 }],
  [myPoints, { minutes: 14, share: 0.25 }],
])

/** Booked appointments an hour, of a day whose appointments are known, for twelve of every hundred of whom nobody comes. */
const bookedAnHour = [4, 4, 3, 0, 3, 4, 3, 1]
const absentShare = 0.12

/** People an hour, from nine: a rush at opening, a lull at noon, a second wave. */
const peopleAnHour = [21, 18, 14, 9, 11, 15, 14, 6]

/** A site with four desks, two of which receive for everything. */
export const busySite: Site = {
  ...centre,
  desks: [
    ...centre.desks,
    { id: 'demo-centre-desk-three' as DeskId, number: 3, serviceIds: [information, myRequest] },
    { id: 'demo-centre-desk-four' as DeskId, number: 4, serviceIds: [information, myRequest, myPoints] },
  ],
}

class Days {
  state = emptyQueue(busySite)
  readonly legIds: LegId[] = []
  readonly #chance: () => number
  readonly #watch: Watcher
  readonly #finishes = new Map<DeskId, number>()
  readonly #booking: Booking
  #expected: ExpectedAppointments = { appointments: [], comingShare: 0.85 }
  #commands = 0

  constructor(seed: number, booking: Booking, watch: Watcher) {
    this.#booking = booking
    this.#chance = seeded(seed)
    this.#watch = watch
  }

  live(opening: Instant): void {
    const closing = opening + 8 * 3_600_000
    const arrivals = [...this.#arrivals(opening), ...this.#bookings(opening)].toSorted((a, b) => a.at - b.at)
    let next = arrivals.shift()
    for (let now = opening; now < closing + 2 * 3_600_000; now = instant(now + 10_000)) {
      while (next && next.at <= now) {
        this.#arrive(now, next.booked)
        next = arrivals.shift()
      }
      for (const desk of busySite.desks) this.#work(desk.id, { now, opening })
    }
  }

  #arrivals(opening: Instant): Arrival[] {
    const walkIns = this.#booking === 'known' ? 0.8 : 1
    return peopleAnHour.flatMap((rate, hour) => {
      const count = Math.round(walkIns * rate * (0.7 + 0.6 * this.#chance()))
      return Array.from({ length: count }, () => ({ at: opening + (hour + this.#chance()) * 3_600_000 }))
    })
  }

  /** On the half hour; people come six minutes early on average, some late, some never. */
  #bookings(opening: Instant): Arrival[] {
    if (this.#booking === 'unknown') return []
    const appointments = bookedAnHour.flatMap((count, hour) =>
      Array.from({ length: count }, (_, nth) => ({
        serviceId: this.#service(),
        start: instant(opening + hour * 3_600_000 + (nth % 2) * 1_800_000),
      })),
    )
    this.#expected = { ...this.#expected, appointments }
    return appointments.flatMap((booked) => {
      const minutes = -6 + 5 * this.#normal()
      const isAbsent = this.#chance() < absentShare
      return isAbsent ? [] : [{ at: Math.max(opening, booked.start + minutes * 60_000), booked }]
    })
  }

  #normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.#chance())) * Math.cos(2 * Math.PI * this.#chance())
  }

  #service(): ServiceId {
    let rest = this.#chance()
    for (const [id, { share }] of services) if ((rest -= share) < 0) return id
    return information
  }

  #arrive(now: Instant, booked?: Arrival['booked']): void {
    const [anyService, isLegal, isByChance] = [this.#service(), this.#chance() < 0.05, this.#chance() < 0.2]
    const isBooked = this.#booking === 'known' ? booked !== undefined : isByChance
    const serviceId = booked?.serviceId ?? anyService
    const name = `simulated ${this.legIds.length}`
    const legId = uuid<LegId>(name)
    if (!isBooked) this.#watch(this.state, { serviceId, isLegal, now, expected: this.#expected })
    const slot = booked?.start ?? instant(now + Math.round(this.#chance() * 20 - 5) * 60_000)
    this.#ask(now, {
      type: 'issueTicket',
      visitId: uuid<VisitId>(`visit ${name}`),
      legId,
      serviceId,
      priority: isLegal ? 'legal-priority' : 'ordinary',
      businessDay: businessDayAt(busySite, now),
      label: formatTicketLabel({ letter: 'A', kioskDigit: 1, sequence: this.legIds.length + 1 }),
      ...(isBooked && { appointmentId: uuid<AppointmentId>(`appointment ${name}`), appointmentSlot: slot }),
    })
    if (!isBooked) this.legIds.push(legId)
  }

  /** Three desks in the morning, all four from half past nine; two go to lunch at noon, the others at one. */
  #isThere(deskId: DeskId, { now, opening }: { now: Instant; opening: Instant }): boolean {
    const number = busySite.desks.findIndex(({ id }) => id === deskId)
    const hours = (now - opening) / 3_600_000
    if (number === 3 && hours < 0.5) return false
    const lunch = number < 2 ? 3 : 4
    return hours < lunch || hours >= lunch + 0.75
  }

  #work(deskId: DeskId, time: { now: Instant; opening: Instant }): void {
    const { now } = time
    const present = legAtDesk(this.state, deskId, businessDayAt(busySite, now))
    if (present) return this.#receive(deskId, present.legId, now)
    const session = this.state.desks.get(deskId)
    const isOpen = session?.state === 'open' && businessDayAt(busySite, session.since) === businessDayAt(busySite, now)
    if (!this.#isThere(deskId, time)) {
      if (isOpen) this.#ask(now, { type: 'pauseDesk', deskId }, deskId)
      return
    }
    if (!isOpen) this.#ask(now, { type: 'openDesk', deskId }, deskId)
    if (this.#chance() < 0.4) this.#ask(now, { type: 'callNext', deskId }, deskId)
  }

  #receive(deskId: DeskId, legId: LegId, now: Instant): void {
    const leg = findLeg(this.state, legId)
    if (leg?.state === 'called') {
      const since = (now - (leg.calledAt ?? now)) / 1000
      if (since < 30) return
      if (this.#chance() < 0.04) return this.#ask(now, { type: 'leaveQueue', legId, deskId }, deskId)
      this.#ask(now, { type: 'startService', deskId, legId }, deskId)
      this.#finishes.set(deskId, now + this.#duration(leg.serviceId))
    } else if (now >= (this.#finishes.get(deskId) ?? 0))
      this.#ask(now, { type: 'finishService', deskId, legId }, deskId)
  }

  /** Log-normal: many short interviews, a few very long ones; a spread of seven tenths of the mean. */
  #duration(serviceId: ServiceId): number {
    const [spread, minutes] = [0.63, services.get(serviceId)?.minutes ?? 15]
    return minutes * 60_000 * Math.exp(spread * this.#normal() - spread ** 2 / 2)
  }

  #ask(at: Instant, command: QueueCommand, deskId?: DeskId): void {
    const device = deskId ? { role: 'desk' as const, deskId } : kioskOne
    const sequenced = sequenceCommand(this.state, {
      device,
      at,
      receivedAt: at,
      envelope: {
        commandId: uuid(`simulated command ${(this.#commands += 1)}`),
        deviceId: kioskOne.deviceId,
        siteId: busySite.id,
        deviceSequence: this.#commands,
        generation: 1,
        issuedAt: at,
        clockOffsetMilliseconds: 0,
        command,
      },
    })
    this.state = sequenced.state
  }
}

/** @param watch told before each ticket without an appointment is taken. */
export function simulateDays(
  openings: readonly Instant[],
  { seed, booking = 'unknown' }: { readonly seed: number; readonly booking?: Booking },
  watch: Watcher,
): SimulatedDays {
  const days = new Days(seed, booking, watch)
  for (const opening of openings) days.live(opening)
  return { state: days.state, legIds: days.legIds }
}
