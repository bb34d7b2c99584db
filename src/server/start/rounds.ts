/** Work done in rounds: at an interval, and soon after it was asked for; never two rounds at once, never one asked for in vain. */
export interface Rounds {
  /** Something has changed: look soon rather than at the next turn. */
  wake(): void
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>
}

/** Is the server about to stop? What is long looks between two of its steps, and leaves the rest for the next start. */
export type IsStopping = () => boolean

/** The first round begins at once. @param round never rejects. */
export function startRounds(round: (isStopping: IsStopping) => Promise<void>, intervalMilliseconds: number): Rounds {
  const asked = { again: false, stopped: false }
  let running: Promise<void> | undefined
  const runAll = async (): Promise<void> => {
    while (asked.again && !asked.stopped) {
      asked.again = false
      await round(() => asked.stopped)
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
