/** What a page of events adds to a log, decided the same way for every store. */
import type { Event } from '../../domain/catalogue.ts'
import type { EventEnvelope } from '../../domain/sync/envelope.ts'

/**
 * The events of a page that are new after `cursor`, or `gap` when one is missing between. An empty log may start
 * anywhere: what stood before was erased by the site.
 */
export function eventsToAppend(
  cursor: number,
  page: readonly EventEnvelope<Event>[],
): readonly EventEnvelope<Event>[] | 'gap' {
  const fresh = page.filter((each) => each.siteSequence > cursor).sort((a, b) => a.siteSequence - b.siteSequence)
  const first = cursor === 0 ? fresh[0]?.siteSequence : cursor + 1
  const unique = fresh.filter((each, index) => each.siteSequence !== fresh[index - 1]?.siteSequence)
  return unique.every((each, index) => each.siteSequence === (first ?? 0) + index) ? unique : 'gap'
}
