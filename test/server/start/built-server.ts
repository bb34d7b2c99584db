/** The server as it ships, bundled into a folder of its own and run as a process of its own. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sites } from 'virtual:content/places'
import { build, type Plugin } from 'vite'

const cacheFolder = resolve('node_modules/.cache')

export interface BuiltServer {
  /** `main.js` of the server. */
  readonly main: string
  /** A folder for data, removed at the end. */
  newDataFolder(): string
  remove(): void
}

/** Only the places: how a server starts does not depend on a comma in a sheet. */
const places: Plugin = {
  name: 'places-of-the-world',
  resolveId: (id) => (id === 'virtual:content/places' ? `\0${id}` : undefined),
  load: (id) => (id === '\0virtual:content/places' ? `export const sites = ${JSON.stringify(sites)}` : undefined),
}

/** Bundles `src/server/main.ts` as the build does; beside `node_modules`, where it finds what it runs on. */
export async function buildServer(): Promise<BuiltServer> {
  mkdirSync(cacheFolder, { recursive: true })
  const folder = mkdtempSync(join(cacheFolder, 'built-server-'))
  const folders = [folder]
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [places],
    build: {
      target: 'node20',
      ssr: 'src/server/main.ts',
      outDir: join(folder, 'server'),
      emptyOutDir: true,
      copyPublicDir: false,
    },
  })
  mkdirSync(join(folder, 'web'), { recursive: true })
  writeFileSync(join(folder, 'web', 'index.html'), '<!doctype html><title>SAID</title>')
  return {
    main: join(folder, 'server', 'main.js'),
    newDataFolder() {
      const data = mkdtempSync(join(tmpdir(), 'said-start-'))
      folders.push(data)
      return data
    },
    remove() {
      for (const each of folders) rmSync(each, { recursive: true, force: true })
    },
  }
}

export interface Started {
  readonly child: ChildProcess
  readonly output: () => string
  /** Resolves with the exit code; a signal counts as its own name. */
  readonly ended: Promise<number | string>
}

/** Runs the server with nothing of our own environment but where programs are. */
export function run(
  main: string,
  environment: Readonly<Record<string, string>>,
  ...programArguments: string[]
): Started {
  const child = spawn(process.execPath, [main, ...programArguments], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<number | string>((done) =>
    child.once('close', (code, signal) => done(code ?? signal ?? '')),
  )
  return { child, output: () => output, ended }
}

const programOf = (pid: string): string => {
  try {
    return `${readFileSync(`/proc/${pid}/comm`, 'utf8').trim()} in ${readFileSync(`/proc/${pid}/wchan`, 'utf8')}`
  } catch {
    return 'gone'
  }
}

/** How it ended. @throws Error with what it said and what it waits for, when it has not ended in time; it is killed then. */
export async function endOf({ child, output, ended }: Started, limitMilliseconds: number): Promise<number | string> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const children = spawnSync('ps', ['--no-headers', '-o', 'pid', '--ppid', String(child.pid)], { encoding: 'utf8' })
      const pids = [String(child.pid), ...(children.stdout ?? '').split('\n').map((each) => each.trim())].filter(
        Boolean,
      )
      child.kill('SIGKILL')
      reject(new Error(`Not ended. It said: ${output() || 'nothing'}. Now: ${pids.map(programOf).join(', ')}`))
    }, limitMilliseconds)
  })
  return Promise.race([ended, late]).finally(() => clearTimeout(timer))
}

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => done(port))
    })
  })

/** Starts and waits for the list of addresses. @throws Error with what the server said instead. */
export async function runUntilReady(main: string, environment: Readonly<Record<string, string>>): Promise<Started> {
  const started = run(main, environment)
  const until = Date.now() + 60_000
  while (!started.output().includes('Ctrl-C')) {
    if (started.child.exitCode !== null || Date.now() > until) throw new Error(started.output())
    await new Promise((done) => setTimeout(done, 20))
  }
  return started
}

/** The code printed for a slot. */
export const codeIn = (output: string, slot: string): string =>
  new RegExp(`=${slot}#/\\?code=([0-9A-Z]+)`).exec(output)?.[1] ?? ''
