import { describe, expect, it } from 'vitest'
import { nextNumbers } from '../../../src/domain/queue/next-numbers.ts'
import { peopleBefore } from '../../../src/domain/queue/people-before.ts'
import type { ServiceId } from '../../../src/domain/values/ids.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import { amina, bernard, chloe, diane, person, today } from '../../world/people.ts'
import { centre, deskOneId, myPoints } from '../../world/places.ts'
import { at, called, issued, stateAfter } from '../../world/story.ts'

describe('people before you', () => {
  const three = [
    [at('09:00'), issued(amina)],
    [at('09:01'), issued(bernard)],
    [at('09:02'), issued(chloe)],
  ] as const

  it('are those who came before and still wait', () => {
    expect(peopleBefore(stateAfter(three), chloe.legId, at('09:05'))).toBe(2)
    expect(
      peopleBefore(stateAfter([...three, [at('09:03'), called(amina, deskOneId)]]), chloe.legId, at('09:05')),
    ).toBe(1)
  })

  it('count those whom the law puts first', () => {
    expect(peopleBefore(stateAfter([...three, [at('09:04'), issued(diane)]]), amina.legId, at('09:05'))).toBe(1)
    expect(peopleBefore(stateAfter([...three, [at('09:04'), issued(diane)]]), diane.legId, at('09:05'))).toBe(0)
  })

  it('count only lines that share a desk with yours', () => {
    const forPoints = person('Ines', { serviceId: myPoints, label: 'Z101' })
    expect(peopleBefore(stateAfter([...three, [at('09:04'), issued(forPoints)]]), forPoints.legId, at('09:05'))).toBe(3)
    const [deskOne, deskTwo] = centre.desks
    const apart = { ...centre, desks: [deskOne, { ...deskTwo, serviceIds: [myPoints] }] } as typeof centre
    expect(
      peopleBefore(stateAfter([...three, [at('09:04'), issued(forPoints)]], apart), forPoints.legId, at('09:05')),
    ).toBe(0)
  })

  it('are unknown for somebody who does not wait', () => {
    expect(
      peopleBefore(stateAfter([...three, [at('09:03'), called(amina, deskOneId)]]), amina.legId, at('09:05')),
    ).toBeUndefined()
    expect(peopleBefore(stateAfter([]), amina.legId, at('09:05'))).toBeUndefined()
  })
})

describe('a kiosk that lost its memory', () => {
  it('goes on after the last number it gave today, letter by letter', () => {
    const state = stateAfter([
      [at('09:00'), issued(amina)],
      [at('09:01'), issued({ ...person('Farid'), label: 'A1-112' })],
      [at('09:02'), issued({ ...person('Gaëlle'), label: 'F103b', serviceId: 'my-request' as ServiceId })],
      [at('09:03'), issued({ ...person('Hugo'), label: 'A250' })],
      [at('17:00', '2026-11-23'), issued({ ...person('Ines'), label: 'Z140', businessDay: localDate('2026-11-23') })],
    ])
    expect(nextNumbers(state, 1, today)).toEqual({ A: 113, F: 4, Z: 1 })
    expect(nextNumbers(state, 2, today)).toEqual({ A: 51, F: 1, Z: 1 })
  })
})
