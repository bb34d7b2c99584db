/** Who this device is for its site; given once by enrolment and kept until the device is enrolled anew. */
import type { Device } from '../../domain/access/device.ts'
import type { Site } from '../../domain/queue/place.ts'
import type { TicketSeries } from './outbox.ts'

export interface Identity {
  readonly device: Device
  /** Sent with each request; never shown, never logged. */
  readonly token: string
  readonly site: Site
}

/** What the site remembers of this place in the building, so that a replaced machine gives no number twice. */
export interface ResumePoint {
  readonly deviceSequence: number
  readonly ticketNumbers: readonly (TicketSeries & { readonly lastNumber: number })[]
}
