import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { followedTicketSchema, followTicket } from '../../../src/domain/queue/follow.ts'
import type { LegId } from '../../../src/domain/values/ids.ts'
import { uuid } from '../../world/ids.ts'
import { amina, bernard } from '../../world/people.ts'
import { deskOneId, myRequest } from '../../world/places.ts'
import { absent, at, called, finished, issued, stateAfter, type Happening } from '../../world/story.ts'

const line: readonly Happening[] = [
  [at('09:00'), issued(amina)],
  [at('09:01'), issued(bernard)],
]
const seen = (happenings: readonly Happening[], now = at('09:10'), who = bernard) =>
  v.parse(followedTicketSchema, followTicket(stateAfter(happenings), who.legId, { now }))

describe('what a person sees of their ticket on a phone', () => {
  it('is their number, place and wait, and nothing of anybody else', () => {
    const shown = seen([[at('08:30'), { type: 'deskOpened', deskId: deskOneId }], ...line])
    expect(shown).toMatchObject({ label: 'A102', state: 'waiting', estimate: { kind: 'range', peopleBefore: 1 } })
    expect(JSON.stringify(shown)).not.toContain(amina.label)
  })

  it('is the desk, as soon as it calls, with another number for each call', () => {
    const call: Happening = [at('09:05'), called(bernard, deskOneId)]
    expect(seen([...line, call])).toMatchObject({ state: 'called', deskNumber: 1, callSequence: 3 })
    expect(seen([...line, call]).estimate).toBeUndefined()
  })

  it('is until when they may still present themselves after a missed call', () => {
    const missed: readonly Happening[] = [...line, [at('09:05'), called(bernard, deskOneId)]]
    const shown = seen([...missed, [at('09:07'), absent(bernard, deskOneId)]])
    expect(shown).toMatchObject({ state: 'no-show', presentUntil: at('09:37') })
    expect(seen([...missed, [at('09:07'), absent(bernard, deskOneId)]], at('09:38')).presentUntil).toBeUndefined()
  })

  it('is in line again at the time they said, without a gesture', () => {
    const away: Happening = [at('09:05'), { type: 'visitDeferred', legId: bernard.legId, returnAt: at('09:30') }]
    expect(seen([...line, away])).toMatchObject({ state: 'parked', returnAt: at('09:30') })
    expect(seen([...line, away], at('09:30'))).toMatchObject({ state: 'waiting' })
  })

  it('follows them to another service', () => {
    const newLegId = uuid<LegId>('second leg of Bernard')
    const held = { legId: bernard.legId, deskId: deskOneId }
    const moved: Happening = [at('09:06'), { type: 'visitorTransferred', ...held, newLegId, serviceId: myRequest }]
    expect(seen([...line, [at('09:05'), called(bernard, deskOneId)], moved])).toMatchObject({
      legId: newLegId,
      label: 'A102',
      state: 'waiting',
      serviceId: myRequest,
    })
  })

  it('is over when it is over, and unknown when the site does not know it', () => {
    const served: readonly Happening[] = [...line, [at('09:05'), called(bernard, deskOneId)]]
    expect(seen([...served, [at('09:20'), finished(bernard, deskOneId)]])).toMatchObject({ state: 'served' })
    expect(followTicket(stateAfter([]), bernard.legId, { now: at('09:00') })).toBeUndefined()
  })
})
