import { describe, expect, it } from 'vitest'
import { outcomesOffered } from '../../../src/domain/queue/interview-outcome.ts'
import { findLeg } from '../../../src/domain/queue/queue-state.ts'
import { amina } from '../../world/people.ts'
import { centre, deskOne, deskOneId, information } from '../../world/places.ts'
import { at, called, given, issued, started, stateAfter, type Happening } from '../../world/story.ts'

const served: readonly Happening[] = [
  [at('08:50'), issued(amina)],
  [at('09:00'), called(amina, deskOneId)],
  [at('09:01'), started(amina, deskOneId)],
]
const held = { deskId: deskOneId, legId: amina.legId }
const told = { type: 'serviceFinished', ...held, outcome: 'request-filed' } as const

describe('the outcome of an interview', () => {
  it('is kept with the end of the interview, and an interview may end without one', () => {
    given(...served)
      .when({ type: 'finishService', ...held, outcome: 'request-filed' }, { from: deskOne, at: at('09:20') })
      .leadsTo(told)
    given(...served)
      .when({ type: 'finishService', ...held }, { from: deskOne, at: at('09:20') })
      .leadsTo({ type: 'serviceFinished', ...held })
    expect(findLeg(stateAfter([...served, [at('09:20'), told]]), amina.legId)?.outcome).toBe('request-filed')
  })

  it('stays the first one when "finish" is pressed twice', () => {
    given(...served, [at('09:20'), told])
      .when({ type: 'finishService', ...held, outcome: 'informed' }, { from: deskOne, at: at('09:21') })
      .leadsTo()
  })

  it('is gone with the gesture when the desk takes it back', () => {
    const undone = { type: 'gestureUndone', deskId: deskOneId, undone: lastCommand() } as const
    const state = stateAfter([...served, [at('09:20'), told], [at('09:20:30'), undone]])
    expect(findLeg(state, amina.legId)).toMatchObject({ state: 'serving' })
    expect(findLeg(state, amina.legId)).not.toHaveProperty('outcome')
  })

  it('is offered from the list of the service, within what the rules of the site ask for', () => {
    const site = {
      services: centre.services.map((each) => ({ ...each, outcomes: ['informed', 'sent-to-partner'] as const })),
    }
    const leg = { serviceId: information }
    expect(outcomesOffered(site, {}, leg)).toEqual(['informed', 'sent-to-partner'])
    expect(outcomesOffered(site, { outcomes: ['sent-to-partner', 'request-filed'] }, leg)).toEqual(['sent-to-partner'])
    expect(outcomesOffered(site, { outcomes: [] }, leg)).toEqual([])
    expect(outcomesOffered({ services: [] }, {}, leg)).toEqual([])
  })
})

function lastCommand() {
  const last = stateAfter([...served, [at('09:20'), told]]).desks.get(deskOneId)?.last
  if (!last) throw new Error('The desk has done nothing.')
  return last.commandId
}
