/**
 * What the interviews of a finished day led to, by code. A count that is small is put together with others until it may be shown.
 * A day under way is not told: whoever looks at it before and after an interview would read what that one person came for.
 */
import { businessDayAt } from '../queue/business-day.ts'
import { interviewOutcomes, type InterviewOutcome } from '../queue/interview-outcome.ts'
import { legsOfDay, type QueueState } from '../queue/queue-state.ts'
import type { Instant } from '../values/instant.ts'
import type { LocalDate } from '../values/local-date.ts'
import { mergeRest } from './merge-small.ts'
import { elevenHouseholds, type SmallCountPolicy } from './small-counts.ts'

export interface OutcomesOfDay {
  readonly day: LocalDate
  /** Undefined where it is too small to be told. */
  readonly interviews?: number
  /** `unsaid`: the desk noted nothing. */
  readonly counts: readonly { readonly outcome: InterviewOutcome | 'unsaid'; readonly count: number }[]
  /** Those too small to stand alone; 0 when there are none. */
  readonly together: number
  readonly policy: SmallCountPolicy
}

const lines = [...interviewOutcomes, 'unsaid'] as const

const outcomesOn = (state: QueueState, day: LocalDate) =>
  legsOfDay(state, day).flatMap((leg) => (leg.state === 'served' ? [leg.outcome ?? ('unsaid' as const)] : []))

/** The last day that is over, or was ended, and on which somebody was received. */
function lastFinishedDay(state: QueueState, now: Instant): LocalDate | undefined {
  const today = businessDayAt(state.site, now)
  const isOver = (day: LocalDate) => day < today || (state.endedDay !== undefined && day <= state.endedDay)
  return [...state.days.keys()].toSorted().findLast((day) => isOver(day) && outcomesOn(state, day).length > 0)
}

/** Undefined as long as no day with an interview has ended. */
export function outcomesOfDay(
  state: QueueState,
  now: Instant,
  policy: SmallCountPolicy = elevenHouseholds,
): OutcomesOfDay | undefined {
  const day = lastFinishedDay(state, now)
  if (day === undefined) return undefined
  const noted = outcomesOn(state, day)
  if (noted.length < policy.threshold) return { day, counts: [], together: 0, policy }
  const totals = lines.map((line) => noted.filter((each) => each === line).length)
  const { own, together } = mergeRest(totals, policy)
  return {
    day,
    interviews: noted.length,
    counts: own.map((rank) => ({ outcome: lines[rank] as InterviewOutcome | 'unsaid', count: totals[rank] as number })),
    together: together.reduce((sum, rank) => sum + (totals[rank] as number), 0),
    policy,
  }
}
