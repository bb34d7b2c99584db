/** Random histories of six machines on a bad network, with clocks up to a day wrong: counted, not sampled by eye. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { legsOfDay } from '../../src/domain/queue/queue-state.ts'
import { visitsOfDay } from '../../src/domain/queue/visit.ts'
import { machineCount, Network } from '../world/network.ts'
import { script } from '../world/network-script.ts'
import { today } from '../world/people.ts'
import { doubleCalls } from './double-calls.ts'
import { seed, size } from './size.ts'

const day = 86_400_000
const errors = fc.array(fc.integer({ min: -day, max: day }), { minLength: machineCount, maxLength: machineCount })

it(
  'no call twice, no number twice, no ticket lost, whatever the network and the clocks do',
  { timeout: 3_600_000 },
  () => {
    const counts = { histories: 0, events: 0, calls: 0, doubleCalls: 0, doubledNumbers: 0, lostTickets: 0 }
    const check = fc.property(script, errors, (steps, clockErrors) => {
      const network = new Network(clockErrors).run(steps).heal()
      const labels = visitsOfDay(network.state, today).map(({ label }) => label)
      const held = new Set(legsOfDay(network.state, today).map(({ legId }) => legId))
      counts.histories += 1
      counts.events += network.log.length
      counts.calls += network.log.filter(({ event }) => event.type === 'ticketCalled').length
      counts.doubleCalls += doubleCalls(network.log)
      counts.doubledNumbers += labels.length - new Set(labels).size
      counts.lostTickets += network.machines.flatMap(({ issued }) => issued).filter((legId) => !held.has(legId)).length
      return counts.doubleCalls + counts.doubledNumbers + counts.lostTickets === 0
    })
    fc.assert(check, { numRuns: size.histories, seed })
    console.log(`histories: ${JSON.stringify({ ...counts, seed })}`)
    expect(counts).toMatchObject({ doubleCalls: 0, doubledNumbers: 0, lostTickets: 0 })
    expect(counts.calls).toBeGreaterThan(counts.histories / 4)
  },
)
