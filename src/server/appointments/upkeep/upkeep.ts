/** What goes on by itself while the server runs: messages leave, slots that came free are told, absences noted, people and days forgotten. */
import { startRounds, type IsStopping, type Rounds } from '../../start/rounds.ts'
import { forgetDays } from '../../sync/forget-days.ts'
import { forgetTurns } from '../../turn-notices/forget-turns.ts'
import { deliverMessages, type DeliveryPorts } from '../messages/deliver-messages.ts'
import { markAbsences } from './mark-absences.ts'
import { offerEarlierSlots } from './offer-earlier-slots.ts'
import { forget } from './retention.ts'

const usualIntervalMilliseconds = 30_000

/** One round of everything, each step on its own: a mail server that is away keeps nobody from being forgotten. */
export async function upkeepRound(ports: DeliveryPorts, isStopping: IsStopping = () => false): Promise<void> {
  const { database, now, log } = ports
  const steps = {
    forget: () => forget(database, now()),
    turns: () => forgetTurns(database, now()),
    days: () => forgetDays(database, now()),
    absences: () => markAbsences(database, now()),
    earlier: () => (ports.senders.email || ports.senders.sms ? offerEarlierSlots(database, now()) : Promise.resolve(0)),
    messages: () => deliverMessages(ports, isStopping),
  }
  for (const [name, run] of Object.entries(steps))
    await run().catch((error: unknown) => log(`upkeep ${name}: ${error instanceof Error ? error.name : 'failed'}`))
}

/** @param intervalMilliseconds shorter only in tests. */
export const startUpkeep = (ports: DeliveryPorts, intervalMilliseconds = usualIntervalMilliseconds): Rounds =>
  startRounds((isStopping) => upkeepRound(ports, isStopping), intervalMilliseconds)
