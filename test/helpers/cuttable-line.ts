/**
 * A line to the server that a test can cut: a TCP relay on a port of its own. Cutting drops every open connection, live
 * streams included, and accepts no new one, which is what a pulled cable does; a browser's own "offline" leaves streams open.
 */
import { connect, createServer, type Socket } from 'node:net'
import { freePort } from './started-app.ts'

export interface CuttableLine {
  /** The same address through the line. */
  through(address: string): string
  cut(): void
  mend(): void
  /** What has passed, both ways. */
  readonly bytes: number
  close(): Promise<void>
}

/** @param address of the server, `http://127.0.0.1:<port>/`. */
export async function openLine(address: string): Promise<CuttableLine> {
  const target = Number(new URL(address).port)
  const port = await freePort()
  const sockets = new Set<Socket>()
  let [isCut, bytes] = [false, 0]
  const relay = createServer((near) => {
    if (isCut) return void near.destroy()
    const far = connect(target, '127.0.0.1')
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('data', (chunk: Buffer) => (bytes += chunk.length))
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far).pipe(near)
    return undefined
  })
  await new Promise<void>((resolve) => relay.listen(port, '127.0.0.1', resolve))
  const dropAll = () => sockets.forEach((socket) => socket.destroy())
  return {
    through: (of) => of.replace(/^(https?:\/\/[^:/]+):\d+/, `$1:${port}`),
    cut() {
      isCut = true
      dropAll()
    },
    mend: () => void (isCut = false),
    get bytes() {
      return bytes
    },
    close: () =>
      new Promise((resolve) => {
        relay.close(() => resolve())
        dropAll()
      }),
  }
}
