import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomesOfDay } from '../../../src/domain/observatory/outcomes-of-day.ts'
import { interviewOutcomes, type InterviewOutcome } from '../../../src/domain/queue/interview-outcome.ts'
import type { QueueState } from '../../../src/domain/queue/queue-state.ts'
import { person, today } from '../../world/people.ts'
import { deskOneId } from '../../world/places.ts'
import { at, called, finished, issued, stateAfter, type Happening } from '../../world/story.ts'

type Noted = InterviewOutcome | undefined
const times = (count: number, outcome: Noted): readonly Noted[] => Array.from({ length: count }, () => outcome)

/** A day of interviews, and its end when it was ended. */
function dayOf(outcomes: readonly Noted[], isEnded = true): QueueState {
  const told = outcomes.flatMap((outcome, index): readonly Happening[] => {
    const who = person(`person ${index}`, { label: `A1-${100 + index}` })
    return [
      [at('09:00'), issued(who)],
      [at('09:10'), called(who, deskOneId)],
      [at('09:20'), { ...finished(who, deskOneId), ...(outcome && { outcome }) } as Happening[1]],
    ]
  })
  const end: Happening = [at('17:00'), { type: 'dayEnded', businessDay: today, keeps: false }]
  return stateAfter(isEnded ? [...told, end] : told)
}

describe('what the interviews of a day led to', () => {
  it('is told by code, those too small together, once the day has ended', () => {
    const noted = [
      ...times(14, 'informed'),
      ...times(12, undefined),
      ...times(3, 'request-filed'),
      ...times(2, 'sent-to-partner'),
    ]
    expect(outcomesOfDay(dayOf(noted), at('18:00'))).toMatchObject({
      day: today,
      interviews: 31,
      counts: [{ outcome: 'informed', count: 14 }],
      // 3 and 2 are below eleven even together: the smallest that stands alone joins them.
      together: 17,
    })
  })

  it('is not told of the day under way, in which one interview more would say what that person came for', () => {
    const noted = times(20, 'informed')
    expect(outcomesOfDay(dayOf(noted, false), at('18:00'))).toBeUndefined()
    expect(outcomesOfDay(dayOf(noted, false), at('08:00', '2026-11-25'))).toMatchObject({ day: today, interviews: 20 })
  })

  it('tells nothing of a day with few interviews, not even how many', () => {
    const told = outcomesOfDay(dayOf(times(10, 'informed')), at('18:00'))
    expect(told).toMatchObject({ counts: [], together: 0 })
    expect(told).not.toHaveProperty('interviews')
  })

  it('never tells a number of people below the threshold, nor lets one be worked out', () => {
    const mixture = fc.array(fc.constantFrom(undefined, ...interviewOutcomes), { maxLength: 60 })
    fc.assert(
      fc.property(mixture, (noted) => {
        const told = outcomesOfDay(dayOf(noted), at('18:00'))
        if (!told?.interviews) return
        const shown = told.counts.map(({ count }) => count)
        for (const count of shown) expect(count).toBeGreaterThanOrEqual(told.policy.threshold)
        expect(told.together === 0 || told.together >= told.policy.threshold).toBe(true)
        expect(shown.reduce((sum, each) => sum + each, told.together)).toBe(noted.length)
      }),
      { numRuns: 60 },
    )
  })
})
