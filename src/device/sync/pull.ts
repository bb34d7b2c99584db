/** Takes the site's log from where this device stands, page by page, up to the head. */
import type { LogPage } from '../../domain/catalogue.ts'
import type { AppendResult, EventLog } from '../storage/event-log.ts'
import { isToldBy, type Outbox, type OutboxEntry } from '../storage/outbox.ts'
import type { Identity } from '../storage/identity.ts'
import type { ConnectionProblem } from './connection.ts'
import type { SiteServer } from './site-server.ts'

export interface PullPorts {
  readonly server: SiteServer
  readonly eventLog: EventLog
  readonly outbox: Pick<Outbox, 'accepted' | 'dropErased'>
  readonly answered: (answer: LogPage, sentAt: number) => void
  readonly now: () => number
}

/** A log that had to be taken anew more than this in one go has a fault that asking again does not mend. */
const maximumRestarts = 2

/** @returns the problem that stopped it, undefined when the head is reached. */
export async function pull(identity: Identity, ports: PullPorts): Promise<ConnectionProblem | undefined> {
  // Read before the site is asked: what it accepted before is in its log, or was erased since.
  const accepted = await ports.outbox.accepted()
  let restarts = 0
  for (;;) {
    const step = await pullPage(identity, ports)
    if (step === 'at-head') return forgetErased(accepted, ports)
    if (step === 'restart') restarts += 1
    else if (step !== 'more') return step
    if (restarts > maximumRestarts) return 'malformed'
  }
}

async function pullPage(
  identity: Identity,
  { server, eventLog, answered, now }: PullPorts,
): Promise<'at-head' | 'more' | 'restart' | ConnectionProblem> {
  const held = await eventLog.position()
  const sentAt = now()
  const answer = await server.pull(identity, held)
  if (!answer.ok) return answer.problem
  const page = answer.value
  answered(page, sentAt)
  if (mustRestart(held, page) || (await store(eventLog, page)) === 'gap') {
    await eventLog.reset(page.generation)
    return 'restart'
  }
  const { cursor } = await eventLog.position()
  if (cursor >= page.head) return 'at-head'
  return page.events.length > 0 || page.snapshot ? 'more' : 'malformed'
}

const store = (eventLog: EventLog, { generation, snapshot, events }: LogPage): Promise<AppendResult> =>
  snapshot ? eventLog.restart(generation, snapshot, events) : eventLog.append(generation, events)

async function forgetErased(accepted: readonly OutboxEntry[], { outbox, eventLog }: PullPorts): Promise<undefined> {
  const { cursor } = await eventLog.position()
  const erased = accepted.filter((each) => !isToldBy(each, cursor)).map((each) => each.envelope.commandId)
  if (erased.length > 0) await outbox.dropErased(erased)
}

/**
 * The site has forgotten people (another generation) and the page does not start at the beginning; or the site has
 * fewer events than we hold (a backup was restored): what we hold is not its log any more.
 */
function mustRestart(held: { readonly generation: number; readonly cursor: number }, page: LogPage): boolean {
  if (page.snapshot) return false
  if (page.head < held.cursor && page.generation === held.generation) return true
  const startsAtBeginning = page.head === 0 || page.events[0]?.siteSequence === 1
  return page.generation !== held.generation && held.cursor > 0 && !startsAtBeginning
}
