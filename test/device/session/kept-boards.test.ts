import { expect, it } from 'vitest'
import type { BoardsAnswer } from '../../../src/domain/queue/board-report.ts'
import { keepBoards, recallBoards } from '../../../src/device/session/kept-boards.ts'
import type { SiteId } from '../../../src/domain/values/ids.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { nineOClock } from '../building.ts'

const boards: BoardsAnswer = {
  at: instant(nineOClock),
  sites: [
    {
      site: { id: 'centre' as SiteId, name: 'Centre', status: 'fictitious', timeZone: 'Europe/Paris' },
      waiting: 3,
      longestWaitSeconds: 120,
      alerts: ['nobody-receives'],
      desks: { open: 0, all: 2 },
      closedServices: 0,
      machines: { silent: 1, all: 3 },
      hasDraftThresholds: true,
    },
  ],
}

const memoryOf = (held: Map<string, string>) => ({
  getItem: (key: string) => held.get(key) ?? null,
  setItem: (key: string, value: string) => void held.set(key, value),
})

it('a manager’s machine finds the last boards again after a start, each place its own', () => {
  const memory = memoryOf(new Map())
  keepBoards('centre-manager-1', boards, memory)
  expect(recallBoards('centre-manager-1', memory)).toEqual(boards)
  expect(recallBoards('east-manager-1', memory)).toBeUndefined()
})

it.each(['nonsense', '{"at":1}', '[]'])('boards that read %s are none', (kept) => {
  expect(recallBoards('x', memoryOf(new Map([['said-boards-x', kept]])))).toBeUndefined()
})

it('a browser that keeps nothing keeps no boards, and nothing fails', () => {
  const forbidden = () => {
    throw new DOMException('no', 'SecurityError')
  }
  const memory = { getItem: forbidden, setItem: forbidden }
  keepBoards('x', boards, memory)
  expect(recallBoards('x', memory)).toBeUndefined()
})
