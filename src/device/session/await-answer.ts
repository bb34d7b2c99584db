/** Waits for what the site answers to one command, whichever tab of the slot sent it. */
import type { Acknowledgement } from '../../domain/sync/envelope.ts'
import type { CommandId } from '../../domain/values/ids.ts'
import type { DeviceStorage } from '../storage/device-storage.ts'

/** @returns the answer, or undefined when none came within the limit. */
export function awaitAnswer(
  storage: DeviceStorage,
  commandId: CommandId,
  limitMilliseconds: number,
): Promise<Acknowledgement | undefined> {
  return new Promise((resolve) => {
    const look = () =>
      void storage.outbox.receipt(commandId).then(
        (found) => found && end(found),
        () => undefined,
      )
    const stopListening = storage.onChange(look)
    const timer = setTimeout(() => end(undefined), limitMilliseconds)
    const end = (answer: Acknowledgement | undefined) => {
      clearTimeout(timer)
      stopListening()
      resolve(answer)
    }
    look()
  })
}
