/** What goes on by itself while the server runs: messages leave, slots that came free are told, absences noted, people and days forgotten. */
import { forgetDays } from '../../sync/forget-days.ts'
import { deliverMessages, type DeliveryPorts } from '../messages/deliver-messages.ts'
import { markAbsences } from './mark-absences.ts'
import { offerEarlierSlots } from './offer-earlier-slots.ts'
import { forget } from './retention.ts'

const usualIntervalMilliseconds = 30_000

export interface Upkeep {
  /** Something has changed: look soon rather than at the next turn. */
  wake(): void
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>
}

/** One round of everything, each step on its own: a mail server that is away keeps nobody from being forgotten. */
export async function upkeepRound(ports: DeliveryPorts): Promise<void> {
  const { database, now, log } = ports
  const steps = {
    forget: () => forget(database, now()),
    days: () => forgetDays(database, now()),
    absences: () => markAbsences(database, now()),
    earlier: () => (ports.senders.email || ports.senders.sms ? offerEarlierSlots(database, now()) : Promise.resolve(0)),
    messages: () => deliverMessages(ports),
  }
  for (const [name, run] of Object.entries(steps))
    await run().catch((error: unknown) => log(`upkeep ${name}: ${error instanceof Error ? error.name : 'failed'}`))
}

/** @param intervalMilliseconds shorter only in tests. */
export function startUpkeep(ports: DeliveryPorts, intervalMilliseconds = usualIntervalMilliseconds): Upkeep {
  const asked = { again: false, stopped: false }
  let running: Promise<void> | undefined
  const runAll = async (): Promise<void> => {
    while (asked.again && !asked.stopped) {
      asked.again = false
      await upkeepRound(ports)
    }
    running = undefined
  }
  const wake = (): void => {
    asked.again = true
    running ??= runAll()
  }
  const timer = setInterval(wake, intervalMilliseconds)
  timer.unref()
  wake()
  return {
    wake,
    async stop() {
      asked.stopped = true
      clearInterval(timer)
      await running
    },
  }
}
