/** One gesture at a time: the buttons wait for the answer, and a refusal says in words what to do. */
import { useSignal } from '@preact/signals'
import type { Session } from '../../device/session/session.ts'
import type { QueueCommand } from '../../domain/queue/command.ts'
import type { Refusal } from '../../domain/sync/envelope.ts'
import { announce } from '../../ui/notice/announcer.tsx'
import { refusalWords } from './words.ts'

/** @returns whether it was done; a refusal has been shown and said. */
export type Ask = (command: QueueCommand) => Promise<boolean>

export const wordsOfRefusal = ({ code, values }: Refusal): string => refusalWords(code, values ?? {})

/** @returns whether an answer is awaited, the last refusal, and how to ask. */
export function useGestures(session: Session) {
  const isBusy = useSignal(false)
  const refusal = useSignal<Refusal | undefined>(undefined)
  const ask: Ask = async (command) => {
    isBusy.value = true
    refusal.value = undefined
    // Whatever happens, the buttons come back: a desk that cannot call any more is a closed desk.
    const outcome = await session.dispatch(command).finally(() => (isBusy.value = false))
    if (outcome.result !== 'refused' && outcome.result !== 'offline') return true
    refusal.value = outcome.refusal
    announce(wordsOfRefusal(outcome.refusal))
    return false
  }
  return { isBusy: isBusy.value, refusal: refusal.value, ask }
}
