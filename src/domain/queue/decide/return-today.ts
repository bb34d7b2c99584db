/**
 * Until when somebody is away. A time on another day than the ticket's is no time: nobody is called on another day, and a clock
 * gone wrong must not write a year that no screen can show. Such a person is away until they say that they are back.
 */
import type { Instant } from '../../values/instant.ts'
import { businessDayAt } from '../business-day.ts'
import type { Site } from '../place.ts'
import type { Leg } from '../ticket.ts'

/** Spread into the event: the time when it is of the ticket's own day, nothing otherwise. */
export const returnToday = (
  site: Site,
  { businessDay }: Pick<Leg, 'businessDay'>,
  returnAt: Instant | undefined,
): { readonly returnAt?: Instant } =>
  returnAt === undefined || businessDayAt(site, returnAt) !== businessDay ? {} : { returnAt }
