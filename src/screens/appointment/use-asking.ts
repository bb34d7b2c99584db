import { useSignal } from '@preact/signals'
import type { Answer } from '../../device/appointments/ask.ts'
import { announce } from '../../ui/notice/announcer.tsx'
import { refusalWords } from './words.ts'

export interface Asking {
  readonly isBusy: boolean
  /** Code of the last refusal, until the next question. */
  readonly refusal: string | undefined
  /** Asks, and hands the value on; a refusal is shown and said. One question at a time. */
  ask<Value>(question: () => Promise<Answer<Value>>, then: (value: Value) => void): Promise<void>
  forget(): void
}

/** A question to the server from a button: it waits with its button, and its refusal says what to do. */
export function useAsking(): Asking {
  const isBusy = useSignal(false)
  const refusal = useSignal<string | undefined>(undefined)
  return {
    isBusy: isBusy.value,
    refusal: refusal.value,
    async ask(question, then) {
      if (isBusy.peek()) return
      isBusy.value = true
      refusal.value = undefined
      const answer = await question().finally(() => (isBusy.value = false))
      if (answer.ok) return then(answer.value)
      refusal.value = answer.code
      announce(refusalWords(answer.code))
    },
    forget: () => (refusal.value = undefined),
  }
}
