import { describe, expect, it } from 'vitest'
import { dueTurnNotice, mayStillBeCalled } from '../../../src/domain/queue/turn-notice.ts'
import { amina, bernard, chloe, diane } from '../../world/people.ts'
import { centre, deskOneId } from '../../world/places.ts'
import { absent, at, called, finished, issued, left, stateAfter, type Happening } from '../../world/story.ts'

const opened: Happening = [at('08:30'), { type: 'deskOpened', deskId: deskOneId }]
const three: readonly Happening[] = [
  [at('09:00'), issued(amina)],
  [at('09:01'), issued(bernard)],
  [at('09:02'), issued(chloe)],
]
const due = (happenings: readonly Happening[], when = at('09:05'), site = centre) =>
  dueTurnNotice(stateAfter(happenings, site), chloe.legId, when)

describe('it is soon somebody’s turn', () => {
  it('when two people come before them, unless the site says otherwise', () => {
    expect(due([opened, ...three])).toMatchObject({ kind: 'soon', peopleBefore: 2, label: 'A103' })
    expect(due([opened, ...three, [at('09:03'), issued(diane)]])).toBeUndefined()
    const patient = { ...centre, turnNotices: { peopleBefore: 0 } }
    expect(due([opened, ...three], at('09:05'), patient)).toBeUndefined()
  })

  it('never while nobody receives, while they are away, or once they are called', () => {
    expect(due(three)).toBeUndefined()
    const away: Happening = [at('09:04'), { type: 'visitDeferred', legId: chloe.legId, returnAt: at('09:30') }]
    expect(due([opened, ...three, away])).toBeUndefined()
    expect(due([opened, ...three, away], at('09:30'))).toMatchObject({ kind: 'soon' })
    expect(due([opened, ...three, [at('09:04'), called(chloe, deskOneId)]])).toMatchObject({
      kind: 'called',
      deskNumber: 1,
    })
  })

  it('and a call is told of for three minutes, from the last time they were called', () => {
    const call: readonly Happening[] = [opened, ...three, [at('09:04'), called(chloe, deskOneId)]]
    expect(due(call, at('09:07'))).toMatchObject({ kind: 'called' })
    expect(due(call, at('09:07:01'))).toBeUndefined()
  })
})

describe('what somebody left is kept', () => {
  const kept = (...more: readonly Happening[]) =>
    mayStillBeCalled(stateAfter([opened, ...three, ...more]), chloe.legId, at('09:40'))

  it('as long as they may be called, and for the half hour in which a missed call may be made good', () => {
    const call: Happening = [at('09:04'), called(chloe, deskOneId)]
    expect(kept()).toBe(true)
    expect(kept(call)).toBe(true)
    expect(kept(call, [at('09:10'), absent(chloe, deskOneId)])).toBe(true)
    expect(kept(call, [at('09:09:59'), absent(chloe, deskOneId)])).toBe(false)
  })

  it('no longer once they were served or left, or for a ticket that nobody knows', () => {
    expect(kept([at('09:04'), called(chloe, deskOneId)], [at('09:20'), finished(chloe, deskOneId)])).toBe(false)
    expect(kept([at('09:04'), left(chloe)])).toBe(false)
    expect(mayStillBeCalled(stateAfter([]), chloe.legId, at('09:40'))).toBe(false)
  })
})
