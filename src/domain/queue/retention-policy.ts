/**
 * How long a site remembers. Numbers are the site's choice within what its record of processing says: what ties a ticket to a
 * person ends with the day, the ticket itself serves forecasts for some days, its events serve statistics for some months.
 */
export interface RetentionPolicy {
  /** The local hour from which the day before is forgotten, whenever the server next looks. */
  readonly forgetAtHour: number
  /** Days before today whose tickets devices keep, without anything that ties them to a person. */
  readonly ticketDays: number
  /** Months during which the server keeps events, without anything that ties them to a person. */
  readonly eventMonths: number
}

/** Ten days: what the forecast of waits looks at. Thirteen months: a year compared with the one before. */
export const defaultRetention: RetentionPolicy = { forgetAtHour: 3, ticketDays: 10, eventMonths: 13 }
