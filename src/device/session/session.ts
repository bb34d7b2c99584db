/**
 * What a screen holds of the device it runs on: signals to read, gestures to send. A gesture that states a fact (a
 * ticket taken, a departure) is done once this device has it on its disk; a claim (a call) once the site has answered.
 */
import type { ReadonlySignal } from '@preact/signals-core'
import type { SiteAppointments } from '../appointments/site-appointments.ts'
import type { ExpectedAppointments } from '../../domain/appointments/expected-appointments.ts'
import type { Device } from '../../domain/access/device.ts'
import type { Heartbeat } from '../../domain/access/heartbeat.ts'
import type { BoardReport, BoardsAnswer } from '../../domain/queue/board-report.ts'
import type { QueueCommand } from '../../domain/queue/command.ts'
import type { ShownWait } from '../../domain/queue/call-reason.ts'
import type { Site } from '../../domain/queue/place.ts'
import type { SiteAtAGlance } from '../../domain/queue/site-at-a-glance.ts'
import type { QueueState } from '../../domain/queue/queue-state.ts'
import type { PriorityClass } from '../../domain/queue/ticket.ts'
import type { Refusal } from '../../domain/sync/envelope.ts'
import type { AppointmentId, CommandId, LegId, ServiceId, SiteId, VisitId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import type { LocalDate } from '../../domain/values/local-date.ts'
import type { Outcome } from '../../domain/values/outcome.ts'
import type { Connection } from '../sync/connection.ts'
import type { Inspection } from './inspection.ts'

export interface TicketWish {
  readonly serviceId: ServiceId
  readonly priority: PriorityClass
  /** A checked-in appointment: both or neither. */
  readonly appointmentId?: AppointmentId
  readonly appointmentSlot?: Instant
}

/** A number given to a person; durable before anybody sees it. */
export interface IssuedTicket extends TicketWish {
  readonly visitId: VisitId
  readonly legId: LegId
  readonly businessDay: LocalDate
  readonly label: string
  readonly issuedAt: Instant
  /** What was foreseen when it was taken; kept with the ticket, to be compared with what came. */
  readonly shownWait?: ShownWait
  /** Only here and in the person's hand (`follow-secret.ts`); absent where the browser cannot make one. */
  readonly followSecret?: string
}

/**
 * `recorded`: a fact, durable here, on its way. `accepted` and `refused`: the site answered. `offline`: a claim that was
 * not granted because no answer came in time; its refusal says which sentence to show.
 */
export type DispatchOutcome =
  | { readonly result: 'recorded'; readonly commandId: CommandId }
  | { readonly result: 'accepted'; readonly commandId: CommandId; readonly siteSequence: number }
  | { readonly result: 'refused'; readonly commandId: CommandId; readonly refusal: Refusal }
  | { readonly result: 'offline'; readonly commandId?: CommandId; readonly refusal: Refusal }

/** Refusals that a device finds out by itself; their sentences stand in `content/strings/errors`. */
export const deviceRefusalCodes = [
  /** No line to the server: the claim was not sent and is forgotten. */
  'offline',
  /** Sent, no answer yet: it may have been granted; the screen will show it when the line is back. */
  'unanswered',
  /** This device has no place in the building yet. */
  'not-enrolled',
  'enrolment-refused',
  /** The browser has no database and the server gave no answer: no number can be promised. */
  'storage-unavailable',
  'unknown-service',
  /** App and server are of different versions. */
  'update-needed',
] as const
export type DeviceRefusalCode = (typeof deviceRefusalCodes)[number]

export interface DeviceRefusal extends Refusal {
  readonly code: DeviceRefusalCode
}

/** `unknown`: not enrolled and no code yet. */
export type Enrolment = 'unknown' | 'under-way' | 'enrolled' | 'refused'

export interface Session {
  readonly slot: string
  readonly enrolment: ReadonlySignal<Enrolment>
  readonly device: ReadonlySignal<Device | undefined>
  readonly site: ReadonlySignal<Site | undefined>
  /** What the site has acknowledged, nothing else: for displays, and for anything spoken. Undefined until enrolled. */
  readonly confirmed: ReadonlySignal<QueueState | undefined>
  /** Confirmed, plus the facts of this device that are still on their way. For kiosks and desks. */
  readonly view: ReadonlySignal<QueueState | undefined>
  readonly connection: ReadonlySignal<Connection>
  /** False when the browser refused its database; for the technician's page. */
  readonly isStorageDurable: boolean
  /** The clock of this device corrected to the server's. */
  now(): Instant
  /** The civil day at the site. @throws when not enrolled. */
  businessDay(): LocalDate
  /** Gives the device its place in the building. A code serves once. */
  enrol(enrolmentCode: string): Promise<Outcome<Device, Refusal>>
  /** Rejects only for a command of another shape than the protocol's, which is an error in the screen. */
  dispatch(command: QueueCommand): Promise<DispatchOutcome>
  /** A fresh identity for the leg that a transfer opens. */
  newLegId(): LegId
  /** The same for the visit that begins at another site. */
  newVisitId(): VisitId
  /** The other sites as they stand now, for a desk. Undefined when they cannot be asked. */
  elsewhere(): Promise<readonly SiteAtAGlance[] | undefined>
  /** Works with the network cut and the server dead. The same wish within a second is the same gesture. */
  issueTicket(wish: TicketWish): Promise<Outcome<IssuedTicket, Refusal>>
  /** The appointments of today as far as this device knows them, for the waits it tells; undefined when it does not. */
  expected(): ExpectedAppointments | undefined
  /** Asked of the server while somebody waits for the answer; nothing of it is kept here. */
  readonly appointments: SiteAppointments
  /** True the first time only: print when true, say "already printed" when false. */
  markPrinted(visitId: VisitId): Promise<boolean>
  /** The machines of the site, for a manager's device. Undefined when the site cannot be asked now. */
  heartbeats(): Promise<readonly Heartbeat[] | undefined>
  /** Every site this machine may look at, for a manager's device. Undefined when nobody can be asked now. */
  boards(): Promise<BoardsAnswer | undefined>
  /** One of them whole. `not-shown`: its settings show it to others only. Undefined as above. */
  board(siteId: SiteId): Promise<BoardReport | 'not-shown' | undefined>
  /** What a technician asks: what is unsent, the clock, the log. */
  inspect(): Promise<Inspection>
  /** Sends and asks at once instead of at the next turn. */
  refresh(): Promise<void>
  close(): void
}
