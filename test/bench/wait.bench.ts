/**
 * The wait that a kiosk would have shown beside two usual predictors, on the same simulated days: the wait of whoever was
 * called last, and the number of people before times the expected interview, by the desks that are open. It reports, it
 * never gates.
 */
import { test } from 'vitest'
import { findLeg, legsOfDay, type QueueState } from '../../src/domain/queue/queue-state.ts'
import { businessDayAt } from '../../src/domain/queue/business-day.ts'
import { desksFor, estimateForNewcomer, type WaitEstimate } from '../../src/domain/queue/wait/estimate-wait.ts'
import { realWaitMinutes } from '../../src/domain/queue/wait/wait-quality.ts'
import type { ServiceId } from '../../src/domain/values/ids.ts'
import { localDate } from '../../src/domain/values/local-date.ts'
import type { Instant } from '../../src/domain/values/instant.ts'
import { busySite, simulateDays } from '../world/simulated-days.ts'
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

interface Shown {
  readonly ours: WaitEstimate
  readonly lastWait: number
  readonly queueLength: number
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length)

test('the wait shown beside the wait that came', () => {
  const rows: (Shown & { real: number })[] = []
  let [spent, asked] = [0, 0]
  for (let seed = 1; seed <= 3; seed += 1) {
    const shown: Shown[] = []
    const { state, legIds } = simulateDays(
      days.map((day) => at('09:00', day)),
      seed,
      (before, { serviceId, isLegal, now }) => {
        const startedAt = performance.now()
        const priority = isLegal ? 'legal-priority' : 'ordinary'
        const ours = estimateForNewcomer(before, { serviceId, priority, now, lastContactAt: now })
        spent += performance.now() - startedAt
        asked += 1
        const people = ours.peopleBefore ?? 0
        const others = {
          lastWait: lastWait(before, serviceId, now),
          queueLength: queueLength(before, serviceId, { now, before: people }),
        }
        shown.push({ ours, ...others })
      },
    )
    legIds.forEach((legId, index) => {
      const [leg, told] = [findLeg(state, legId), shown[index]]
      const real = leg && realWaitMinutes(leg)
      if (told && real !== undefined) rows.push({ ...told, real })
    })
  }
  const ranged = rows.flatMap(({ ours, ...row }) => (ours.kind === 'range' ? [{ ...row, ...ours }] : []))
  const error = (of: (row: (typeof ranged)[number]) => number) =>
    mean(ranged.map((row) => Math.abs(of(row) - row.real)))
  const [ours, last, length] = [
    error((row) => (row.fromMinutes + row.toMinutes) / 2),
    error((row) => row.lastWait),
    error((row) => row.queueLength),
  ]
  const inside = ranged.filter((row) => row.real >= row.fromMinutes && row.real <= row.toMinutes)
  const earlier = ranged.filter((row) => row.real < row.fromMinutes)
  console.log(
    [
      `tickets: ${rows.length}, with a range: ${ranged.length}, mean real wait ${mean(rows.map(({ real }) => real)).toFixed(1)} min`,
      `inside the range: ${((100 * inside.length) / ranged.length).toFixed(1)} %, called earlier ${((100 * earlier.length) / ranged.length).toFixed(1)} %, mean width ${mean(ranged.map((row) => row.toMinutes - row.fromMinutes)).toFixed(1)} min`,
      `mean error, ours ${ours.toFixed(2)} min; last wait ${last.toFixed(2)} (${(last / ours).toFixed(2)} x); queue length ${length.toFixed(2)} (${(length / ours).toFixed(2)} x)`,
      `bias, ours ${mean(ranged.map((row) => (row.fromMinutes + row.toMinutes) / 2 - row.real)).toFixed(2)} min`,
      `one estimate: ${(spent / asked).toFixed(2)} ms`,
    ].join('\n'),
  )
})
