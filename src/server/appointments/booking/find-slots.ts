/** The free slots of every site that receives a person, a fortnight at a time. */
import { isServedAt } from '../../../domain/appointments/appointment-policy.ts'
import { daysPerSearch, type FoundSlots, type SlotWish } from '../../../domain/appointments/booking-messages.ts'
import { bookableWindow, freeSlots, type Slot } from '../../../domain/appointments/free-slots.ts'
import type { SiteId } from '../../../domain/values/ids.ts'
import type { Instant } from '../../../domain/values/instant.ts'
import { addDays, localDateAt, type LocalDate } from '../../../domain/values/local-date.ts'
import { instantAt, type LocalTime } from '../../../domain/values/local-time.ts'
import { bookableSites, type Reader, type SiteWithAppointments } from './bookable-sites.ts'
import { takenDesks } from './claim-desk.ts'

interface Search extends SlotWish {
  readonly now: Instant
  /** One site only, for its own desks. */
  readonly siteId?: SiteId
  readonly isByDesk?: boolean
}

const midnight = '00:00' as LocalTime

async function slotsAt(reader: Reader, site: SiteWithAppointments, search: Search & { readonly from: LocalDate }) {
  const { from, serviceId, now, isByDesk } = search
  const taken = await takenDesks(reader, {
    siteId: site.id,
    from: instantAt(from, midnight, site.timeZone),
    to: instantAt(addDays(from, daysPerSearch), midnight, site.timeZone),
    now,
  })
  const days = { site, serviceId, from, days: daysPerSearch, taken, now }
  return freeSlots({ ...days, ...(isByDesk && { isByDesk }) })
}

const answerOf = (site: SiteWithAppointments, serviceId: SlotWish['serviceId'], slots: readonly Slot[]) => ({
  siteId: site.id,
  minutes: site.appointments.services.find((each) => each.serviceId === serviceId)?.minutes ?? 0,
  starts: slots.map(({ start }) => start),
})

/** Nothing is offered before today: whoever asks for the slots of the year 1 must not have them all looked up. */
const notBefore = (today: LocalDate, from: LocalDate = today): LocalDate => (from > today ? from : today)

/** Goes on by itself over fortnights without a slot, so that "nothing" means nothing until the last day. */
export async function findSlots(reader: Reader, search: Search): Promise<FoundSlots> {
  const { serviceId, now, siteId } = search
  const sites = (await bookableSites(reader)).filter(
    (site) => isServedAt(site, search) && (siteId === undefined || site.id === siteId),
  )
  const lastDay = sites
    .map((site) => bookableWindow(site.appointments, site.timeZone, now).lastDay)
    .toSorted()
    .at(-1)
  const nothing = { sites: sites.map((site) => answerOf(site, serviceId, [])) }
  const [first] = sites
  if (!first || lastDay === undefined) return nothing
  for (
    let from = notBefore(localDateAt(now, first.timeZone), search.from);
    from <= lastDay;
    from = addDays(from, daysPerSearch)
  ) {
    const days = { ...search, from }
    const found = await Promise.all(
      sites.map(async (site) => answerOf(site, serviceId, await slotsAt(reader, site, days))),
    )
    const next = addDays(from, daysPerSearch)
    if (found.some(({ starts }) => starts.length > 0)) return { sites: found, ...(next <= lastDay && { next }) }
  }
  return nothing
}
