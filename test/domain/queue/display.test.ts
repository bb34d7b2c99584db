import { describe, expect, it } from 'vitest'
import { callsToAnnounce, projectDisplay } from '../../../src/domain/queue/display.ts'
import { isStale } from '../../../src/domain/queue/staleness.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import { amina, bernard, chloe, person } from '../../world/people.ts'
import { deskOneId, deskTwoId } from '../../world/places.ts'
import { at, called, finished, issued, left, recalled, started, stateAfter } from '../../world/story.ts'

const morning = [
  [at('09:00'), issued(amina)],
  [at('09:01'), issued(bernard)],
  [at('09:10'), called(amina, deskOneId)],
  [at('09:11'), called(bernard, deskTwoId)],
] as const

describe('the board of the waiting room', () => {
  it('shows the last call in large and the others below, newest first, with the number painted above the desk', () => {
    const board = projectDisplay(stateAfter(morning), at('09:11:10'))
    expect(board.current).toMatchObject({ label: 'A102', deskNumber: 2, isPending: true })
    expect(board.recent.map(({ label, deskNumber }) => [label, deskNumber])).toEqual([
      ['A102', 2],
      ['A101', 1],
    ])
  })

  it('orders calls by the log, not by the clocks of the desks', () => {
    const board = projectDisplay(
      stateAfter([...morning.slice(0, 3), [at('08:00'), called(bernard, deskTwoId)]]),
      at('09:11:10'),
    )
    expect(board.recent.map(({ label }) => label)).toEqual(['A102', 'A101'])
  })

  it('shows nobody in large once the last person called is received or has left', () => {
    for (const end of [started(bernard, deskTwoId), finished(bernard, deskTwoId), left(bernard)])
      expect(projectDisplay(stateAfter([...morning, [at('09:12'), end]]), at('09:12:10')).current).toBeUndefined()
  })

  it('keeps the last five', () => {
    const people = Array.from({ length: 8 }, (_, index) => person(`Visitor ${index}`, { label: `A11${index}` }))
    const events = people.flatMap((each) => [
      [at('09:00'), issued(each)] as const,
      [at('09:10'), called(each, deskOneId)] as const,
      [at('09:11'), finished(each, deskOneId)] as const,
    ])
    const board = projectDisplay(stateAfter(events), at('09:20'))
    expect(board.recent.map(({ label }) => label)).toEqual(['A117', 'A116', 'A115', 'A114', 'A113'])
  })

  it('starts empty in the morning', () => {
    const yesterday = { ...amina, businessDay: localDate('2026-11-23') }
    const state = stateAfter([
      [at('17:00', '2026-11-23'), issued(yesterday)],
      [at('17:01', '2026-11-23'), called(yesterday, deskOneId)],
    ])
    expect(projectDisplay(state, at('08:00'))).toEqual({ recent: [] })
  })

  it('says nothing of anybody but number, desk and time', () => {
    const [call] = projectDisplay(stateAfter(morning), at('09:11:10')).recent
    expect(Object.keys(call ?? {}).sort()).toEqual(
      ['callKey', 'calledAt', 'deskNumber', 'isPending', 'label', 'legId', 'siteSequence'].sort(),
    )
  })
})

describe('the voice of the waiting room', () => {
  it('says each call once, oldest first', () => {
    const calls = callsToAnnounce(stateAfter(morning), 2, at('09:11:05'))
    expect(calls.map(({ label }) => label)).toEqual(['A102'])
    const both = callsToAnnounce(stateAfter(morning), 2, at('09:11'))
    expect(both.map(({ label }) => label)).toEqual(['A101', 'A102'])
    expect(callsToAnnounce(stateAfter(morning), 3, at('09:11')).map(({ label }) => label)).toEqual(['A102'])
    expect(callsToAnnounce(stateAfter(morning), 4, at('09:11'))).toEqual([])
  })

  it('says a recall again, under another key, and merges it with a call not yet said', () => {
    const again = stateAfter([...morning, [at('09:11:30'), recalled(bernard, deskTwoId, 2)]])
    const [call, ...others] = callsToAnnounce(again, 3, at('09:11:35'))
    expect(call?.callKey).toBe(`${bernard.legId}:5`)
    expect(others).toEqual([])
    expect(callsToAnnounce(again, 4, at('09:11:35'))).toHaveLength(1)
  })

  it('does not recite the morning to a room when the display wakes up', () => {
    expect(callsToAnnounce(stateAfter(morning), 0, at('09:30'))).toEqual([])
  })

  it('does not call those who are already being received', () => {
    const state = stateAfter([...morning, [at('09:11:05'), started(bernard, deskTwoId)]])
    expect(callsToAnnounce(state, 3, at('09:11:10'))).toEqual([])
    expect(callsToAnnounce(stateAfter([[at('09:00'), issued(chloe)]]), 0, at('09:00'))).toEqual([])
  })
})

describe('a display cut from the site', () => {
  it('admits it after 45 seconds', () => {
    expect(isStale(at('09:00:00'), at('09:00:44'))).toBe(false)
    expect(isStale(at('09:00:00'), at('09:00:45'))).toBe(true)
    expect(isStale(undefined, at('09:00'))).toBe(true)
  })
})
