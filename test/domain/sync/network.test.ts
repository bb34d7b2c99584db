import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { evolve } from '../../../src/domain/queue/evolve.ts'
import { callsToAnnounce } from '../../../src/domain/queue/display.ts'
import {
  emptyQueue,
  findDesk,
  findLeg,
  legAtDesk,
  legsOfDay,
  receivesNow,
  turnOf,
  type QueueState,
} from '../../../src/domain/queue/queue-state.ts'
import { parseTicketLabel } from '../../../src/domain/queue/ticket-label.ts'
import { hasEnded } from '../../../src/domain/queue/ticket.ts'
import { visitsOfDay } from '../../../src/domain/queue/visit.ts'
import { realWaitMinutes, waitsFrom } from '../../../src/domain/queue/wait/wait-quality.ts'
import { isCallableAt, waitingLegs } from '../../../src/domain/queue/waiting.ts'
import type { CommandId } from '../../../src/domain/values/ids.ts'
import { machineCount, Network, type Step } from '../../world/network.ts'
import { appointmentMorning, script } from '../../world/network-script.ts'
import { today } from '../../world/people.ts'
import { centre } from '../../world/places.ts'

type Check = (network: Network, steps: readonly Step[]) => void

const holds = (check: Check, { stories = script, numRuns = 300 } = {}) =>
  fc.assert(
    fc.property(stories, (steps) => check(new Network().run(steps).heal(), steps)),
    { numRuns },
  )

/** The state after each event of the log. */
function states({ log }: Network): QueueState[] {
  let state = emptyQueue(centre)
  return log.map((envelope) => (state = evolve(state, envelope)))
}

/** Each event with the state it met. */
function told(network: Network) {
  const after = states(network)
  return network.log.map(({ event, at }, index) => ({
    event,
    at,
    index,
    before: after[index - 1] ?? emptyQueue(centre),
  }))
}

describe('six machines on a bad network', () => {
  const seen: Record<string, number> = { refused: 0, suffixed: 0, late: 0 }

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
      const firstLegs = legsOfDay(network.state, today).filter(({ enteredAt }) => enteredAt === undefined)
      expect(firstLegs.map(({ legId }) => legId).sort()).toEqual([...taken].sort())
      expect(visitsOfDay(network.state, today)).toHaveLength(taken.length)
    })
  })

  it('never call somebody who is at a desk or gone, nor two persons to one desk, nor two legs of one visit', () => {
    holds((network) => {
      for (const { before, event } of told(network)) {
        if (event.type === 'ticketCalled') expect(findLeg(before, event.legId)?.state).toMatch(/^(waiting|parked)$/)
      }
      for (const state of states(network)) {
        const legs = legsOfDay(state, today)
        const present = legs.filter((leg) => leg.state === 'called' || leg.state === 'serving')
        expect(new Set(present.map((leg) => leg.deskId)).size).toBe(present.length)
        const alive = legs.filter((leg) => !hasEnded(leg))
        expect(new Set(alive.map((leg) => leg.visitId)).size).toBe(alive.length)
      }
    })
  })

  it('never let a desk touch somebody whom another desk has called', () => {
    holds((network) => {
      for (const { before, event } of told(network)) {
        if (!('legId' in event) || !('deskId' in event) || event.deskId === undefined) continue
        const leg = findLeg(before, event.legId)
        const isOfSomeone = leg?.state === 'called' || leg?.state === 'serving'
        if (isOfSomeone && event.type !== 'visitDeferred') expect(leg.deskId).toBe(event.deskId)
      }
    })
  })

  it('number every ticket of the day differently, even two kiosks with one digit, each in rising order', () => {
    holds((network) => {
      const labels = visitsOfDay(network.state, today).map(({ label }) => label)
      expect(new Set(labels).size).toBe(labels.length)
      for (const each of network.machines) {
        for (const letter of ['A', 'F']) {
          const own = each.labels.map(parseTicketLabel).filter((label) => label?.letter === letter)
          expect(own.map((label) => label?.sequence)).toEqual(own.map((_, index) => index + 1))
        }
      }
    })
  })

  it('never overtake: legal priority first, then each by the rule stored with the call', () => {
    holds((network) => {
      for (const { before, event, at } of told(network)) {
        if (event.type !== 'ticketCalled' || event.reason.rule === 'picked') continue
        const desk = findDesk(centre, event.deskId)
        const line = waitingLegs(before, at).filter(
          (leg) => isCallableAt(leg, at) && desk && receivesNow(before, desk, { leg, at }),
        )
        const chosen = findLeg(before, event.legId)
        expect(line.map(({ legId }) => legId)).toContain(event.legId)
        const others = line.filter(({ legId }) => legId !== event.legId)
        if (chosen?.priority === 'ordinary')
          expect(others.map(({ priority }) => priority)).not.toContain('legal-priority')
        if (event.reason.rule !== 'arrival-order') continue
        const walkIns = others.filter((leg) => !leg.appointmentSlot && leg.presentedAtCall === undefined)
        for (const other of walkIns) expect(other.arrivedAt).toBeGreaterThanOrEqual(chosen?.arrivedAt ?? 0)
      }
    })
  })

  it('let at most three appointments in a row pass any one walk-in, as the bare log tells it', () => {
    let longest = 0
    holds(
      (network) => {
        const undone = new Set(
          network.log.flatMap(({ event }) => (event.type === 'gestureUndone' ? [event.undone] : [])),
        )
        /** Appointments that a desk has called past somebody since it last called somebody without one. */
        const passed = new Map<string, number>()
        for (const { before, event, at, index } of told(network)) {
          const desk = event.type === 'ticketCalled' && findDesk(centre, event.deskId)
          if (!desk || undone.has(network.log[index]?.commandId as CommandId)) continue
          const { rule } = event.reason
          const waiting = new Set(waitingLegs(before, at).map(({ legId }) => legId))
          for (const leg of legsOfDay(before, today)) {
            if (leg.priority !== 'ordinary' || leg.appointmentSlot !== undefined || leg.presentedAtCall !== undefined)
              continue
            const isPassed =
              waiting.has(leg.legId) &&
              isCallableAt(leg, at) &&
              receivesNow(before, desk, { leg, at }) &&
              leg.legId !== event.legId
            const isTurnGiven = rule === 'arrival-order' || rule === 'overdue'
            const key = `${event.deskId} ${leg.legId}`
            const count = isPassed && !isTurnGiven ? (passed.get(key) ?? 0) + (rule === 'appointment-due' ? 1 : 0) : 0
            passed.set(key, count)
            expect(count).toBeLessThanOrEqual(3)
            if (isPassed) expect(rule).not.toBe('appointment-early')
            longest = Math.max(longest, count)
          }
        }
      },
      { stories: fc.oneof(script, appointmentMorning, appointmentMorning), numRuns: 100 },
    )
    // Three did pass one: the bound was met, not only never reached.
    expect(longest).toBe(3)
  })

  it('say each accepted call once on a display that follows, however the log reaches it, and recite nothing', () => {
    fc.assert(
      fc.property(script, fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1 }), (steps, pages) => {
        const network = new Network().run(steps).heal()
        const spoken: string[] = []
        let [state, from] = [emptyQueue(centre), 0]
        for (let page = 0; from < network.log.length; page += 1) {
          const next = network.log.slice(from, from + (pages[page % pages.length] ?? 1))
          const after = from
          state = next.reduce(evolve, state)
          from += next.length
          const at = next.reduce((latest, each) => (each.at > latest ? each.at : latest), next[0]?.at ?? network.now)
          spoken.push(...callsToAnnounce(state, after, at).map(({ callKey }) => callKey))
        }
        const calls = network.log.flatMap(({ event, siteSequence }) =>
          event.type === 'ticketCalled' || event.type === 'ticketRecalled' ? [`${event.legId}:${siteSequence}`] : [],
        )
        expect(new Set(spoken).size).toBe(spoken.length)
        expect(calls).toEqual(expect.arrayContaining(spoken))
        if (pages.every((count) => count === 1)) expect(spoken).toEqual(calls)
      }),
      { numRuns: 100 },
    )
  })

  it('take back a gesture as if it had never been made', () => {
    holds((network) => {
      const after = states(network)
      for (const { before, event, index } of told(network)) {
        if (event.type !== 'gestureUndone') continue
        const made = network.log.findIndex(({ commandId }) => commandId === event.undone)
        const [start, end] = [after[made - 1] ?? emptyQueue(centre), after[index] ?? before]
        for (const { legId } of before.desks.get(event.deskId)?.last?.legs ?? [])
          expect(findLeg(end, legId)).toEqual(findLeg(start, legId))
        expect(legAtDesk(end, event.deskId, today)).toEqual(legAtDesk(start, event.deskId, today))
        expect(turnOf(end, event.deskId)).toEqual(turnOf(start, event.deskId))
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

  it('measure each wait as the bare log tells it, gestures taken back apart', () => {
    holds(({ log, state }) => {
      const undone = new Set(log.flatMap(({ event }) => (event.type === 'gestureUndone' ? [event.undone] : [])))
      const firstCalls = new Map<string, number>()
      for (const { event, commandId, at } of log)
        if (event.type === 'ticketCalled' && !undone.has(commandId) && !firstCalls.has(event.legId))
          firstCalls.set(event.legId, at)
      for (const leg of legsOfDay(state, today)) {
        const calledAt = firstCalls.get(leg.legId)
        const expected = calledAt === undefined ? undefined : Math.max(0, calledAt - waitsFrom(leg)) / 60_000
        expect(realWaitMinutes(leg)).toBe(expected)
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
          seen[event.type] = (seen[event.type] ?? 0) + 1
          if ('isLate' in event) seen.late = (seen.late ?? 0) + 1
          if (event.type === 'ticketCalled') seen[event.reason.rule] = (seen[event.reason.rule] ?? 0) + 1
          if (event.type === 'ticketIssued' && parseTicketLabel(event.label)?.suffix)
            seen.suffixed = (seen.suffixed ?? 0) + 1
        }
        for (const answer of network.answered.values())
          if (answer.result === 'refused') seen.refused = (seen.refused ?? 0) + 1
      }
    })

    it('people are called, refused, missed, doubled and late in them', () => {
      expect(seen.ticketCalled).toBeGreaterThan(100)
      expect(seen.refused).toBeGreaterThan(100)
      expect(seen.suffixed).toBeGreaterThan(10)
      const moves = ['visitorMarkedNoShow', 'visitorReturnedToQueue', 'visitorParked', 'visitorTransferred'] as const
      const returns = [
        'visitDeferred',
        'visitResumed',
        'visitorPresentedAgain',
        'ticketVoided',
        'gestureUndone',
      ] as const
      const rules = ['legal-priority', 'presented-again', 'appointment-due', 'arrival-order', 'picked'] as const
      for (const each of [...moves, ...returns, ...rules, 'late', 'dayEnded'])
        expect([each, seen[each] ?? 0]).not.toEqual([each, 0])
    })
  })
})
