/**
 * Sends what is due. A message is taken by one server at a time and marked as leaving before it leaves: whatever happens
 * then, it leaves at most once. What is no longer true when its turn comes is dropped.
 */
import type { Selectable } from 'kysely'
import { instant, type Instant } from '../../../domain/values/instant.ts'
import type { Database } from '../../database/connect.ts'
import type { Tables } from '../../database/schema.ts'
import type { Log } from '../../http/answer-problem.ts'
import type { IsStopping } from '../../start/rounds.ts'
import { factsOfMessage } from './facts-of-message.ts'
import type { MessageState } from './message-kind.ts'
import type { Delivery, Senders } from '../../messages/sender.ts'
import { writeMessage } from './written-message.ts'

export type MessageRow = Selectable<Tables['message']>

export interface DeliveryPorts {
  readonly database: Database
  readonly senders: Senders
  /** `https://said.example.org/`, where links lead. */
  readonly publicAddress: string
  readonly now: () => Instant
  readonly log: Log
}

const leaseMilliseconds = 120_000
const minuteMilliseconds = 60_000
const maximumAttempts = 9

/** 1, 2, 4 … minutes, four hours at most. */
export const delayAfter = (attempts: number): number => Math.min(240, 2 ** (attempts - 1)) * minuteMilliseconds

/** Those whose server died while they were leaving: nobody knows, so they are left alone. */
const giveUpLost = (database: Database, now: Instant) =>
  database
    .updateTable('message')
    .set({ state: 'uncertain', ended_at: now })
    .where('state', '=', 'sending')
    .where('lease_until', '<', now)
    .execute()

/** One at a time: those behind it have not begun to leave, and a server that dies takes one letter with it at most. */
function takeDue({ database, senders }: DeliveryPorts, now: Instant): Promise<MessageRow | undefined> {
  const channels = (['email', 'sms'] as const).filter((channel) => senders[channel])
  if (channels.length === 0) return Promise.resolve(undefined)
  return database.transaction().execute(async (transaction) => {
    const due = await transaction
      .selectFrom('message')
      .innerJoin('appointment_person', 'appointment_person.person_id', 'message.person_id')
      .select('message_id')
      .where('state', '=', 'waiting')
      .where('next_attempt_at', '<=', now)
      .where('channel', 'in', channels)
      .orderBy('next_attempt_at')
      .orderBy('message_id')
      .limit(1)
      .forUpdate('message')
      .skipLocked()
      .executeTakeFirst()
    if (!due) return undefined
    return transaction
      .updateTable('message')
      .set((set) => ({
        state: 'sending',
        lease_until: instant(now + leaseMilliseconds),
        attempts: set('attempts', '+', 1),
      }))
      .where('message_id', '=', due.message_id)
      .returningAll()
      .executeTakeFirstOrThrow()
  })
}

async function note(ports: DeliveryPorts, row: MessageRow, delivery: Delivery | 'dropped'): Promise<void> {
  const now = ports.now()
  const isLast = row.attempts >= maximumAttempts
  const state: MessageState = delivery === 'try-again' ? (isLast ? 'refused' : 'waiting') : delivery
  await ports.database
    .updateTable('message')
    .set(
      state === 'waiting'
        ? { state, lease_until: null, next_attempt_at: instant(now + delayAfter(row.attempts)) }
        : { state, lease_until: null, ended_at: now },
    )
    .where('message_id', '=', row.message_id)
    .execute()
  if (delivery !== 'sent' && delivery !== 'dropped')
    ports.log(`message ${row.kind}: ${delivery}, attempt ${row.attempts}`)
}

async function deliver(ports: DeliveryPorts, row: MessageRow): Promise<void> {
  const found = await factsOfMessage(ports, row).catch(() => 'unknown' as const)
  // The database was away for a moment: nothing has left.
  if (found === 'unknown') return note(ports, row, 'try-again')
  const sender = found && ports.senders[found.channel]
  if (!found || !sender) return note(ports, row, 'dropped')
  await note(ports, row, await sender.send({ ...writeMessage(found.facts), messageId: row.message_id, to: found.to }))
}

/** Until nothing is due any more, or the server stops: a mail server that is slow must not hold it up. @returns how many were taken. */
export async function deliverMessages(ports: DeliveryPorts, isStopping: IsStopping = () => false): Promise<number> {
  await giveUpLost(ports.database, ports.now())
  let count = 0
  while (!isStopping()) {
    const row = await takeDue(ports, ports.now())
    if (!row) break
    await deliver(ports, row)
    count += 1
  }
  return count
}
