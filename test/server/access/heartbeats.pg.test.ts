import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { heartbeatsSchema, type Heartbeat } from '../../../src/domain/access/heartbeat.ts'
import { siteSchema } from '../../../src/domain/queue/place-schema.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { enrol, refusalOf, type Machine } from '../machine.ts'
import { freshDatabase } from '../postgres-fixture.ts'
import { startSite, type RunningSite } from '../running-site.ts'

let clock = Date.parse('2026-11-24T09:00:00+01:00')
let site: RunningSite
let [kiosk, manager]: Machine[] = []
beforeAll(async () => {
  site = await startSite(await freshDatabase(), { now: () => instant(clock) })
  kiosk = await enrol(site.origin, site.codeOf('demo-centre-kiosk-1'))
  manager = await enrol(site.origin, site.codeOf('demo-centre-manager-1'))
})
afterAll(() => site.stop())

const ask = (machine: Machine | undefined, siteId = 'demo-centre') =>
  fetch(`${site.origin}/api/sites/${siteId}/heartbeats`, { headers: machine?.authorization ?? {} })

const told = async (): Promise<ReadonlyMap<string, Heartbeat>> => {
  const all = v.parse(heartbeatsSchema, await (await ask(manager)).json())
  return new Map(all.map((each) => [each.slot, each]))
}

describe('whoever answers for a site', () => {
  it('sees every place of it, and which has no machine', async () => {
    const places = await told()
    expect([...places.keys()]).toEqual([
      'demo-centre-desk-1',
      'demo-centre-desk-2',
      'demo-centre-display-1',
      'demo-centre-kiosk-1',
      'demo-centre-manager-1',
    ])
    expect(places.get('demo-centre-desk-1')).toMatchObject({ isEnrolled: false, lastHeardAt: null })
    expect(places.get('demo-centre-kiosk-1')).toMatchObject({ isEnrolled: true, lastHeardAt: null })
  })

  it('sees when a machine last asked for news, and that it has not since', async () => {
    await kiosk?.log()
    const heardAt = clock
    clock += 120_000
    const places = await told()
    expect(places.get('demo-centre-kiosk-1')?.lastHeardAt).toBe(heardAt)
    expect(places.get('demo-centre-manager-1')?.lastHeardAt).toBe(clock)
  })

  it('does not see a machine that was replaced in the place of the one that is there', async () => {
    await kiosk?.log()
    await enrol(site.origin, site.codeOf('demo-centre-kiosk-1'))
    expect((await told()).get('demo-centre-kiosk-1')).toMatchObject({ isEnrolled: true, lastHeardAt: null })
  })

  it('sends nothing: a manager calls nobody and takes no ticket', async () => {
    const answer = await manager?.push(manager.ticket())
    expect(answer?.acknowledgements).toMatchObject([{ result: 'refused', refusal: { code: 'role-may-not' } }])
  })
})

it('no other machine is told, nor a manager of another site, nor a stranger', async () => {
  const display = await enrol(site.origin, site.codeOf('demo-centre-display-1'))
  expect(await refusalOf(await ask(display))).toMatchObject({ status: 403, code: 'other-device' })
  expect(await refusalOf(await ask(manager, 'demo-est'))).toMatchObject({ status: 403, code: 'other-site' })
  expect(await refusalOf(await ask(undefined))).toMatchObject({ status: 401, code: 'not-enrolled' })
})

describe('a machine of a site', () => {
  const settings = (siteId: string, machine = manager) =>
    fetch(`${site.origin}/api/sites/${siteId}/settings`, { headers: machine?.authorization ?? {} })

  it('is told the settings of its own site as they are now, and of no other', async () => {
    const centre = v.parse(siteSchema, await (await settings('demo-centre')).json())
    const name = 'Centre, après travaux'
    const definition = JSON.stringify({ ...centre, name })
    await site.database.updateTable('site').set({ definition }).where('site_id', '=', centre.id).execute()
    expect(await (await settings('demo-centre')).json()).toMatchObject({ id: 'demo-centre', name })
    expect(await refusalOf(await settings('demo-est'))).toMatchObject({ status: 403, code: 'other-site' })
    expect((await fetch(`${site.origin}/api/sites/demo-centre/settings`)).status).toBe(401)
  })
})
