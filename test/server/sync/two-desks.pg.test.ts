import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enrol, type Machine } from '../machine.ts'
import { freshDatabase } from '../postgres-fixture.ts'
import { startSite, type RunningSite } from '../running-site.ts'

let site: RunningSite
let otherServer: RunningSite
let kiosk: Machine
let desks: readonly [Machine, Machine]

beforeAll(async () => {
  const database = await freshDatabase()
  site = await startSite(database)
  otherServer = await startSite(database, { codes: new Map() })
  kiosk = await enrol(site.origin, site.codeOf('demo-centre-kiosk-1'))
  desks = [
    await enrol(site.origin, site.codeOf('demo-centre-desk-1')),
    await enrol(otherServer.origin, site.codeOf('demo-centre-desk-2')),
  ]
})
afterAll(async () => {
  await site.stop()
  await otherServer.stop()
})

const calledLegs = async () =>
  (await kiosk.log()).flatMap(({ event }) => (event.type === 'ticketCalled' ? [event.legId] : []))

/** Presses "next", receives whoever comes, finishes; until nobody waits. @returns how often it was told that nobody waits. */
async function work(desk: Machine, presses: number): Promise<number> {
  let idle = 0
  for (let press = 0; press < presses; press += 1) {
    // An impatient finger: the button is pressed twice at the same time.
    const [once, twice] = [desk.next(), desk.next()]
    const { acknowledgements } = await desk.push(once, twice)
    const [first, second] = acknowledgements
    expect(second?.result).toBe('refused')
    if (first?.result !== 'accepted') {
      idle += 1
      continue
    }
    const { events } = await desk.pull(first.siteSequence - 1)
    const call = events.find(({ commandId }) => commandId === once.commandId)
    if (call?.event.type !== 'ticketCalled') throw new Error('The call is not in the log.')
    await desk.push(desk.envelope({ type: 'finishService', deskId: call.event.deskId, legId: call.event.legId }))
  }
  return idle
}

describe('two desks on two servers and one database', () => {
  it('call fifty people at the same time and none of them twice', async () => {
    for (let ticket = 0; ticket < 50; ticket += 1) await kiosk.push(kiosk.ticket())
    const idle = await Promise.all(desks.map((desk) => work(desk, 26)))
    expect(idle.reduce((sum, each) => sum + each, 0)).toBe(2)
    const called = await calledLegs()
    expect(called).toHaveLength(50)
    expect(new Set(called).size).toBe(50)
  })

  it('pressing "next" twenty times at once for one person who waits gives one call', async () => {
    await kiosk.push(kiosk.ticket())
    const before = (await calledLegs()).length
    // Each press in a request of its own, all in flight together; a desk’s own presses may overtake one another on the way.
    const presses = desks.flatMap((desk) => Array.from({ length: 10 }, () => ({ desk, press: desk.next() })))
    let waiting = presses
    for (let round = 0; waiting.length > 0; round += 1) {
      expect(round).toBeLessThan(20)
      const answers = await Promise.all(waiting.map(({ desk, press }) => desk.push(press)))
      waiting = waiting.filter((_, index) => answers[index]?.acknowledgements.length === 0)
    }
    expect((await calledLegs()).length - before).toBe(1)
  })

  it('see the same log from both servers', async () => {
    expect(await desks[1].log()).toEqual(await kiosk.log())
  })
})
