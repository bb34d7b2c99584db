/**
 * Work asked for faster than it is done: one at a time, and of what is asked meanwhile only the last. A weight that is dragged
 * asks sixty times a second.
 * @param work resolves when the next may begin; a failure is the caller's to show and does not stop the next.
 */
export function oneAtATime<Value>(work: (value: Value) => Promise<void>): (value: Value) => void {
  let isBusy = false
  let waiting: { readonly value: Value } | undefined
  async function begin(value: Value): Promise<void> {
    isBusy = true
    await work(value).catch(() => undefined)
    isBusy = false
    const next = waiting
    waiting = undefined
    if (next) void begin(next.value)
  }
  return (value) => {
    if (isBusy) waiting = { value }
    else void begin(value)
  }
}
