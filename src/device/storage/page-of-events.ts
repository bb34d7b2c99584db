/** What a page of events adds to a log, decided the same way for every store. */
import type { Event } from '../../domain/catalogue.ts'
import type { EventEnvelope } from '../../domain/sync/envelope.ts'

/**
 * The events of a page that are new after `cursor`, in order and once each, or `gap` when one is missing: a state with a
 * hole would call people who have left.
 */
export function eventsToAppend(
  cursor: number,
  page: readonly EventEnvelope<Event>[],
): readonly EventEnvelope<Event>[] | 'gap' {
  const bySequence = new Map(page.map((each) => [each.siteSequence, each]))
  const fresh = [...bySequence.values()]
    .filter((each) => each.siteSequence > cursor)
    .sort((a, b) => a.siteSequence - b.siteSequence)
  return fresh.every((each, index) => each.siteSequence === cursor + 1 + index) ? fresh : 'gap'
}
