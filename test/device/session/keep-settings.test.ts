import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { callsToAnnounce, projectDisplay } from '../../../src/domain/queue/display.ts'
import type { DeskId, DeviceId } from '../../../src/domain/values/ids.ts'
import type { Session } from '../../../src/device/session/session.ts'
import { Building, desk, Line, nineOClock, site, uuid } from '../building.ts'
import { openDevice } from '../opened.ts'

const secondDesk = 'desk-2' as DeskId
const grown = { ...site, desks: [...site.desks, { ...site.desks[0]!, id: secondDesk, number: 2 }] }
const opened: Session[] = []
let building: Building
/** Ends the live line of the display, as a server that starts anew does. */
let restart: () => void = () => undefined

const now = () => Date.now()
const pass = (milliseconds = 5) => vi.advanceTimersByTimeAsync(milliseconds)

beforeEach(() => {
  vi.useFakeTimers({ now: nineOClock })
  building = new Building()
  building.now = now
})
afterEach(() => {
  opened.splice(0).forEach((each) => each.close())
  vi.useRealTimers()
})

async function open(enrolmentCode: string, line = new Line(building)): Promise<Session> {
  const { session } = await openDevice(building, { line, enrolmentCode, now })
  opened.push(session)
  await pass()
  return session
}

it('a display shows and speaks the calls of a desk that was added after it was enrolled', async () => {
  const line = new Line(building)
  line.listen = (_, listener, stop) => {
    listener.heard()
    return new Promise((resolve) => {
      restart = () => resolve('unreachable')
      stop.addEventListener('abort', () => resolve('unreachable'))
    })
  }
  const display = await open('KIOSKCODE', line)
  await Promise.all([display.issueTicket({ serviceId: site.services[0]!.id, priority: 'ordinary' }), pass(100)])

  building.site = grown
  building.state = { ...building.state, site: grown }
  building.devices.set('DESKCODE2', {
    ...desk,
    deviceId: uuid(3) as DeviceId,
    slot: 'centre-desk-2',
    deskId: secondDesk,
  })
  restart()
  await pass(2000)
  expect(display.site.value?.desks).toHaveLength(2)

  const second = await open('DESKCODE2')
  await Promise.all([second.dispatch({ type: 'callNext', deskId: secondDesk }), pass(100)])
  await Promise.all([display.refresh(), pass(100)])
  const state = display.confirmed.value!
  expect(projectDisplay(state, display.now()).current).toMatchObject({ label: 'A101', deskNumber: 2 })
  expect(callsToAnnounce(state, 0, display.now())).toHaveLength(1)
})
