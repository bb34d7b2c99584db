import { describe, it } from 'vitest'
import { amina, bernard, chloe, diane, issue, person } from '../../world/people.ts'
import { deskOne, deskOneId, deskTwo, deskTwoId, display, kioskOne, myPoints } from '../../world/places.ts'
import { absent, at, called, finished, given, issued, left, recalled, started } from '../../world/story.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'

const next = { type: 'callNext', deskId: deskOneId } as const
const held = <Type extends 'recall' | 'startService' | 'finishService' | 'markNoShow'>(type: Type, who = amina) => ({
  type,
  deskId: deskOneId,
  legId: who.legId,
})

describe('taking a ticket', () => {
  it('puts a person in the line of their service', () => {
    given()
      .when(issue(amina), { from: kioskOne, at: at('09:00') })
      .leadsTo(issued(amina))
  })

  it('is done at a desk too, for somebody who cannot use the kiosk', () => {
    given()
      .when(issue(amina), { from: deskOne, at: at('09:00') })
      .leadsTo(issued(amina))
  })

  it('changes nothing when the same ticket is asked for again', () => {
    given([at('09:00'), issued(amina)])
      .when(issue(amina), { from: kioskOne, at: at('09:01') })
      .leadsTo()
  })

  it('is never refused when two kiosks were given one digit: the second ticket gets a suffix', () => {
    const alsoA101 = person('Farid', { label: 'A101' })
    given([at('09:00'), issued(amina)])
      .when(issue(alsoA101), { from: kioskOne, at: at('09:01') })
      .leadsTo(issued({ ...alsoA101, label: 'A101b' }))
    given([at('09:00'), issued(amina)], [at('09:01'), issued({ ...alsoA101, label: 'A101b' })])
      .when(issue(chloeWithA101), { from: kioskOne, at: at('09:02') })
      .leadsTo(issued({ ...chloeWithA101, label: 'A101c' }))
  })

  it('gives a number of yesterday again without a suffix', () => {
    const yesterday = { ...amina, businessDay: localDate('2026-11-23') }
    const again = person('Farid', { label: 'A101' })
    given([at('17:00', '2026-11-23'), issued(yesterday)])
      .when(issue(again), { from: kioskOne, at: at('09:00') })
      .leadsTo(issued(again))
  })

  it('goes into the day the person really came, whatever day a kiosk with a wrong clock wrote on it', () => {
    given()
      .when(issue({ ...amina, businessDay: localDate('2026-11-25') }), { from: kioskOne, at: at('09:00') })
      .leadsTo(issued(amina))
  })

  it('counts the night at the site, not in Greenwich', () => {
    given()
      .when(issue(amina), { from: kioskOne, at: at('00:30') })
      .leadsTo(issued(amina))
  })

  it('is not for a display', () => {
    given()
      .when(issue(amina), { from: display, at: at('09:00') })
      .isRefused('role-may-not', { role: 'display' })
  })
})

const chloeWithA101 = person('Chloé', { label: 'A101' })

describe('calling the next person', () => {
  it('calls whoever came first, and says so', () => {
    given([at('09:00'), issued(bernard)], [at('08:59'), issued(amina)])
      .when(next, { from: deskOne, at: at('09:05') })
      .leadsTo(called(amina, deskOneId))
  })

  it('calls a person with legal priority before everybody else, and says so', () => {
    given([at('09:00'), issued(amina)], [at('09:04'), issued(diane)])
      .when(next, { from: deskOne, at: at('09:05') })
      .leadsTo(called(diane, deskOneId))
  })

  it('passes over people whom the desk does not receive', () => {
    const forPoints = person('Ines', { serviceId: myPoints, label: 'Z101' })
    given([at('08:00'), issued(forPoints)], [at('09:00'), issued(amina)])
      .when(next, { from: deskOne, at: at('09:05') })
      .leadsTo(called(amina, deskOneId))
    given([at('08:00'), issued(forPoints)])
      .when(next, { from: deskOne, at: at('09:05') })
      .isRefused('nobody-waiting')
  })

  it('receives at any desk those whose service no desk lists any more', () => {
    const forOldService = person('Ines', { serviceId: 'closed-service' as typeof myPoints, label: 'Z101' })
    given([at('08:00'), issued(forOldService)])
      .when(next, { from: deskOne, at: at('09:05') })
      .leadsTo(called(forOldService, deskOneId))
  })

  it('calls nobody who took a ticket yesterday', () => {
    given([at('17:55', '2026-11-23'), issued({ ...amina, businessDay: localDate('2026-11-23') })])
      .when(next, { from: deskOne, at: at('09:05') })
      .isRefused('nobody-waiting')
  })

  it('calls nobody whom the other desk has called', () => {
    given([at('09:00'), issued(amina)], [at('09:01'), called(amina, deskTwoId)])
      .when(next, { from: deskOne, at: at('09:05') })
      .isRefused('nobody-waiting')
  })

  it('is refused while somebody is on the way to the desk or sitting at it', () => {
    const onTheWay = [
      [at('09:00'), issued(amina)],
      [at('09:01'), called(amina, deskOneId)],
    ] as const
    given(...onTheWay, [at('09:02'), issued(bernard)])
      .when(next, { from: deskOne, at: at('09:05') })
      .isRefused('desk-busy', { label: 'A101' })
    given(...onTheWay, [at('09:02'), issued(bernard)], [at('09:03'), started(amina, deskOneId)])
      .when(next, { from: deskOne, at: at('09:05') })
      .isRefused('desk-busy', { label: 'A101' })
  })

  it('is not kept back by somebody whom the desk forgot to finish yesterday', () => {
    const yesterday = { ...bernard, businessDay: localDate('2026-11-23') }
    given(
      [at('16:00', '2026-11-23'), issued(yesterday)],
      [at('16:10', '2026-11-23'), called(yesterday, deskOneId)],
      [at('09:00'), issued(amina)],
    )
      .when(next, { from: deskOne, at: at('09:05') })
      .leadsTo(called(amina, deskOneId))
  })

  it('calls nobody to a desk that pressed the button minutes ago, while cut off', () => {
    given([at('09:00'), issued(amina)])
      .when(next, { from: deskOne, at: at('09:05'), receivedAt: at('09:07') })
      .isRefused('gesture-too-old', { secondsAgo: 120 })
  })

  it('is for the desk’s own machine alone', () => {
    given([at('09:00'), issued(amina)])
      .when(next, { from: deskTwo, at: at('09:05') })
      .isRefused('not-your-desk', { desk: 1 })
    given()
      .when({ type: 'callNext', deskId: 'nowhere' as typeof deskOneId }, { from: deskOne, at: at('09:05') })
      .isRefused('unknown-desk')
    given([at('09:00'), issued(amina)])
      .when(next, { from: kioskOne, at: at('09:05') })
      .isRefused('role-may-not', { role: 'kiosk' })
  })
})

describe('calling again', () => {
  const calledAt9 = [
    [at('08:50'), issued(amina)],
    [at('09:00'), called(amina, deskOneId)],
  ] as const

  it('repeats the call after twenty seconds, not before', () => {
    given(...calledAt9)
      .when(held('recall'), { from: deskOne, at: at('09:00:20') })
      .leadsTo(recalled(amina, deskOneId, 2))
    given(...calledAt9)
      .when(held('recall'), { from: deskOne, at: at('09:00:13') })
      .isRefused('recall-too-soon', { label: 'A101', waitSeconds: 7 })
  })

  it('counts the twenty seconds from the last call', () => {
    given(...calledAt9, [at('09:01'), recalled(amina, deskOneId, 2)])
      .when(held('recall'), { from: deskOne, at: at('09:01:10') })
      .isRefused('recall-too-soon', { label: 'A101', waitSeconds: 10 })
  })

  it('stops after three times', () => {
    const threeRecalls = [2, 3, 4].map((count) => [at(`09:0${count}`), recalled(amina, deskOneId, count)] as const)
    given(...calledAt9, ...threeRecalls)
      .when(held('recall'), { from: deskOne, at: at('09:10') })
      .isRefused('recall-limit', { label: 'A101', maximum: 3 })
  })

  it('is told which desk was faster, and how long ago', () => {
    given([at('08:50'), issued(amina)], [at('09:00'), called(amina, deskTwoId)])
      .when(held('recall'), { from: deskOne, at: at('09:00:04') })
      .isRefused('called-by-another-desk', { label: 'A101', desk: 2, secondsAgo: 4 })
  })

  it('is refused for those who are not called, are being received, or have gone', () => {
    given([at('08:50'), issued(amina)])
      .when(held('recall'), { from: deskOne, at: at('09:01') })
      .isRefused('not-called-yet', { label: 'A101' })
    given(...calledAt9, [at('09:01'), started(amina, deskOneId)])
      .when(held('recall'), { from: deskOne, at: at('09:02') })
      .isRefused('service-already-started', { label: 'A101' })
    given(...calledAt9, [at('09:01'), left(amina)])
      .when(held('recall'), { from: deskOne, at: at('09:02') })
      .isRefused('ticket-ended', { label: 'A101' })
    given()
      .when(held('recall'), { from: deskOne, at: at('09:02') })
      .isRefused('unknown-ticket')
  })

  it('is not announced minutes after the button was pressed', () => {
    given(...calledAt9)
      .when(held('recall'), { from: deskOne, at: at('09:01'), receivedAt: at('09:05') })
      .isRefused('gesture-too-old', { secondsAgo: 240 })
  })
})

describe('receiving a person', () => {
  const calledAt9 = [
    [at('08:50'), issued(amina)],
    [at('09:00'), called(amina, deskOneId)],
  ] as const

  it('starts at the desk that called', () => {
    given(...calledAt9)
      .when(held('startService'), { from: deskOne, at: at('09:01') })
      .leadsTo(started(amina, deskOneId))
  })

  it('starts once', () => {
    given(...calledAt9, [at('09:01'), started(amina, deskOneId)])
      .when(held('startService'), { from: deskOne, at: at('09:02') })
      .leadsTo()
  })

  it('never starts for somebody who left meanwhile', () => {
    given(...calledAt9, [at('09:00:30'), left(amina)])
      .when(held('startService'), { from: deskOne, at: at('09:01') })
      .isRefused('ticket-ended', { label: 'A101' })
  })

  it('finishes, also when "start" was never pressed', () => {
    given(...calledAt9, [at('09:01'), started(amina, deskOneId)])
      .when(held('finishService'), { from: deskOne, at: at('09:20') })
      .leadsTo(finished(amina, deskOneId))
    given(...calledAt9)
      .when(held('finishService'), { from: deskOne, at: at('09:20') })
      .leadsTo(finished(amina, deskOneId))
  })

  it('is written down late when the kiosk had said meanwhile that the person left', () => {
    given(...calledAt9, [at('09:01'), left(amina)])
      .when(held('finishService'), { from: deskOne, at: at('09:20') })
      .leadsTo({ ...finished(amina, deskOneId), isLate: true } as never)
  })

  it('finishes once', () => {
    given(...calledAt9, [at('09:10'), finished(amina, deskOneId)])
      .when(held('finishService'), { from: deskOne, at: at('09:20') })
      .leadsTo()
  })

  it('is not finished by a desk that never called the person', () => {
    given([at('08:50'), issued(amina)])
      .when(held('finishService'), { from: deskOne, at: at('09:20') })
      .isRefused('not-called-yet', { label: 'A101' })
    given([at('08:50'), issued(amina)], [at('09:00'), called(amina, deskTwoId)])
      .when(held('finishService'), { from: deskOne, at: at('09:20') })
      .isRefused('called-by-another-desk', { label: 'A101', desk: 2, secondsAgo: 1200 })
    given()
      .when(held('finishService'), { from: deskOne, at: at('09:20') })
      .isRefused('unknown-ticket')
  })
})

describe('an absent person', () => {
  const calledTwice = [
    [at('08:50'), issued(amina)],
    [at('09:00'), called(amina, deskOneId)],
    [at('09:00:30'), recalled(amina, deskOneId, 2)],
  ] as const

  it('is marked absent after a recall and a minute', () => {
    given(...calledTwice)
      .when(held('markNoShow'), { from: deskOne, at: at('09:01') })
      .leadsTo(absent(amina, deskOneId))
  })

  it('is given the whole minute', () => {
    given(...calledTwice)
      .when(held('markNoShow'), { from: deskOne, at: at('09:00:45') })
      .isRefused('no-show-too-soon', { label: 'A101', waitSeconds: 15 })
  })

  it('is called a second time first', () => {
    given([at('08:50'), issued(amina)], [at('09:00'), called(amina, deskOneId)])
      .when(held('markNoShow'), { from: deskOne, at: at('09:30') })
      .isRefused('no-show-needs-recall', { label: 'A101', recalls: 1 })
  })
})

describe('a person who leaves', () => {
  it('leaves while waiting and while called', () => {
    given([at('09:00'), issued(chloe)])
      .when({ type: 'leaveQueue', legId: chloe.legId }, { from: kioskOne, at: at('09:10') })
      .leadsTo(left(chloe))
    given([at('09:00'), issued(chloe)], [at('09:05'), called(chloe, deskTwoId)])
      .when({ type: 'leaveQueue', legId: chloe.legId }, { from: deskOne, at: at('09:10') })
      .leadsTo(left(chloe))
  })

  it('leaves once', () => {
    given([at('09:00'), issued(chloe)], [at('09:05'), left(chloe)])
      .when({ type: 'leaveQueue', legId: chloe.legId }, { from: kioskOne, at: at('09:10') })
      .leadsTo()
  })

  it('is written down late when the desk had already received or missed them', () => {
    given(
      [at('09:00'), issued(chloe)],
      [at('09:05'), called(chloe, deskTwoId)],
      [at('09:09'), absent(chloe, deskTwoId)],
    )
      .when({ type: 'leaveQueue', legId: chloe.legId }, { from: kioskOne, at: at('09:10') })
      .leadsTo({ ...left(chloe), isLate: true } as never)
  })

  it('must have had a ticket', () => {
    given()
      .when({ type: 'leaveQueue', legId: chloe.legId }, { from: kioskOne, at: at('09:10') })
      .isRefused('unknown-ticket')
  })
})
