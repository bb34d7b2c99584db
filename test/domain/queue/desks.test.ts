import { describe, expect, it } from 'vitest'
import { siteBoard } from '../../../src/domain/queue/board.ts'
import type { ClosureReason } from '../../../src/domain/queue/queue-closure.ts'
import { defaultQueuePolicy } from '../../../src/domain/queue/queue-policy.ts'
import { closureAt, deskSessionAt, findLeg, policyOf } from '../../../src/domain/queue/queue-state.ts'
import { amina, bernard, issue, person, today } from '../../world/people.ts'
import {
  centre,
  deskOne,
  deskOneId,
  deskTwo,
  deskTwoId,
  information,
  kioskOne,
  myPoints,
  myRequest,
} from '../../world/places.ts'
import { at, called, given, issued, stateAfter } from '../../world/story.ts'

describe('a desk', () => {
  it('opens, pauses and closes when its advisor says so', () => {
    given()
      .when({ type: 'openDesk', deskId: deskOneId }, { from: deskOne, at: at('08:30') })
      .leadsTo({ type: 'deskOpened', deskId: deskOneId })
    given()
      .when({ type: 'pauseDesk', deskId: deskOneId }, { from: deskOne, at: at('12:00') })
      .leadsTo({ type: 'deskPaused', deskId: deskOneId })
    given()
      .when({ type: 'closeDesk', deskId: deskOneId }, { from: deskTwo, at: at('12:00') })
      .isRefused('not-your-desk', { desk: 1 })
  })

  it('does not go away while somebody is there', () => {
    given([at('09:00'), issued(amina)], [at('09:01'), called(amina, deskOneId)])
      .when({ type: 'pauseDesk', deskId: deskOneId }, { from: deskOne, at: at('09:02') })
      .isRefused('desk-busy', { label: 'A101' })
  })

  it('is open as soon as it calls, and is not open today because it was yesterday', () => {
    const state = stateAfter([
      [at('09:00'), issued(amina)],
      [at('09:01'), called(amina, deskOneId)],
    ])
    expect(deskSessionAt(state, deskOneId, at('09:05'))?.state).toBe('open')
    expect(deskSessionAt(state, deskOneId, at('09:05', '2026-11-25'))).toBeUndefined()
    expect(deskSessionAt(state, deskTwoId, at('09:05'))).toBeUndefined()
  })

  it('calls for the services it has opened for, among its own', () => {
    const forRequest = person('Karim', { serviceId: myRequest, label: 'F101' })
    given(
      [at('08:30'), { type: 'deskOpened', deskId: deskOneId, serviceIds: [myRequest] }],
      [at('08:31'), issued(amina)],
      [at('08:32'), issued(forRequest)],
    )
      .when({ type: 'callNext', deskId: deskOneId }, { from: deskOne, at: at('08:40') })
      .leadsTo(called(forRequest, deskOneId))
    given()
      .when({ type: 'openDesk', deskId: deskOneId, serviceIds: [myPoints] }, { from: deskOne, at: at('08:30') })
      .isRefused('service-not-received')
  })
})

describe('a queue', () => {
  const close = { type: 'closeQueue', serviceId: information, reason: 'full-today' } as const
  const closed = { type: 'queueClosed', serviceId: information, reason: 'full-today' } as const

  it('is closed with a reason by a supervisor, and its desks stay', () => {
    given()
      .when(close, { from: deskTwo, at: at('11:30') })
      .leadsTo(closed)
    given()
      .when(close, { from: deskOne, at: at('11:30') })
      .isRefused('supervisor-only')
    const state = stateAfter([
      [at('08:30'), { type: 'deskOpened', deskId: deskOneId }],
      [at('11:30'), closed],
    ])
    expect(state.closedQueues.get(information)).toEqual({ since: at('11:30'), reason: 'full-today' })
    expect(deskSessionAt(state, deskOneId, at('11:31'))?.state).toBe('open')
  })

  it('receives those who hold a ticket, and takes in whoever took one while the network was cut', () => {
    given([at('09:00'), issued(amina)], [at('11:30'), closed])
      .when({ type: 'callNext', deskId: deskOneId }, { from: deskOne, at: at('11:40') })
      .leadsTo({ ...called(amina, deskOneId) })
    given([at('11:30'), closed])
      .when(issue(amina), { from: kioskOne, at: at('11:25'), receivedAt: at('11:45') })
      .leadsTo(issued(amina))
  })

  it('opens again', () => {
    given([at('11:30'), closed])
      .when({ type: 'reopenQueue', serviceId: information }, { from: deskTwo, at: at('13:00') })
      .leadsTo({ type: 'queueReopened', serviceId: information })
    given()
      .when({ type: 'reopenQueue', serviceId: information }, { from: deskTwo, at: at('13:00') })
      .leadsTo()
  })
})

describe('a queue that was closed for the day', () => {
  const closed = (reason: ClosureReason) =>
    [[at('16:30', '2026-11-23'), { type: 'queueClosed', serviceId: information, reason }]] as const
  const close = { type: 'closeQueue', serviceId: information, reason: 'full-today' } as const

  it('gives tickets again the next morning, whoever forgot to reopen it', () => {
    for (const reason of ['full-today', 'closing-soon', 'no-advisor'] as const) {
      const state = stateAfter(closed(reason))
      expect(closureAt(state, information, at('23:59', '2026-11-23'))?.reason).toBe(reason)
      expect(closureAt(state, information, at('00:00'))).toBeUndefined()
      expect(siteBoard(state, at('09:00')).services[0]?.isClosed).toBe(false)
    }
  })

  it('stays closed when its service is rendered in another place', () => {
    expect(closureAt(stateAfter(closed('other-place')), information, at('09:00'))?.reason).toBe('other-place')
  })

  it('may be closed again for the same reason, and need not be reopened', () => {
    given(...closed('full-today'))
      .when(close, { from: deskTwo, at: at('09:00') })
      .leadsTo({ type: 'queueClosed', serviceId: information, reason: 'full-today' })
    given(...closed('full-today'))
      .when({ type: 'reopenQueue', serviceId: information }, { from: deskTwo, at: at('09:00') })
      .leadsTo()
  })
})

describe('the end of a day', () => {
  const line = [
    [at('09:00'), issued(amina)],
    [at('09:01'), issued(bernard)],
    [at('16:50'), called(amina, deskOneId)],
  ] as const

  it('is said by a supervisor: those who wait expire, whoever is at a desk is finished there', () => {
    given(...line)
      .when({ type: 'endDay', businessDay: today }, { from: deskTwo, at: at('17:00') })
      .leadsTo({ type: 'dayEnded', businessDay: today, keeps: false })
    const state = stateAfter([...line, [at('17:00'), { type: 'dayEnded', businessDay: today, keeps: false }]])
    expect([amina, bernard].map(({ legId }) => findLeg(state, legId)?.state)).toEqual(['called', 'expired'])
  })

  it('leaves everybody as they were at a site that keeps its own count', () => {
    const keeping = { type: 'policyChanged', version: 1, policy: { ...defaultQueuePolicy, endOfDay: 'keep' } } as const
    given([at('08:00'), keeping], ...line)
      .when({ type: 'endDay', businessDay: today }, { from: deskTwo, at: at('17:00') })
      .leadsTo({ type: 'dayEnded', businessDay: today, keeps: true })
    const state = stateAfter([...line, [at('17:00'), { type: 'dayEnded', businessDay: today, keeps: true }]])
    expect(findLeg(state, bernard.legId)?.state).toBe('waiting')
  })

  it('never comes before a call, whatever the clock of the desk that ends it', () => {
    const back = {
      type: 'visitorReturnedToQueue',
      deskId: deskOneId,
      legId: amina.legId,
      notBefore: at('17:06'),
    } as const
    const state = stateAfter([
      [at('16:50'), issued(amina)],
      [at('17:00:30'), called(amina, deskOneId)],
      [at('17:01'), back],
      [at('17:00'), { type: 'dayEnded', businessDay: today, keeps: false }],
    ])
    expect(findLeg(state, amina.legId)).toMatchObject({ state: 'expired', endedAt: at('17:00:30') })
  })
})

describe('the rules of calling', () => {
  const policy = { ...defaultQueuePolicy, maximumRecalls: 1 }

  it('are those of the site until the log sets others', () => {
    const ownSite = { ...centre, queuePolicy: { maximumRecalls: 5 } }
    expect(policyOf(stateAfter([], ownSite))).toEqual({ ...defaultQueuePolicy, maximumRecalls: 5 })
    const state = stateAfter([[at('08:00'), { type: 'policyChanged', version: 1, policy }]], ownSite)
    expect([state.policyVersion, policyOf(state)]).toEqual([1, policy])
  })

  it('are changed by a supervisor who has read those in force', () => {
    given()
      .when({ type: 'changePolicy', basedOn: 0, policy }, { from: deskTwo, at: at('08:00') })
      .leadsTo({ type: 'policyChanged', version: 1, policy })
    given([at('07:00'), { type: 'policyChanged', version: 1, policy }])
      .when({ type: 'changePolicy', basedOn: 0, policy }, { from: deskTwo, at: at('08:00') })
      .isRefused('policy-changed-meanwhile')
    given()
      .when({ type: 'changePolicy', basedOn: 0, policy }, { from: deskOne, at: at('08:00') })
      .isRefused('supervisor-only')
  })
})
