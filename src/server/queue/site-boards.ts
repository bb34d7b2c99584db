/**
 * Boards for managers, from the folded state of each site: the very function that a manager's own machine runs. A site is shown to its
 * own managers, and to those of the sites that its settings name; the right is looked up at each request.
 */
import { sql } from 'kysely'
import type { Device } from '../../domain/access/device.ts'
import type { Heartbeat } from '../../domain/access/heartbeat.ts'
import { siteBoard, type SiteBoard } from '../../domain/queue/board.ts'
import { mostSites, type BoardReport, type BoardsAnswer } from '../../domain/queue/board-report.ts'
import { summaryOf } from '../../domain/queue/board-summary.ts'
import type { QueueState } from '../../domain/queue/queue-state.ts'
import { waitReport } from '../../domain/queue/wait/wait-report.ts'
import type { SiteId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import { heartbeatsOfSite } from '../access/heartbeats-of-site.ts'
import type { Database } from '../database/connect.ts'
import { RequestProblem } from '../http/error-table.ts'
import type { Heartbeats } from '../live/heartbeats.ts'
import type { SiteStates } from './site-states.ts'

export interface BoardPorts {
  readonly database: Database
  readonly states: SiteStates
  readonly heartbeats: Heartbeats
  readonly now: () => Instant
}

type Manager = Pick<Device, 'role' | 'siteId'>

/** @throws RequestProblem `other-device` for any machine but a manager's. */
function assertManager({ role }: Manager): void {
  if (role !== 'manager') throw new RequestProblem('other-device')
}

/** Its own site, and those whose settings show their board to it. */
async function sitesSeenBy({ database }: BoardPorts, { siteId }: Manager): Promise<readonly SiteId[]> {
  const rows = await database
    .selectFrom('site')
    .select('site_id')
    .where((where) =>
      where.or([
        where('site_id', '=', siteId),
        sql<boolean>`definition -> 'boardShownTo' @> ${JSON.stringify([siteId])}::jsonb`,
      ]),
    )
    .orderBy('site_id')
    .limit(mostSites)
    .execute()
  return rows.map(({ site_id }) => site_id)
}

async function stateOf({ database, states }: BoardPorts, siteId: SiteId): Promise<QueueState> {
  const head = await database
    .selectFrom('site_head')
    .select(['sequence', 'generation'])
    .where('site_id', '=', siteId)
    .executeTakeFirstOrThrow()
  const state = await states.at(database, siteId, head)
  states.remember(siteId, state, head.generation)
  return state
}

interface Looked {
  readonly state: QueueState
  readonly board: SiteBoard
  readonly machines: readonly Heartbeat[]
}

async function look(ports: BoardPorts, siteId: SiteId, at: Instant): Promise<Looked> {
  const [state, machines] = await Promise.all([
    stateOf(ports, siteId),
    heartbeatsOfSite(ports.database, siteId, ports.heartbeats),
  ])
  return { state, board: siteBoard(state, at), machines }
}

/** @throws RequestProblem `other-device`. */
export async function boardsFor(ports: BoardPorts, manager: Manager): Promise<BoardsAnswer> {
  assertManager(manager)
  const at = ports.now()
  const seen = await sitesSeenBy(ports, manager)
  const looked = await Promise.all(seen.map((siteId) => look(ports, siteId, at)))
  return { at, sites: looked.map(({ board, machines }) => summaryOf(board, machines, at)) }
}

/** @throws RequestProblem `other-device`, or `other-site` for a site that is not shown to this machine. */
export async function boardFor(ports: BoardPorts, manager: Manager, siteId: SiteId): Promise<BoardReport> {
  assertManager(manager)
  if (!(await sitesSeenBy(ports, manager)).includes(siteId)) throw new RequestProblem('other-site')
  const at = ports.now()
  const { state, board, machines } = await look(ports, siteId, at)
  return { at, board, machines, waits: waitReport(state, at) }
}
