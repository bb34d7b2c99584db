/** Sends what the site has not answered yet, in the order of the gestures, until nothing is left or the line fails. */
import type { Command } from '../../domain/catalogue.ts'
import type { CommandEnvelope, PushResponse } from '../../domain/sync/envelope.ts'
import { maximumCommandsPerPush } from '../../domain/sync/messages.ts'
import { protocolVersion } from '../../domain/sync/protocol-version.ts'
import { instant } from '../../domain/values/instant.ts'
import type { Identity } from '../storage/identity.ts'
import type { Outbox, OutboxEntry } from '../storage/outbox.ts'
import type { ConnectionProblem } from './connection.ts'
import type { SiteServer } from './site-server.ts'

export interface PushPorts {
  readonly server: SiteServer
  readonly outbox: Outbox
  readonly now: () => number
  /** The envelope with its date as it is known at sending. */
  readonly dated: (envelope: CommandEnvelope<Command>) => CommandEnvelope<Command>
  readonly answered: (answer: PushResponse, sentAt: number) => void
}

type Step = 'answered' | 'renumbered' | ConnectionProblem

/** A site that asks twice in a row for other numbers and takes none has a fault that sending does not mend. */
const maximumRenumberings = 2

/** @returns the problem that stopped it, undefined when everything is answered. Nothing leaves the outbox unanswered. */
export async function push(identity: Identity, ports: PushPorts): Promise<ConnectionProblem | undefined> {
  let renumberings = 0
  for (;;) {
    if ((await ports.outbox.unanswered(1)).length === 0) return undefined
    const entries = await offered(ports.outbox)
    if (entries.length === 0) continue
    const step = await pushBatch(
      identity,
      entries.map((each) => ports.dated(each.envelope)),
      ports,
    )
    if (step !== 'answered' && step !== 'renumbered') return step
    renumberings = step === 'renumbered' ? renumberings + 1 : 0
    if (renumberings > maximumRenumberings) return 'malformed'
  }
}

/**
 * What is sent now, said to be so before it leaves. Read again once that is said: a claim taken back a moment before is not sent,
 * and whatever followed it has slid down.
 */
async function offered(outbox: Outbox): Promise<readonly OutboxEntry[]> {
  const entries = await outbox.unanswered(maximumCommandsPerPush)
  await outbox.markAttempted(entries.map((each) => each.envelope.commandId))
  return (await outbox.unanswered(maximumCommandsPerPush)).filter((each) => each.isAttempted)
}

async function pushBatch(
  identity: Identity,
  commands: readonly CommandEnvelope<Command>[],
  ports: PushPorts,
): Promise<Step> {
  const sentAt = ports.now()
  const answer = await ports.server.push(identity, { protocolVersion, commands })
  if (!answer.ok) return answer.problem
  ports.answered(answer.value, sentAt)
  return settle(answer.value, commands, ports)
}

async function settle(
  { acknowledgements, resendFrom }: PushResponse,
  commands: readonly CommandEnvelope<Command>[],
  { outbox, now }: PushPorts,
): Promise<Step> {
  const sent = new Set(commands.map((each) => each.commandId))
  const ours = acknowledgements.filter((each) => sent.has(each.commandId))
  await outbox.acknowledge(ours, instant(now()))
  if (resendFrom !== undefined) await outbox.renumberFrom(resendFrom)
  if (ours.length > 0) return 'answered'
  // An answer that speaks of none of our commands and asks for nothing would be awaited for ever.
  return resendFrom === undefined ? 'malformed' : 'renumbered'
}
