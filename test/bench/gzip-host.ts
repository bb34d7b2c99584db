/** A host that compresses every file beforehand, so that what is measured is the page and never the compression. */
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

export interface GzipHost {
  /** `http://127.0.0.1:<port>/`; a folder named `said` is served below `said/`. */
  readonly address: string
  /** Of a file as it is sent; 0 for what the host does not have. */
  gzipBytes(path: string): number
  close(): Promise<void>
}

const filesOf = (name: string, folder: string): [string, Buffer][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [name + path.slice(folder.length), gzipSync(readFileSync(path), { level: 9 })])

/** @param folders by the name they are served under. */
export async function openGzipHost(folders: Readonly<Record<string, string>>): Promise<GzipHost> {
  const files = new Map(Object.entries(folders).flatMap(([name, folder]) => filesOf(name, folder)))
  const named = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path)
  const server = createServer((request, response) => {
    const path = named(new URL(request.url ?? '/', 'http://host').pathname.slice(1))
    const body = files.get(path)
    if (!body) return void response.writeHead(404).end()
    const type = types[extname(path)] ?? 'application/octet-stream'
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    gzipBytes: (path) => files.get(named(path))?.length ?? 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
