/**
 * What a site promises of its appointments: for what, how long, at which desks, from when to when, for the people of which
 * communes. Data of the place, the site's choice and not law.
 */
import type { DeskId, ServiceId } from '../values/ids.ts'
import type { LocalDate } from '../values/local-date.ts'
import type { LocalTime } from '../values/local-time.ts'
import type { OpeningHours } from './opening-hours.ts'

/** The commune of residence of somebody who lives outside the territory. */
export const elsewhere = 'elsewhere'

export interface AppointmentOffer {
  readonly serviceId: ServiceId
  readonly minutes: number
  /** What the person at the desk must be able to do; none for what everybody does. */
  readonly skills: readonly string[]
}

/** A desk that receives by appointment. Its number of seats is one: two people are never before one advisor. */
export interface BookableDesk {
  readonly deskId: DeskId
  readonly skills: readonly string[]
  /** When this desk receives by appointment; the hours of the site when absent. The rest of its day is for who comes without. */
  readonly hours?: OpeningHours
}

/** A stretch nobody books: a meeting, a training, a desk away. The whole site when no desk is named. */
export interface Blackout {
  readonly date: LocalDate
  readonly from: LocalTime
  readonly to: LocalTime
  readonly deskId?: DeskId
}

export interface CheckInWindow {
  /** Whoever comes earlier is asked to come back: the room is small. */
  readonly earliestMinutesBefore: number
  /** Up to this late an appointment keeps its turn. */
  readonly toleranceMinutes: number
  /** Up to this late a person is received among those without appointment; later, they book again. */
  readonly latestMinutesAfter: number
}

export interface AppointmentPolicy {
  readonly hours: OpeningHours
  /** INSEE codes of the communes whose people are received here, and `elsewhere` for the others. */
  readonly communes: readonly string[]
  readonly services: readonly AppointmentOffer[]
  readonly desks: readonly BookableDesk[]
  readonly blackouts: readonly Blackout[]
  /** Between two possible starts. */
  readonly stepMinutes: number
  /** The soonest start is this many hours from now. */
  readonly soonestHours: number
  /** The latest day is this many days from today. */
  readonly latestDays: number
  /** How long a slot is kept for a person who is writing their name. */
  readonly holdMinutes: number
  /** Reminders: this many days before, each at `reminderTime`. */
  readonly reminderDays: readonly number[]
  readonly reminderTime: LocalTime
  /** Days after the appointment until name, e-mail, phone and links are erased. */
  readonly personalDataDays: number
  readonly checkIn: CheckInWindow
  /** Living appointments that one address or number may have for one service; `usualMaximumPerContact` when absent. */
  readonly maximumPerContact?: number
}

/** Draft: the next one may be booked before the first is over, and no more. Peers allow one a person and day. */
const usualMaximumPerContact = 2

export const maximumPerContact = ({ maximumPerContact: own }: AppointmentPolicy): number =>
  own ?? usualMaximumPerContact

/** What the rules of appointments need of a site. */
export interface BookableSite {
  readonly timeZone: string
  readonly desks: readonly { readonly id: DeskId; readonly serviceIds: readonly ServiceId[] }[]
  readonly appointments?: AppointmentPolicy
}

/** Does the site receive the people of this commune by appointment for this service? */
export const isServedAt = (site: BookableSite, wish: { readonly serviceId: ServiceId; readonly commune: string }) =>
  site.appointments !== undefined &&
  site.appointments.communes.includes(wish.commune) &&
  site.appointments.services.some(({ serviceId }) => serviceId === wish.serviceId)

/** @returns the desks that may receive for a service: they serve it and have its skills. Those with fewest skills first. */
export function desksFor(site: BookableSite, serviceId: ServiceId): readonly BookableDesk[] {
  const service = site.appointments?.services.find((each) => each.serviceId === serviceId)
  if (!service || !site.appointments) return []
  const serves = (deskId: DeskId) =>
    site.desks.some((desk) => desk.id === deskId && desk.serviceIds.includes(serviceId))
  return site.appointments.desks
    .filter(({ deskId, skills }) => serves(deskId) && service.skills.every((skill) => skills.includes(skill)))
    .toSorted((one, other) => one.skills.length - other.skills.length)
}
