import { computed } from '@preact/signals'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { isAtWork, isReceiving } from '../../../src/screens/advisor/is-receiving.ts'
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

it('a desk where somebody was forgotten at closing time is loaded anew the next morning', async () => {
  const receiving = computed(() => isReceiving(desk))
  expect(receiving.value).toBe(true)
  await pass(24 * 3_600_000)
  expect(receiving.value).toBe(false)
})

it('a desk whose call no gesture can end is loaded anew', async () => {
  const receiving = computed(() => isReceiving(desk))
  expect(receiving.value).toBe(true)
  speaksAnotherVersion()
  await pass(30_000)
  expect(receiving.value).toBe(false)
})

it('a conversation is not cut by a new version', async () => {
  const receiving = computed(() => isReceiving(desk))
  const event = building.log.at(-1)?.event
  const legId = event?.type === 'ticketCalled' && event.legId
  if (!legId) throw new Error('nobody was called')
  await Promise.all([desk.dispatch({ type: 'startService', deskId: firstDesk, legId }), pass(100)])
  speaksAnotherVersion()
  await pass(30_000)
  expect(receiving.value).toBe(true)
  await Promise.all([desk.dispatch({ type: 'finishService', deskId: firstDesk, legId }), pass(100)])
  expect(receiving.value).toBe(false)
})

it('a desk is not loaded anew while an appointment is written down for somebody on the telephone', async () => {
  await pass(24 * 3_600_000)
  expect(isAtWork(desk, ['appointments', 'new'])).toBe(true)
  expect(isAtWork(desk, ['appointments'])).toBe(false)
  expect(isAtWork(desk, [])).toBe(false)
})
