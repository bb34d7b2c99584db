/**
 * The page of one machine in `killed-pages.test.ts`: a real session on the browser's real database, told by the test what to do. A
 * ticket is reported the moment the person may be shown its number.
 */
import { openSession } from '../../src/device/session/open-session.ts'
import { legAtDesk } from '../../src/domain/queue/queue-state.ts'
import { waitingLegs } from '../../src/domain/queue/waiting.ts'

export interface DevicePage {
  /** One turn of whoever stands at the machine. */
  turn(): Promise<void>
  /** Sends what is still held. @returns how many gestures are left. */
  settle(): Promise<number>
}

const longestLine = 6
const query = new URLSearchParams(location.search)
let ahead = Number(query.get('skew'))
const session = await openSession({
  slot: query.get('slot') ?? '',
  enrolmentCode: query.get('code') ?? '',
  ports: { now: () => Date.now() + ahead },
})
const report = (legId: string) => fetch('/promised', { method: 'POST', body: legId })
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function serveVisitors(): Promise<void> {
  const serviceId = session.site.peek()?.services[0]?.id
  if (!serviceId) return
  for (let person = 0; person < 3; person += 1) {
    // A person comes at most once a second; a test has not the time to wait.
    ahead += 1001
    const given = await session.issueTicket({ serviceId, priority: 'ordinary' })
    if (!given.ok) continue
    await report(given.value.legId)
    const view = session.view.peek()
    const isLong = view !== undefined && waitingLegs(view, session.now()).length > longestLine
    if (isLong || person > 0) await session.dispatch({ type: 'leaveQueue', legId: given.value.legId })
  }
}

async function serveAtDesk(): Promise<void> {
  const [deskId, view] = [session.device.peek()?.deskId, session.view.peek()]
  if (!deskId || !view) return
  const present = legAtDesk(view, deskId, session.businessDay())
  await (present
    ? session.dispatch({ type: 'finishService', deskId, legId: present.legId })
    : session.dispatch({ type: 'callNext', deskId }))
}

/** One gesture at a time: a second "finish" of one person would be acknowledged, and rightly write nothing. */
let under: Promise<void> | undefined

const device: DevicePage = {
  async turn() {
    const isDesk = session.device.peek()?.deskId !== undefined
    under ??= (isDesk ? serveAtDesk() : serveVisitors()).finally(() => (under = undefined))
    await Promise.race([under, pause(400)])
  },
  async settle() {
    await under?.catch(() => undefined)
    await session.refresh()
    const { isOnline, pendingCount } = session.connection.peek()
    return isOnline ? pendingCount : Math.max(1, pendingCount)
  },
}
while (session.enrolment.peek() !== 'enrolled') await pause(20)
if (!session.isStorageDurable) throw new Error('This browser has no database.')
Object.assign(globalThis, { device })
