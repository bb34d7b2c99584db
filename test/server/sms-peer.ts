/** A provider of text messages on this machine: an HTTP server that keeps what it accepts. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SmsPeer {
  readonly url: string
  /** What it answers; 0 breaks the line after having read. */
  status: number
  readonly received: { readonly authorization: string; readonly key: string; readonly body: Record<string, string> }[]
  close(): Promise<void>
}

export function openSmsPeer(): Promise<SmsPeer> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { authorization = '', 'idempotency-key': key = '' } = request.headers
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, string>
      peer.received.push({ authorization, key: String(key), body })
      if (peer.status === 0) return request.socket.destroy()
      return response.writeHead(peer.status).end()
    })
  })
  const peer: SmsPeer = {
    url: '',
    status: 200,
    received: [],
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      resolve(Object.assign(peer, { url: `http://127.0.0.1:${port}/messages` }))
    })
  })
}
