import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boardReportSchema, boardsSchema, type BoardsAnswer } from '../../../src/domain/queue/board-report.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { centre, east } from '../../world/places.ts'
import { enrol, refusalOf, type Machine } from '../machine.ts'
import { freshDatabase } from '../postgres-fixture.ts'
import { startSite, type RunningSite } from '../running-site.ts'

let clock = Date.parse('2026-11-24T09:00:00+01:00')
let site: RunningSite
let machines: Readonly<Record<'ofCentre' | 'ofEast' | 'desk' | 'kiosk', Machine>>
beforeAll(async () => {
  site = await startSite(await freshDatabase(), { now: () => instant(clock) })
  const place = (slot: string) => enrol(site.origin, site.codeOf(slot))
  machines = {
    ofCentre: await place('demo-centre-manager-1'),
    ofEast: await place('demo-est-manager-1'),
    desk: await place('demo-est-desk-1'),
    kiosk: await place('demo-est-kiosk-1'),
  }
})
afterAll(() => site.stop())

const ask = (path: string, machine?: Machine) =>
  fetch(`${site.origin}/api/${path}`, { headers: machine?.authorization ?? {} })
const boardsOf = async (machine: Machine): Promise<BoardsAnswer> =>
  v.parse(boardsSchema, await (await ask('boards', machine)).json())
const idsOf = ({ sites }: BoardsAnswer) => sites.map((each) => each.site.id)

describe('a manager’s machine', () => {
  it('sees its own site, and those whose settings show their board to it: a right, not a wish', async () => {
    expect(east.boardShownTo).toEqual([centre.id])
    expect(idsOf(await boardsOf(machines.ofCentre))).toEqual(['demo-centre', 'demo-est'])
    expect(idsOf(await boardsOf(machines.ofEast))).toEqual(['demo-est'])
  })

  it('sees another site as it is: who waits, for how long, what passes a threshold, which machine is silent', async () => {
    await machines.kiosk.push(machines.kiosk.ticket())
    clock += 31 * 60_000
    const told = (await boardsOf(machines.ofCentre)).sites.find((each) => each.site.id === 'demo-est')
    expect(told).toMatchObject({
      waiting: 1,
      longestWaitSeconds: 31 * 60,
      alerts: ['nobody-receives', 'long-wait'],
      machines: { silent: 2 },
    })
    const answer = await ask('sites/demo-est/board', machines.ofCentre)
    const report = v.parse(boardReportSchema, await answer.json())
    expect(report.at).toBe(clock)
    expect(report.board.waiting).toBe(1)
    expect(report.machines.map(({ slot }) => slot)).toContain('demo-est-kiosk-1')
    expect(report.waits.today.count).toBe(0)
  })

  it('is refused a site that is not shown to it, by the server, whatever it asks', async () => {
    expect(await refusalOf(await ask('sites/demo-centre/board', machines.ofEast))).toMatchObject({
      status: 403,
      code: 'other-site',
    })
    expect(await refusalOf(await ask('sites/nowhere/board', machines.ofCentre))).toMatchObject({ status: 403 })
    expect((await ask('sites/demo-est/log', machines.ofCentre)).status).toBe(403)
    expect((await ask('sites/demo-est/heartbeats', machines.ofCentre)).status).toBe(403)
  })

  it('answers for no other site: a gesture sent there is refused', async () => {
    const answer = await machines.ofCentre.push(machines.ofCentre.ticket())
    expect(answer.acknowledgements).toMatchObject([{ result: 'refused', refusal: { code: 'role-may-not' } }])
  })
})

it('a desk, a kiosk and a stranger are told of no site', async () => {
  for (const machine of [machines.desk, machines.kiosk]) {
    expect(await refusalOf(await ask('boards', machine))).toMatchObject({ status: 403, code: 'other-device' })
    expect(await refusalOf(await ask('sites/demo-est/board', machine))).toMatchObject({ status: 403 })
  }
  expect(await refusalOf(await ask('boards'))).toMatchObject({ status: 401, code: 'not-enrolled' })
})

it('what is told of all sites is small and names no ticket', async () => {
  const text = await (await ask('boards', machines.ofCentre)).text()
  expect(text.length).toBeLessThan(2 * 600)
  expect(text).not.toMatch(/A1\d\d|legId|visitId/)
})
