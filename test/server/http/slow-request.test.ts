import { connect, type AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { createServer } from '../../../src/server/http/create-server.ts'

let stop: () => Promise<unknown> = () => Promise.resolve()
afterEach(() => stop())

/** Sends the beginning of a request and never its end. @returns what the server said before it hung up. */
async function beginOnly(beginning: string): Promise<string> {
  const server = await createServer({
    lines: { closeAll: () => undefined },
    requestTimeLimitMilliseconds: 200,
  } as never)
  stop = () => server.close()
  await server.listen({ port: 0, host: '127.0.0.1' })
  const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(beginning)
  let said = ''
  socket.on('data', (chunk: Buffer) => (said += chunk.toString()))
  socket.on('error', () => undefined)
  await new Promise((resolve) => socket.once('close', resolve))
  return said
}

it.each([
  ['its headers', 'GET /api/health HTTP/1.1\r\nHost: said'],
  [
    'its body',
    'POST /api/devices/enrol HTTP/1.1\r\nHost: said\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{"co',
  ],
])('a request that never ends %s does not hold a connection for ever', { timeout: 10_000 }, async (_, beginning) => {
  expect(await beginOnly(beginning)).toContain('408')
})
