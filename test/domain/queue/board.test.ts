import { describe, expect, it } from 'vitest'
import { siteBoard, type SiteBoard } from '../../../src/domain/queue/board.ts'
import { amina, bernard, diane, person } from '../../world/people.ts'
import { deskOneId, deskTwoId, information, myRequest } from '../../world/places.ts'
import { at, called, issued, started, stateAfter, type Happening } from '../../world/story.ts'

const boardAt = (clock: string, ...happenings: readonly Happening[]): SiteBoard =>
  siteBoard(stateAfter(happenings), at(clock))

const opened: Happening = [at('08:55'), { type: 'deskOpened', deskId: deskOneId }]
const deskWork = (board: SiteBoard) => board.desks.map(({ work, sinceSeconds }) => [work, sinceSeconds])

describe('the board of a site', () => {
  it('counts who waits for each service, and how long the first of them has', () => {
    const forRequest = person('Farid', { serviceId: myRequest, label: 'F101' })
    const board = boardAt(
      '09:20',
      opened,
      [at('09:00'), issued(amina)],
      [at('09:05'), issued(bernard)],
      [at('09:10'), issued(forRequest)],
    )
    expect(board).toMatchObject({ waiting: 3, longestWaitSeconds: 1200, alerts: [] })
    expect(board.services.filter(({ waiting }) => waiting > 0)).toEqual([
      { serviceId: information, waiting: 2, longestWaitSeconds: 1200, isClosed: false },
      { serviceId: myRequest, waiting: 1, longestWaitSeconds: 600, isClosed: false },
    ])
  })

  it('says what each desk does and since when; a call is counted from the call, a reception from its start', () => {
    const story: readonly Happening[] = [opened, [at('09:00'), issued(amina)], [at('09:02'), called(amina, deskOneId)]]
    expect(deskWork(boardAt('09:03', opened))).toEqual([
      ['free', 480],
      ['unopened', undefined],
    ])
    expect(deskWork(boardAt('09:03', ...story))[0]).toEqual(['called', 60])
    expect(deskWork(boardAt('09:10', ...story, [at('09:04'), started(amina, deskOneId)]))[0]).toEqual(['serving', 360])
    const paused: Happening = [at('09:00'), { type: 'deskPaused', deskId: deskOneId }]
    expect(deskWork(boardAt('09:10', opened, paused))[0]).toEqual(['paused', 600])
  })

  it('forgets the desks of the day before', () => {
    const yesterday: Happening = [at('09:00', '2026-11-23'), { type: 'deskOpened', deskId: deskTwoId }]
    expect(deskWork(boardAt('09:00', yesterday)).map(([work]) => work)).toEqual(['unopened', 'unopened'])
  })
})

describe('a manager is told', () => {
  it('when people wait and nobody receives', () => {
    expect(boardAt('09:01', [at('09:00'), issued(amina)]).alerts).toEqual(['nobody-receives'])
    expect(boardAt('09:01', opened, [at('09:00'), issued(amina)]).alerts).toEqual([])
    expect(boardAt('09:01').alerts).toEqual([])
  })

  it('when somebody has waited thirty minutes, and not a second before', () => {
    const story: readonly Happening[] = [opened, [at('09:00'), issued(amina)]]
    expect(boardAt('09:29:59', ...story).alerts).toEqual([])
    expect(boardAt('09:30', ...story).alerts).toEqual(['long-wait'])
  })

  it('when more than six wait for each open desk', () => {
    const crowd = (count: number): readonly Happening[] =>
      Array.from({ length: count }, (_, rank) => [
        at('09:00'),
        issued(person(`visitor ${rank}`, { label: `A1${String(rank + 10)}` })),
      ])
    expect(boardAt('09:05', opened, ...crowd(6)).alerts).toEqual([])
    expect(boardAt('09:05', opened, ...crowd(7)).alerts).toEqual(['many-waiting'])
    const second: Happening = [at('08:56'), { type: 'deskOpened', deskId: deskTwoId }]
    expect(boardAt('09:05', opened, second, ...crowd(12)).alerts).toEqual([])
  })

  it('never of whom: no label and no identity of a ticket stands on the board', () => {
    const board = boardAt('09:05', opened, [at('09:00'), issued(diane)])
    expect(JSON.stringify(board)).not.toContain(diane.label)
    expect(JSON.stringify(board)).not.toContain(diane.legId)
  })
})
