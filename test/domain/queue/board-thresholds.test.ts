import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { siteBoard } from '../../../src/domain/queue/board.ts'
import { defaultThresholds, thresholdsOf } from '../../../src/domain/queue/board-thresholds.ts'
import { queueCommandSchema } from '../../../src/domain/queue/command-schema.ts'
import { snapshotOf, stateFromSnapshot } from '../../../src/domain/queue/queue-snapshot.ts'
import { queueSnapshotSchema } from '../../../src/domain/queue/queue-snapshot-schema.ts'
import { emptyQueue } from '../../../src/domain/queue/queue-state.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { amina } from '../../world/people.ts'
import { centre, deskOne, deskOneId, deskTwo } from '../../world/places.ts'
import { at, given, issued, stateAfter, type Happening } from '../../world/story.ts'

const own = { longWaitSeconds: 10 * 60, waitingPerOpenDesk: 3 }
const isSet: Happening = [at('09:00'), { type: 'thresholdsSet', version: 1, thresholds: own }]

describe('from when on a manager is told', () => {
  it('is a draft until somebody has set it; the site’s settings, then its log, set it', () => {
    expect(thresholdsOf(emptyQueue(centre))).toEqual({ thresholds: defaultThresholds, isDraft: true, version: 0 })
    expect(thresholdsOf(emptyQueue({ ...centre, boardThresholds: own }))).toEqual({
      thresholds: own,
      isDraft: false,
      version: 0,
    })
    expect(thresholdsOf(stateAfter([isSet]))).toEqual({
      thresholds: own,
      isDraft: false,
      version: 1,
      since: at('09:00'),
    })
  })

  it('counts on the board at once', () => {
    const story: readonly Happening[] = [
      [at('08:55'), { type: 'deskOpened', deskId: deskOneId }],
      [at('09:00'), issued(amina)],
    ]
    expect(siteBoard(stateAfter(story), at('09:12')).alerts).toEqual([])
    expect(siteBoard(stateAfter([...story, isSet]), at('09:12')).alerts).toEqual(['long-wait'])
  })

  it('is set by a supervisor’s desk alone, each time as a new version', () => {
    const command = { type: 'setThresholds', basedOn: 0, thresholds: own } as const
    given()
      .when(command, { from: deskTwo, at: at('09:00') })
      .leadsTo({ type: 'thresholdsSet', version: 1, thresholds: own })
    given()
      .when(command, { from: deskOne, at: at('09:00') })
      .isRefused('supervisor-only')
    given()
      .when(command, { from: { role: 'manager' }, at: at('09:00') })
      .isRefused('role-may-not', { role: 'manager' })
    given(isSet)
      .when(command, { from: deskTwo, at: at('09:05') })
      .isRefused('policy-changed-meanwhile')
    given(isSet)
      .when({ ...command, basedOn: 1 }, { from: deskTwo, at: at('09:05') })
      .leadsTo({ type: 'thresholdsSet', version: 2, thresholds: own })
  })

  it('stays when the site forgets what came before', () => {
    const state = stateAfter([isSet])
    const kept = v.parse(queueSnapshotSchema, JSON.parse(JSON.stringify(snapshotOf(state))))
    expect(stateFromSnapshot(centre, { siteSequence: state.siteSequence, takenAt: instant(0), state: kept })).toEqual(
      state,
    )
  })

  it.each([
    { ...own, longWaitSeconds: 0 },
    { ...own, longWaitSeconds: 5 * 3600 },
    { ...own, waitingPerOpenDesk: 0 },
    { ...own, note: 'Amina' },
  ])('is refused when it would warn of all or of nothing, or says more: %o', (thresholds) => {
    const command = { type: 'setThresholds', basedOn: 0, thresholds }
    expect(v.safeParse(queueCommandSchema, command).success).toBe(false)
  })
})
