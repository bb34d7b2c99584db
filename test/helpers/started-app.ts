/**
 * For the journeys: builds what would ship, starts the real server on a free port with an embedded PostgreSQL in a
 * folder of its own, and hands the printed addresses to the tests. Everything is gone afterwards.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** `http://127.0.0.1:<port>/` of the running app. */
    appAddress: string
    /** Every address the server printed when it started, in order. */
    screenAddresses: string[]
  }
}

const startsWithinMilliseconds = 120_000

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

export interface StartedServer {
  readonly process: ChildProcess
  readonly address: string
  readonly printed: string[]
  stop(signal?: NodeJS.Signals): Promise<void>
}

/**
 * Starts `dist/server/main.js`, of this project or of a copy of it in a folder.
 * @throws Error with what the server printed when it is not ready in two minutes.
 */
export async function startServer(
  environment: Readonly<Record<string, string>>,
  folder = process.cwd(),
): Promise<StartedServer> {
  const child = spawn(process.execPath, [join(folder, 'dist/server/main.js')], {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => printed.push(chunk.toString()))
  const address = `http://127.0.0.1:${environment.PORT}/`
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const until = Date.now() + startsWithinMilliseconds
  while (!(await isHealthy(address))) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`The server did not start:\n${printed.join('')}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return {
    process: child,
    address,
    printed,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal)
      await exited
    },
  }
}

const isHealthy = (address: string): Promise<boolean> =>
  fetch(`${address}api/health`).then(
    (response) => response.ok,
    () => false,
  )

/** Builds what ships, once for all journeys. @throws Error with the build's own words when it fails. */
export function buildApp(): void {
  const built = spawnSync('npm', ['run', '-s', 'build'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', VITEST: '' },
  })
  if (built.status !== 0) throw new Error(`The app does not build:\n${built.stdout}\n${built.stderr}`)
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  buildApp()
  const folder = mkdtempSync(join(tmpdir(), 'said-journeys-'))
  const server = await startServer({ PORT: String(await freePort()), SAID_DATA: folder })
  project.provide('appAddress', server.address)
  project.provide('screenAddresses', server.printed.join('').match(/https?:\/\/\S+/g) ?? [])
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
