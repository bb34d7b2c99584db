import { signal } from '@preact/signals'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '../../../src/device/session/session.ts'
import { Manager } from '../../../src/screens/manager/manager.tsx'
import type { Device } from '../../../src/domain/access/device.ts'
import { siteBoard } from '../../../src/domain/queue/board.ts'
import type { SiteSummary } from '../../../src/domain/queue/board-summary.ts'
import { waitReport } from '../../../src/domain/queue/wait/wait-report.ts'
import type { DeviceId, SiteId } from '../../../src/domain/values/ids.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { Building, Line, nineOClock, site, uuid } from '../../device/building.ts'
import { openDevice } from '../../device/opened.ts'
import { closeManager, openManager, texts } from './open-manager.tsx'

const manager: Device = { deviceId: uuid(9) as DeviceId, slot: 'centre-manager-1', siteId: site.id, role: 'manager' }
const named = (id: string, rest: Partial<SiteSummary> = {}): SiteSummary => ({
  site: { id: id as SiteId, name: id, status: 'fictitious', timeZone: 'Europe/Paris' },
  waiting: 0,
  longestWaitSeconds: 0,
  alerts: [],
  desks: { open: 1, all: 1 },
  closedServices: 0,
  machines: { silent: 0, all: 3 },
  hasDraftThresholds: false,
  ...rest,
})

let told: readonly SiteSummary[] | 'cut'
let session: Session

/** A manager's machine at the centre, in the building's own time; its boards are what the test says. */
async function openBoards(path: string): Promise<void> {
  const building = new Building()
  building.devices.set('MANAGER01', manager)
  const line = new Line(building)
  line.boards = async () =>
    told === 'cut'
      ? { ok: false, problem: 'unreachable' }
      : { ok: true, value: { at: instant(nineOClock), sites: told } }
  line.board = async (_identity, siteId) => {
    if (siteId !== 'east') return { ok: false, problem: 'unauthorized', refusal: { code: 'other-site' } }
    const at = instant(nineOClock)
    const report = { at, board: siteBoard(building.state, at), machines: [], waits: waitReport(building.state, at) }
    return { ok: true, value: report }
  }
  session = (await openDevice(building, { line, enrolmentCode: 'MANAGER01' })).session
  await vi.waitFor(() => expect(session.confirmed.value).toBeDefined())
  await openManager(path, <Manager session={signal(session)} hasPlace />)
}

const names = () => texts('.board-site h2')
const nextTurn = async () => {
  await vi.advanceTimersByTimeAsync(10_000)
}

beforeEach(() => {
  localStorage.clear()
  told = [named('centre'), named('east', { alerts: ['long-wait'], waiting: 4, longestWaitSeconds: 2400 })]
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
  closeManager()
  session.close()
  localStorage.clear()
})

describe('several sites on one page', () => {
  it('the worst comes first; when alarms change no card moves until it is asked for', async () => {
    await openBoards('board')
    await vi.waitFor(() => expect(names()).toEqual(['east', 'centre']))
    told = [named('centre', { alerts: ['nobody-receives'], waiting: 9 }), named('east'), named('new')]
    await nextTurn()
    await vi.waitFor(() => expect(texts('.board-site')[1]).toContain('Personne ne reçoit'))
    expect(names()).toEqual(['east', 'centre', 'new'])
    const button = document.querySelector<HTMLElement>('.board-order .button')
    expect(button?.getAttribute('aria-disabled')).toBeNull()
    button?.click()
    await vi.waitFor(() => expect(names()[0]).toBe('centre'))
  })

  it('a cut leaves the last numbers with their hour, and so does the next start', async () => {
    await openBoards('board')
    await vi.waitFor(() => expect(names()).toEqual(['east', 'centre']))
    told = 'cut'
    await nextTurn()
    await vi.waitFor(() => expect(texts('.callout').join(' ')).toContain('Ce tableau montre l’état de 09:00'))
    expect(names()).toEqual(['east', 'centre'])
    closeManager()
    session.close()
    await openBoards('board')
    await vi.waitFor(() => expect(names()).toEqual(['east', 'centre']))
    await vi.waitFor(() => expect(texts('.callout').join(' ')).toContain('09:00'))
  })

  it('a machine that sees its own site alone has that site at once; its machines are missing until somebody tells', async () => {
    told = [named('centre')]
    await openBoards('board')
    await vi.waitFor(() => expect(document.querySelectorAll('.data-table')).toHaveLength(3))
    expect(document.querySelectorAll('.board-site')).toHaveLength(0)
  })
})

it('another site is shown whole, and one whose settings do not show it says so', async () => {
  await openBoards('board/east')
  await vi.waitFor(() => expect(document.querySelectorAll('.data-table')).toHaveLength(4))
  closeManager()
  session.close()
  await openBoards('board/west')
  await vi.waitFor(() => expect(texts('.callout').join(' ')).toContain('boardShownTo'))
})
