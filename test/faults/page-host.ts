/**
 * Where the pages of `killed-pages.test.ts` come from: one origin, a folder a machine, and under each folder the server's `api`
 * through a bad line of that machine's own. Live lines pass through; a line that is cut drops them.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { build } from 'vite'
import { badLine, type BadLine } from './bad-line.ts'

export interface PageHost {
  /** Of the machine of a number, from 0, with what its page must know. */
  addressOf(machine: number, query: Readonly<Record<string, string>>): string
  readonly lines: readonly BadLine[]
  /** Tickets whose numbers people were shown. */
  readonly promised: readonly string[]
  close(): void
}

interface Wanted {
  readonly machines: number
  readonly chance: () => number
  /** The server that is up at this moment. */
  readonly origin: () => string
  readonly seen: (answer: Response) => Promise<void>
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

/** Hands a request on over the line; what the line loses, the browser sees as a broken connection. */
async function relay(line: BadLine, { address, request, response }: Relayed): Promise<void> {
  const { authorization, accept = '*/*' } = request.headers
  const body = request.method === 'POST' ? await bodyOf(request) : undefined
  const headers = {
    accept,
    ...(authorization && { authorization }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  }
  try {
    const answer = await line.fetch(address, { method: request.method ?? 'GET', headers, ...(body && { body }) })
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' })
    const stream = Readable.fromWeb(answer.body as never)
    stream.on('error', () => response.destroy())
    response.on('close', () => stream.destroy())
    stream.pipe(response)
  } catch {
    response.destroy()
  }
}

interface Relayed {
  readonly address: string
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

async function buildPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      lib: { entry: 'test/faults/device-page.ts', formats: ['es'], fileName: () => 'page.js' },
      target: 'es2022',
    },
  })
}

export async function openPageHost({ machines, chance, origin, seen }: Wanted): Promise<PageHost> {
  const folder = mkdtempSync(join(tmpdir(), 'said-pages-'))
  await buildPage(folder)
  const lines = Array.from({ length: machines }, () => badLine(chance, seen))
  const promised: string[] = []
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    const [, number = '', api] = /^\/(\d+)\/(api\/)?/.exec(pathname) ?? []
    const line = lines[Number(number)]
    const file = join(folder, basename(pathname))
    if (pathname === '/promised') promised.push(await bodyOf(request))
    else if (api && line) {
      const address = `${origin()}${pathname.slice(number.length + 1)}${search}`
      return relay(line, { address, request, response })
    } else if (pathname === `/${number}/`)
      return response.setHeader('Content-Type', 'text/html').end('<script type=module src=page.js></script>')
    else if (existsSync(file) && pathname.endsWith('.js'))
      return response.setHeader('Content-Type', 'text/javascript').end(readFileSync(file))
    return response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    addressOf: (machine, query) => `http://127.0.0.1:${port}/${machine}/?${new URLSearchParams(query).toString()}`,
    lines,
    promised,
    close() {
      server.close()
      server.closeAllConnections()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
