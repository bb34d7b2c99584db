import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { evolve } from '../../../src/domain/queue/evolve.ts'
import { emptyQueue, findLeg, legsOfDay, type QueueState } from '../../../src/domain/queue/queue-state.ts'
import { parseTicketLabel } from '../../../src/domain/queue/ticket-label.ts'
import { machineCount, Network, type Step } from '../../world/network.ts'
import { today } from '../../world/people.ts'
import { centre } from '../../world/places.ts'

const machine = fc.nat(machineCount - 1)
const act = fc.record({
  type: fc.constant('act' as const),
  machine,
  gesture: fc.constantFrom(
    'ticket',
    'ticket',
    'priorityTicket',
    'next',
    'next',
    'recall',
    'start',
    'finish',
    'noShow',
    'leave',
  ),
}) as fc.Arbitrary<Step>
const push = fc.record({
  type: fc.constant('push' as const),
  machine,
  fate: fc.constantFrom('arrives', 'arrives', 'request-lost', 'answer-lost'),
  count: fc.integer({ min: 1, max: 5 }),
}) as fc.Arbitrary<Step>
const pull: fc.Arbitrary<Step> = fc.record({
  type: fc.constant('pull' as const),
  machine,
  count: fc.integer({ min: 1, max: 10 }),
})
const lateDuplicate: fc.Arbitrary<Step> = fc.record({ type: fc.constant('late-duplicate' as const), which: fc.nat(50) })
const wait: fc.Arbitrary<Step> = fc.record({
  type: fc.constant('wait' as const),
  seconds: fc.integer({ min: 0, max: 40 }),
})
/** A desk at work with its line up: what random gestures alone rarely compose. */
const turnAtDesk: fc.Arbitrary<Step[]> = fc
  .tuple(fc.constantFrom(3, 4), fc.constantFrom('start', 'recall', 'leave'), fc.constantFrom('finish', 'noShow'))
  .map(([desk, middle, end]) =>
    (['next', middle, end] as const).flatMap((gesture): Step[] => [
      { type: 'act', machine: desk, gesture },
      { type: 'push', machine: desk, fate: 'arrives', count: 5 },
      { type: 'pull', machine: desk, count: 99 },
      { type: 'wait', seconds: 31 },
    ]),
  )
const script = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: act.map((step) => [step]) },
      { weight: 5, arbitrary: push.map((step) => [step]) },
      { weight: 3, arbitrary: pull.map((step) => [step]) },
      { weight: 1, arbitrary: lateDuplicate.map((step) => [step]) },
      { weight: 2, arbitrary: wait.map((step) => [step]) },
      { weight: 2, arbitrary: turnAtDesk },
    ),
    { maxLength: 60, size: 'max' },
  )
  .map((parts) => parts.flat())

const holds = (check: (network: Network, steps: readonly Step[]) => void) =>
  fc.assert(
    fc.property(script, (steps) => check(new Network().run(steps).heal(), steps)),
    { numRuns: 300 },
  )

/** The state after each event of the log. */
function states({ log }: Network): QueueState[] {
  let state = emptyQueue(centre)
  return log.map((envelope) => (state = evolve(state, envelope)))
}

describe('five machines on a bad network', () => {
  const seen = { called: 0, refused: 0, suffixed: 0, noShow: 0, late: 0 }

  it('all come to say the same as the site once the network heals', () => {
    holds((network) => {
      for (const each of network.machines) expect(each.state).toEqual(network.state)
      expect(states(network).at(-1) ?? emptyQueue(centre)).toEqual(network.state)
    })
  })

  it('get one answer to each gesture, and the same one however often they ask', () => {
    holds((network) => {
      for (const { answers, deviceSequence } of network.machines) {
        expect(answers.size).toBe(deviceSequence)
        for (const [commandId, answer] of answers) expect(answer).toEqual(network.answered.get(commandId))
      }
    })
  })

  it('lose no ticket and make none twice', () => {
    holds((network) => {
      const taken = network.machines.flatMap(({ issued }) => issued)
      expect(
        legsOfDay(network.state, today)
          .map(({ legId }) => legId)
          .sort(),
      ).toEqual([...taken].sort())
    })
  })

  it('never call one person twice, nor two persons to one desk', () => {
    holds((network) => {
      const called = network.log.flatMap(({ event }) => (event.type === 'ticketCalled' ? [event.legId] : []))
      expect(new Set(called).size).toBe(called.length)
      for (const state of states(network)) {
        const desks = legsOfDay(state, today)
          .filter((leg) => leg.state === 'called' || leg.state === 'serving')
          .map((leg) => leg.deskId)
        expect(new Set(desks).size).toBe(desks.length)
      }
    })
  })

  it('never let a desk touch somebody whom another desk has called', () => {
    holds((network) => {
      let before = emptyQueue(centre)
      for (const envelope of network.log) {
        const { event } = envelope
        if ('deskId' in event && event.type !== 'ticketCalled')
          expect(findLeg(before, event.legId)?.deskId).toBe(event.deskId)
        before = evolve(before, envelope)
      }
    })
  })

  it('number every ticket of the day differently, even two kiosks with one digit, each in rising order', () => {
    holds((network) => {
      const labels = legsOfDay(network.state, today).map(({ label }) => label)
      expect(new Set(labels).size).toBe(labels.length)
      for (const each of network.machines) {
        for (const letter of ['A', 'F']) {
          const own = each.labels.map(parseTicketLabel).filter((label) => label?.letter === letter)
          expect(own.map((label) => label?.sequence)).toEqual(own.map((_, index) => index + 1))
        }
      }
    })
  })

  it('never overtake: whoever is called came before all who wait for that desk, but for legal priority', () => {
    holds((network) => {
      let before = emptyQueue(centre)
      for (const envelope of network.log) {
        const { event } = envelope
        const next = evolve(before, envelope)
        if (event.type === 'ticketCalled') {
          const chosen = legsOfDay(next, today).find((leg) => leg.legId === event.legId)
          const passedOver = legsOfDay(before, today).filter(
            (leg) => leg.state === 'waiting' && leg.legId !== event.legId,
          )
          for (const other of passedOver) {
            if (other.priority === chosen?.priority) expect(other.arrivedAt).toBeGreaterThanOrEqual(chosen.arrivedAt)
            else expect(chosen?.priority).toBe('legal-priority')
          }
        }
        before = next
      }
    })
  })

  it('never measure a wait or a service below zero', () => {
    holds((network) => {
      for (const leg of legsOfDay(network.state, today)) {
        const times = [leg.arrivedAt, leg.calledAt, leg.startedAt, leg.endedAt].filter((time) => time !== undefined)
        expect(times).toEqual(times.toSorted((a, b) => a - b))
      }
    })
  })

  it('change nothing with a refused gesture, and each refusal has its sentence', () => {
    const sentences = JSON.parse(readFileSync('content/strings/errors/fr.json', 'utf8')) as Record<string, string>
    holds((network) => {
      for (const answer of network.answered.values()) {
        if (answer.result === 'accepted') continue
        expect(network.log.filter(({ commandId }) => commandId === answer.commandId)).toEqual([])
        const placeholders = [...(sentences[answer.refusal.code] ?? '{{missing}}').matchAll(/\{\{(\w+)\}\}/g)]
        expect(Object.keys(answer.refusal.values ?? {})).toEqual(
          expect.arrayContaining(placeholders.map(([, name]) => name)),
        )
      }
    })
  })

  it('keep the same order with clocks up to a day wrong', () => {
    const day = 86_400_000
    const errors = fc.array(fc.integer({ min: -day, max: day }), { minLength: machineCount, maxLength: machineCount })
    fc.assert(
      fc.property(script, errors, (steps, clockErrors) => {
        const right = new Network().run(steps).heal()
        const wrong = new Network(clockErrors).run(steps).heal()
        expect(wrong.log).toEqual(right.log)
      }),
      { numRuns: 150 },
    )
  })

  describe('and the stories are worth telling', () => {
    beforeAll(() => {
      for (const steps of fc.sample(script, { numRuns: 200, seed: 7 })) {
        const network = new Network().run(steps).heal()
        for (const { event } of network.log) {
          if (event.type === 'ticketCalled') seen.called += 1
          if (event.type === 'visitorMarkedNoShow') seen.noShow += 1
          if ('isLate' in event) seen.late += 1
          if (event.type === 'ticketIssued' && parseTicketLabel(event.label)?.suffix) seen.suffixed += 1
        }
        for (const answer of network.answered.values()) if (answer.result === 'refused') seen.refused += 1
      }
    })

    it('people are called, refused, missed, doubled and late in them', () => {
      expect(seen.called).toBeGreaterThan(100)
      expect(seen.refused).toBeGreaterThan(100)
      expect(seen.noShow).toBeGreaterThan(10)
      expect(seen.suffixed).toBeGreaterThan(10)
      expect(seen.late).toBeGreaterThan(0)
    })
  })
})
