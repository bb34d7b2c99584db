/** The numbers a machine goes on with when it has lost its memory: it never starts again from 1 in the middle of a day. */
import type { LocalDate } from '../values/local-date.ts'
import { legsOfDay, type QueueState } from './queue-state.ts'
import { parseTicketLabel } from './ticket-label.ts'

/** For each service letter of the site, the next number of the machine with this digit on that day; 1 when it gave none. */
export function nextNumbers(state: QueueState, kioskDigit: number, day: LocalDate): Readonly<Record<string, number>> {
  const next: Record<string, number> = Object.fromEntries(state.site.services.map((service) => [service.letter, 1]))
  for (const leg of legsOfDay(state, day)) {
    const label = parseTicketLabel(leg.label)
    if (label?.kioskDigit !== kioskDigit) continue
    next[label.letter] = Math.max(next[label.letter] ?? 1, label.sequence + 1)
  }
  return next
}
