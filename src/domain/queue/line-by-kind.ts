/**
 * A line as the order sees it: people of each kind in their own order, which no call changes. Whoever is called next is at the head
 * of a kind, so that a line of hundreds is played to its end without comparing everybody with everybody at each call.
 */
import type { Leg } from './ticket.ts'
import { compareRank, kindOf, type RankContext, type RankKind } from './rank.ts'

export class LineByKind {
  readonly #kinds = new Map<RankKind, Leg[]>()
  readonly #known: Pick<RankContext, 'now' | 'policy'>

  constructor(legs: readonly Leg[], known: Pick<RankContext, 'now' | 'policy'>) {
    this.#known = known
    for (const leg of legs) {
      const kind = kindOf(leg, known)
      const others = this.#kinds.get(kind)
      if (others) others.push(leg)
      else this.#kinds.set(kind, [leg])
    }
    const context = {
      ...known,
      callsGranted: 0,
      hasDueAppointment: false,
      hasWalkIn: false,
      turn: { appointmentsInRow: 0 },
    }
    // The last of each list is the first in line: taking one away from the end moves nobody.
    for (const each of this.#kinds.values()) each.sort((a, b) => compareRank(b, a, context))
  }

  /** Among whom the next one is: the first of each kind, and all who present themselves again, since a call may let them pass. */
  heads(): readonly Leg[] {
    return [...this.#kinds].flatMap(([kind, legs]) => (kind === 'again' ? legs : legs.slice(-1)))
  }

  /** Somebody of the heads leaves the line. */
  call(leg: Leg): void {
    const legs = this.#kinds.get(kindOf(leg, this.#known))
    if (legs?.at(-1) === leg) legs.pop()
    else legs?.splice(legs.indexOf(leg), 1)
  }
}
