/** Calls of somebody who is at a desk already, or of a desk that has somebody: read from the log alone. */
import type { Event } from '../../src/domain/catalogue.ts'
import type { EventEnvelope } from '../../src/domain/sync/envelope.ts'

export function doubleCalls(log: readonly EventEnvelope<Event>[]): number {
  const [deskOf, legAt] = [new Map<string, string>(), new Map<string, string>()]
  let doubled = 0
  for (const { event } of log) {
    if (event.type === 'ticketCalled') {
      if (deskOf.has(event.legId) || legAt.has(event.deskId)) doubled += 1
      deskOf.set(event.legId, event.deskId)
      legAt.set(event.deskId, event.legId)
    } else if ('legId' in event && event.type !== 'ticketRecalled' && event.type !== 'serviceStarted') {
      legAt.delete(deskOf.get(event.legId) ?? '')
      deskOf.delete(event.legId)
    } else if (event.type === 'gestureUndone') {
      const [legId, deskId] = [legAt.get(event.deskId), event.deskId]
      legAt.delete(deskId)
      if (legId !== undefined) deskOf.delete(legId)
    }
  }
  return doubled
}
