import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { isOpenAt, siteAtAGlance, siteAtAGlanceSchema, takesIn } from '../../../src/domain/queue/site-at-a-glance.ts'
import type { QueueState } from '../../../src/domain/queue/queue-state.ts'
import { amina, bernard, today } from '../../world/people.ts'
import { east, eastDeskOneId, information, myPoints } from '../../world/places.ts'
import { at, issued, stateAfter, type Happening } from '../../world/story.ts'

const opened: Happening = [at('08:30'), { type: 'deskOpened', deskId: eastDeskOneId }]
const inEast = (...happenings: readonly Happening[]) => stateAfter([opened, ...happenings], east)
const seen = (state: QueueState, clock = '09:10') => v.parse(siteAtAGlanceSchema, siteAtAGlance(state, at(clock)))
const service = (state: QueueState, id = information) => {
  const site = seen(state)
  const found = site.services.find(({ serviceId }) => serviceId === id)
  if (!found) throw new Error('The site has no such service.')
  return { ...found, takesIn: takesIn(site, found) }
}

describe('another site at a glance', () => {
  it('tells how many wait and how many desks are open, and of nobody', () => {
    const state = inEast([at('09:00'), issued(amina)], [at('09:01'), issued(bernard)])
    expect(service(state)).toMatchObject({ waiting: 2, openDesks: 1, reception: 'open', takesIn: true })
    expect(JSON.stringify(seen(state))).not.toContain(amina.label)
    expect(JSON.stringify(seen(state))).not.toContain(amina.legId)
  })

  it('tells why nobody can be sent there: no desk, a queue that is closed, a day that has ended', () => {
    expect(service(inEast(), myPoints)).toMatchObject({ reception: 'closed', takesIn: false })
    expect(service(stateAfter([], east))).toMatchObject({ reception: 'closed', takesIn: false })
    const closed = inEast([at('09:00'), { type: 'queueClosed', serviceId: information, reason: 'full-today' }])
    expect(service(closed)).toMatchObject({ closure: 'full-today', takesIn: false })
    const ended = inEast([at('09:00'), { type: 'dayEnded', businessDay: today, keeps: true }])
    expect(service(ended)).toMatchObject({ reception: 'open', takesIn: false })
  })

  it('a pause closes nothing: whoever is sent there will be received', () => {
    const paused = inEast([at('09:00'), { type: 'deskPaused', deskId: eastDeskOneId }])
    expect(service(paused)).toMatchObject({ reception: 'paused', takesIn: true, openDesks: 0 })
  })

  it('warns by the hours that the site announces, and says nothing where it announces none', () => {
    const site = seen(inEast())
    expect(isOpenAt(site, at('11:59'))).toBe(true)
    expect(isOpenAt(site, at('12:30'))).toBe(false)
    const { appointments: _, ...quiet } = east
    expect(isOpenAt(seen({ ...inEast(), site: quiet }), at('23:00'))).toBe(true)
  })
})
