/**
 * The wait that a kiosk would have shown beside two usual predictors, on the same simulated days: the wait of whoever was
 * called last, and the number of people before times the expected interview, by the desks that are open. And, on days whose
 * appointments are booked beforehand, the same wait foreseen with and without those who are still to come. It reports, it
 * never gates.
 */
import { describe, test } from 'vitest'
import { findLeg, legsOfDay, type QueueState } from '../../src/domain/queue/queue-state.ts'
import { businessDayAt } from '../../src/domain/queue/business-day.ts'
import { desksFor, estimateForNewcomer, type WaitEstimate } from '../../src/domain/queue/wait/estimate-wait.ts'
import { realWaitMinutes } from '../../src/domain/queue/wait/wait-quality.ts'
import type { ServiceId } from '../../src/domain/values/ids.ts'
import { localDate } from '../../src/domain/values/local-date.ts'
import type { Instant } from '../../src/domain/values/instant.ts'
import { busySite, simulateDays, type Booking, type Watcher } from '../world/simulated-days.ts'
import { at } from '../world/story.ts'

const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].map(localDate)

function lastWait(state: QueueState, serviceId: ServiceId, now: Instant): number {
  const called = legsOfDay(state, businessDayAt(state.site, now)).filter(
    (leg) => leg.serviceId === serviceId && leg.calledAt !== undefined,
  )
  const last = called.toSorted((a, b) => (b.calledAt ?? 0) - (a.calledAt ?? 0))[0]
  return (last && realWaitMinutes(last)) ?? 0
}

function queueLength(
  state: QueueState,
  serviceId: ServiceId,
  { now, before }: { now: Instant; before: number },
): number {
  const expected = busySite.services.find(({ id }) => id === serviceId)?.meanServiceMinutes ?? 15
  return ((before + 1) * expected) / Math.max(1, desksFor(state, serviceId, now).length)
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length)

interface Row {
  readonly shown: readonly WaitEstimate[]
  readonly others: readonly number[]
  readonly real: number
}

type Foresight = (...asked: Parameters<Watcher>) => Pick<Row, 'shown' | 'others'>

/** Three weeks of other chances: what was shown to each person without an appointment, and the wait that came. */
function weeks(booking: Booking, foresee: Foresight): readonly Row[] {
  const rows: Row[] = []
  for (let seed = 1; seed <= 3; seed += 1) {
    const told: Pick<Row, 'shown' | 'others'>[] = []
    const openings = days.map((day) => at('09:00', day))
    const { state, legIds } = simulateDays(openings, { seed, booking }, (...asked) => void told.push(foresee(...asked)))
    legIds.forEach((legId, index) => {
      const [leg, each] = [findLeg(state, legId), told[index]]
      const real = leg && realWaitMinutes(leg)
      if (each && real !== undefined) rows.push({ ...each, real })
    })
  }
  return rows
}

const middle = (wait: WaitEstimate): number => (wait.kind === 'range' ? (wait.fromMinutes + wait.toMinutes) / 2 : 0)

/** Of those who were shown a range by every forecast. */
function lineOf(name: string, rows: readonly Row[], nth: number): string {
  const ranged = rows.flatMap(({ shown, real }) => {
    const wait = shown[nth]
    return wait?.kind === 'range' ? [{ wait, real }] : []
  })
  const share = (is: (row: (typeof ranged)[number]) => boolean) =>
    `${((100 * ranged.filter(is).length) / ranged.length).toFixed(1)} %`
  return [
    `${name}: inside the range ${share(({ wait, real }) => real >= wait.fromMinutes && real <= wait.toMinutes)}`,
    `called earlier ${share(({ wait, real }) => real < wait.fromMinutes)}, later ${share(({ wait, real }) => real > wait.toMinutes)}`,
    `mean width ${mean(ranged.map(({ wait }) => wait.toMinutes - wait.fromMinutes)).toFixed(1)} min`,
    `mean error ${mean(ranged.map(({ wait, real }) => Math.abs(middle(wait) - real))).toFixed(2)} min`,
    `bias ${mean(ranged.map(({ wait, real }) => middle(wait) - real)).toFixed(2)} min`,
  ].join(', ')
}

const isRanged = ({ shown }: Row): boolean => shown.every(({ kind }) => kind === 'range')

describe('the wait shown beside the wait that came', () => {
  test('and beside what other predictors say', () => {
    let [spent, asked] = [0, 0]
    const rows = weeks('unknown', (state, { serviceId, isLegal, now }) => {
      const startedAt = performance.now()
      const priority = isLegal ? 'legal-priority' : 'ordinary'
      const ours = estimateForNewcomer(state, { serviceId, priority, now, lastContactAt: now })
      spent += performance.now() - startedAt
      asked += 1
      const before = ours.peopleBefore ?? 0
      return {
        shown: [ours],
        others: [lastWait(state, serviceId, now), queueLength(state, serviceId, { now, before })],
      }
    })
    const ranged = rows.filter(isRanged)
    const error = (of: (row: Row) => number) => mean(ranged.map((row) => Math.abs(of(row) - row.real)))
    const ours = error(({ shown: [wait] }) => (wait ? middle(wait) : 0))
    const [last, length] = [error(({ others: [each = 0] }) => each), error(({ others: [, each = 0] }) => each)]
    console.log(
      [
        `tickets: ${rows.length}, with a range: ${ranged.length}, mean real wait ${mean(rows.map(({ real }) => real)).toFixed(1)} min`,
        lineOf('ours', ranged, 0),
        `mean error of the last wait ${last.toFixed(2)} (${(last / ours).toFixed(2)} x); of queue length ${length.toFixed(2)} (${(length / ours).toFixed(2)} x)`,
        `one estimate: ${(spent / asked).toFixed(2)} ms`,
      ].join('\n'),
    )
  })

  test('with and without the appointments still to come', () => {
    const rows = weeks('known', (state, { serviceId, isLegal, now, expected }) => {
      const asking = { serviceId, priority: isLegal ? 'legal-priority' : 'ordinary', now, lastContactAt: now } as const
      return {
        shown: [estimateForNewcomer(state, asking), estimateForNewcomer(state, { ...asking, expected })],
        others: [],
      }
    })
    const ranged = rows.filter(isRanged)
    const changed = ranged.filter(
      ({ shown: [without, withThem] }) => JSON.stringify(without) !== JSON.stringify(withThem),
    )
    console.log(
      [
        `tickets: ${rows.length}, with both ranges: ${ranged.length}, mean real wait ${mean(rows.map(({ real }) => real)).toFixed(1)} min`,
        lineOf('without', ranged, 0),
        lineOf('with', ranged, 1),
        `told otherwise: ${changed.length}`,
        lineOf('  without', changed, 0),
        lineOf('  with', changed, 1),
      ].join('\n'),
    )
  })
})
