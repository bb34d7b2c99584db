/** The server as a device sees it. Every answer is a value: a dead line or a strange answer is never an exception. */
import type { Heartbeat } from '../../domain/access/heartbeat.ts'
import type { Command, Hint, LogPage } from '../../domain/catalogue.ts'
import type { BoardReport, BoardsAnswer } from '../../domain/queue/board-report.ts'
import type { Site } from '../../domain/queue/place.ts'
import type { SiteAtAGlance } from '../../domain/queue/site-at-a-glance.ts'
import type { PushRequest, PushResponse, Refusal } from '../../domain/sync/envelope.ts'
import type { SiteId } from '../../domain/values/ids.ts'
import type { Identity, Welcome } from '../storage/identity.ts'
import type { LogPosition } from '../storage/event-log.ts'
import type { ConnectionProblem } from './connection.ts'

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: ConnectionProblem; readonly refusal?: Refusal }

export interface LiveListener {
  readonly hinted: (hint: Hint) => void
  /** Anything at all came over the line, a keep-alive included. */
  readonly heard: () => void
}

export interface SiteServer {
  enrol(enrolmentCode: string): Promise<Answer<Welcome>>
  push(identity: Identity, request: PushRequest<Command>): Promise<Answer<PushResponse>>
  pull(identity: Identity, held: LogPosition): Promise<Answer<LogPage>>
  /** The site as its settings say now: services, desks, hours, rules. */
  settings(identity: Identity): Promise<Answer<Site>>
  /** The machines of the site; refused to any but a manager's. */
  heartbeats(identity: Identity): Promise<Answer<readonly Heartbeat[]>>
  /** Every site this machine may look at, in a few numbers; refused to any but a manager's. */
  boards(identity: Identity): Promise<Answer<BoardsAnswer>>
  /** One of them, whole. */
  board(identity: Identity, siteId: SiteId): Promise<Answer<BoardReport>>
  /** The other sites as they stand, for a desk. */
  elsewhere(identity: Identity): Promise<Answer<readonly SiteAtAGlance[]>>
  /** Resolves when the line has ended, by `signal` or by itself, with why. */
  listen(identity: Identity, listener: LiveListener, signal: AbortSignal): Promise<ConnectionProblem>
}
