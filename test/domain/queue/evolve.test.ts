import { describe, expect, it } from 'vitest'
import { evolve } from '../../../src/domain/queue/evolve.ts'
import { findLeg, legAtDesk, legsOfDay } from '../../../src/domain/queue/queue-state.ts'
import { uuid } from '../../world/ids.ts'
import { amina, bernard, today } from '../../world/people.ts'
import { centre, deskOneId, kioskOne } from '../../world/places.ts'
import { absent, at, called, finished, issued, left, recalled, started, stateAfter } from '../../world/story.ts'

describe('a visit', () => {
  it('keeps when the person came, was called, was received and left', () => {
    const state = stateAfter([
      [at('09:00'), issued(amina)],
      [at('09:10'), called(amina, deskOneId)],
      [at('09:11'), recalled(amina, deskOneId, 2)],
      [at('09:12'), started(amina, deskOneId)],
      [at('09:30'), finished(amina, deskOneId)],
    ])
    expect(findLeg(state, amina.legId)).toEqual({
      ...amina,
      state: 'served',
      deskId: deskOneId,
      arrivedAt: at('09:00'),
      calledAt: at('09:10'),
      lastCalledAt: at('09:11'),
      lastCallSequence: 3,
      startedAt: at('09:12'),
      endedAt: at('09:30'),
      callCount: 2,
      callReason: { rule: 'arrival-order' },
      revision: 5,
    })
  })

  it('frees the desk when it ends, however it ends', () => {
    const busy = [
      [at('09:00'), issued(amina)],
      [at('09:10'), called(amina, deskOneId)],
    ] as const
    expect(legAtDesk(stateAfter(busy), deskOneId, today)?.label).toBe('A101')
    for (const end of [finished(amina, deskOneId), absent(amina, deskOneId), left(amina)])
      expect(legAtDesk(stateAfter([...busy, [at('09:12'), end]]), deskOneId, today)).toBeUndefined()
  })

  it('never runs backwards, whatever the clocks of the machines said', () => {
    const state = stateAfter([
      [at('09:00'), issued(amina)],
      [at('08:00'), called(amina, deskOneId)],
      [at('07:00'), started(amina, deskOneId)],
      [at('06:00'), finished(amina, deskOneId)],
    ])
    const leg = findLeg(state, amina.legId)
    expect([leg?.calledAt, leg?.startedAt, leg?.endedAt]).toEqual([at('09:00'), at('09:00'), at('09:00')])
  })

  it('counts as having left when the desk had marked absent someone who had in truth gone', () => {
    const events = [
      [at('09:00'), issued(amina)],
      [at('09:10'), called(amina, deskOneId)],
    ] as const
    const missed = stateAfter([...events, [at('09:12'), absent(amina, deskOneId)], [at('09:11'), left(amina)]])
    expect(findLeg(missed, amina.legId)?.state).toBe('left')
    const received = stateAfter([...events, [at('09:12'), finished(amina, deskOneId)], [at('09:11'), left(amina)]])
    expect(findLeg(received, amina.legId)?.state).toBe('served')
  })
})

describe('the log', () => {
  const envelope = (siteSequence: number) => ({
    siteId: centre.id,
    siteSequence,
    commandId: uuid<never>(`command ${siteSequence}`),
    deviceId: kioskOne.deviceId,
    at: at('09:00'),
    event: issued(bernard),
  })

  it('may be told twice without a second ticket', () => {
    const once = stateAfter([[at('09:00'), issued(bernard)]])
    expect(evolve(once, envelope(1))).toBe(once)
  })

  it('is never folded with a hole in it', () => {
    const once = stateAfter([[at('09:00'), issued(amina)]])
    expect(() => evolve(once, envelope(3))).toThrow(RangeError)
    expect(legsOfDay(evolve(once, envelope(2)), today)).toHaveLength(2)
  })

  it('leaves the state before an event as it was', () => {
    const before = stateAfter([[at('09:00'), issued(amina)]])
    evolve(before, envelope(2))
    expect(legsOfDay(before, today)).toHaveLength(1)
    expect(before.siteSequence).toBe(1)
  })
})
