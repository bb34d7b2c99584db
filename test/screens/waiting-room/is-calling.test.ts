import { computed } from '@preact/signals'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { isCalling } from '../../../src/screens/waiting-room/is-calling.ts'
import type { Session } from '../../../src/device/session/session.ts'
import { Building, firstDesk, information, Line, nineOClock } from '../../device/building.ts'
import { openDevice } from '../../device/opened.ts'

let building: Building
let line: Line
let desk: Session
const now = () => Date.now()
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

/** Somebody took a ticket and was called to the desk. */
beforeEach(async () => {
  vi.useFakeTimers({ now: nineOClock })
  building = new Building()
  building.now = now
  line = new Line(building)
  desk = (await openDevice(building, { line, enrolmentCode: 'DESKCODE1', now })).session
  await pass(10)
  await Promise.all([desk.issueTicket({ serviceId: information, priority: 'ordinary' }), pass(3000)])
  await Promise.all([desk.dispatch({ type: 'callNext', deskId: firstDesk }), pass(100)])
})
afterEach(() => {
  desk.close()
  vi.useRealTimers()
})

const speaksAnotherVersion = () => {
  line.pull = async () => ({ ok: false, problem: 'update-needed' })
}

it('a display is not loaded anew while somebody is on the way, and is once they never came', async () => {
  const calling = computed(() => isCalling(desk))
  expect(calling.value).toBe(true)
  await pass(90_000)
  expect(calling.value).toBe(false)
})

it('a display that the server no longer feeds is loaded anew, whoever was called last', async () => {
  const calling = computed(() => isCalling(desk))
  expect(calling.value).toBe(true)
  speaksAnotherVersion()
  await pass(20_000)
  expect(calling.value).toBe(false)
})
