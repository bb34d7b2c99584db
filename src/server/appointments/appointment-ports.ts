/** What the rooms of appointments take from the server: the tables, the time, and the ways of writing to people. */
import type { BookingOptions } from '../../domain/appointments/booking-messages.ts'
import type { Instant } from '../../domain/values/instant.ts'
import type { Database } from '../database/connect.ts'

export interface AppointmentPorts {
  readonly database: Database
  readonly now: () => Instant
  /** What this installation can send; what it cannot is not offered. */
  readonly channels: BookingOptions
  /** Messages have been added, or a slot has come free: look soon. */
  readonly wake: () => void
}
