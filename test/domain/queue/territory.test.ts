import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { presentPlace } from '../../../src/domain/queue/elsewhere.ts'
import { evolve } from '../../../src/domain/queue/evolve.ts'
import { snapshotOf, stateFromSnapshot } from '../../../src/domain/queue/queue-snapshot.ts'
import { queueSnapshotSchema } from '../../../src/domain/queue/queue-snapshot-schema.ts'
import { emptyQueue, legsOfDay } from '../../../src/domain/queue/queue-state.ts'
import { hasEnded, type Leg } from '../../../src/domain/queue/ticket.ts'
import { today } from '../../world/people.ts'
import { acts, sitesOfTerritory, Territory, type Act } from '../../world/territory.ts'

const index = fc.nat(2)
const act: fc.Arbitrary<Act> = fc.record({
  act: fc.constantFrom(...acts),
  site: index,
  desk: fc.nat(1),
  other: index,
  whom: fc.nat(5),
})
/** All sites have opened; then sixty gestures of whoever likes. */
const opening = [0, 1, 2].flatMap((site) => [0, 1].map((desk): Act => ({ act: 'open', site, desk, other: 0, whom: 0 })))
const history = fc.array(act, { minLength: 20, maxLength: 60, size: 'max' }).map((steps) => [...opening, ...steps])

const legsEverywhere = (territory: Territory): readonly Leg[] =>
  sitesOfTerritory.flatMap(({ id }) => legsOfDay(territory.stateOf(id), today))

/** The first ticket of whoever stands in this leg. */
function rootOf(leg: Leg, legs: readonly Leg[]): Leg {
  const before = legs.find(({ transferredTo, sentTo }) => (transferredTo ?? sentTo?.legId) === leg.legId)
  return before ? rootOf(before, legs) : leg
}

it('nobody is in line at two sites, nobody is lost, and everybody keeps their arrival', () => {
  const seen = { sent: 0, takenBack: 0, received: 0 }
  fc.assert(
    fc.property(history, (steps) => {
      const territory = new Territory().run(steps)
      const legs = legsEverywhere(territory)
      const living = legs.filter((leg) => !hasEnded(leg)).map((leg) => rootOf(leg, legs).legId)
      expect(new Set(living).size).toBe(living.length)
      for (const { siteId, legId, at } of territory.issued) {
        const { place, missing } = presentPlace(territory.stateOf(siteId), legId, territory.states)
        expect(missing).toBeUndefined()
        expect(place?.leg.arrivedAt).toBe(at)
        // Whoever has a leg that goes on is in it, and a leg in which nobody goes on any more is the end of their day.
        expect(place?.leg.state).not.toBe('transferred')
      }
      for (const { event } of territory.log) {
        if (event.type === 'visitorSentToSite') seen.sent += 1
        if (event.type === 'visitorNotExpected') seen.takenBack += 1
      }
      seen.received += legs.filter(({ sentFrom, calledAt }) => sentFrom && calledAt !== undefined).length
    }),
    { numRuns: 120 },
  )
  // The histories do hold what is to be shown.
  expect(seen.sent).toBeGreaterThan(60)
  expect(seen.takenBack).toBeGreaterThan(0)
  expect(seen.received).toBeGreaterThan(0)
})

it('each site has a log without a hole, whose fold and whose snapshot are its state, and no number twice', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const territory = new Territory().run(steps)
      for (const site of sitesOfTerritory) {
        const log = territory.log.filter(({ siteId }) => siteId === site.id)
        expect(log.map(({ siteSequence }) => siteSequence)).toEqual(log.map((_, place) => place + 1))
        expect(log.reduce(evolve, emptyQueue(site))).toEqual(territory.stateOf(site.id))
        const sent: unknown = JSON.parse(JSON.stringify(snapshotOf(territory.stateOf(site.id))))
        const snapshot = { siteSequence: log.length, takenAt: territory.now, state: v.parse(queueSnapshotSchema, sent) }
        expect(stateFromSnapshot(site, snapshot)).toEqual(territory.stateOf(site.id))
        const labels = legsOfDay(territory.stateOf(site.id), today).map(({ visitId, label }) => `${visitId} ${label}`)
        const numbers = new Set(labels)
        expect(new Set([...numbers].map((each) => each.split(' ')[1])).size).toBe(numbers.size)
      }
    }),
    { numRuns: 80 },
  )
})
