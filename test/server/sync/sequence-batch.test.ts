import { describe, expect, it } from 'vitest'
import { emptyQueue, legsOfDay } from '../../../src/domain/queue/queue-state.ts'
import type { Command } from '../../../src/domain/catalogue.ts'
import type { Acknowledgement, CommandEnvelope } from '../../../src/domain/sync/envelope.ts'
import type { CommandId } from '../../../src/domain/values/ids.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { sequenceBatch, type Batch } from '../../../src/server/sync/sequence-batch.ts'
import { uuid } from '../../world/ids.ts'
import { amina, bernard, issue, today } from '../../world/people.ts'
import { centre, kioskOne } from '../../world/places.ts'
import { at } from '../../world/story.ts'

const envelope = (deviceSequence: number, command: Command, issuedAt = at('09:00')): CommandEnvelope<Command> => ({
  commandId: uuid<CommandId>(`gesture ${deviceSequence}`),
  deviceId: kioskOne.deviceId,
  siteId: centre.id,
  deviceSequence,
  generation: 1,
  issuedAt,
  clockOffsetMilliseconds: 0,
  command,
})

const batch = (rest: Partial<Batch>): Batch => ({
  state: emptyQueue(centre),
  device: kioskOne,
  commands: [],
  answered: new Map(),
  lastSequence: 0,
  lastGestureAt: at('08:00'),
  receivedAt: at('09:05'),
  ...rest,
})

describe('a batch of gestures', () => {
  it('dates a ticket when it was taken, not when the network came back', () => {
    const { state } = sequenceBatch(batch({ commands: [envelope(1, issue(amina))] }))
    expect(legsOfDay(state, today)[0]?.arrivedAt).toBe(at('09:00'))
  })

  it('never dates a ticket after it reached the site, nor before the gesture before it', () => {
    const [future, past] = [envelope(1, issue(amina), at('23:00')), envelope(2, issue(bernard), at('03:00'))]
    const { state } = sequenceBatch(batch({ commands: [future, past] }))
    expect(legsOfDay(state, today).map(({ arrivedAt }) => arrivedAt)).toEqual([at('09:05'), at('09:05')])
  })

  it('keeps a person who took a ticket on a kiosk a day slow in the line of today', () => {
    const slow = envelope(1, issue(amina), instant(at('09:00') - 86_400_000))
    const { state } = sequenceBatch(batch({ commands: [slow] }))
    expect(legsOfDay(state, today)).toMatchObject([{ businessDay: today, arrivedAt: at('08:00') }])
  })

  it('answers again what it has answered, and goes on after it', () => {
    const first = envelope(1, issue(amina))
    const before: Acknowledgement = { commandId: first.commandId, result: 'accepted', siteSequence: 7 }
    const answered = new Map([[first.commandId, before]])
    const given = batch({ commands: [first, envelope(2, issue(bernard))], answered, lastSequence: 1 })
    const { acknowledgements, events, newAnswers } = sequenceBatch(given)
    expect(acknowledgements[0]).toBe(before)
    expect(events).toHaveLength(1)
    expect(newAnswers.map(({ deviceSequence }) => deviceSequence)).toEqual([2])
  })

  it('stops at a hole and asks from there', () => {
    const given = batch({ commands: [envelope(1, issue(amina)), envelope(3, issue(bernard))] })
    const { acknowledgements, resendFrom, state } = sequenceBatch(given)
    expect(acknowledgements).toHaveLength(1)
    expect(resendFrom).toBe(2)
    expect(legsOfDay(state, today)).toHaveLength(1)
  })
})
