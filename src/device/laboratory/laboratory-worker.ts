/** The worker of the laboratory: holds the requests for as long as the page does, and has no way out but its page. */
import { laboratoryHost } from './laboratory-host.ts'
import type { ToLaboratory } from './laboratory-messages.ts'

/** A message to itself comes after those of the page that wait already. */
const { port1, port2 } = new MessageChannel()
const waiting: (() => void)[] = []
port1.addEventListener('message', () => waiting.shift()?.())
port1.start()

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve)
    port2.postMessage(null)
  })

const hear = laboratoryHost({ say: (message) => globalThis.postMessage(message), pause })

globalThis.addEventListener('message', (event: MessageEvent<ToLaboratory>) => void hear(event.data))
