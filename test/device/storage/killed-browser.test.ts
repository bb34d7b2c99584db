/** A real Chromium on a real profile, killed without warning (SIGKILL to all its processes) while people take tickets. */
import { spawn, type ChildProcess } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keptPrintMarks } from '../../../src/device/storage/device-storage.ts'
import { size } from '../../faults/size.ts'
import { chromiumArguments, chromiumPath } from '../../helpers/chromium-launch.ts'

const { machines, kills } = size.killedBrowsers

interface Held {
  readonly legId: string
  readonly label: string
  /** Nobody had printed it. */
  readonly isPrintable: boolean
}

const folder = mkdtempSync(join(tmpdir(), 'said-kill-'))
const promised: string[] = []
const printed: string[] = []
let held: ((tickets: readonly Held[]) => void) | undefined
let server: Server

const bodyOf = async (request: IncomingMessage) => {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return JSON.parse(body) as never
}

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: join(folder, 'web'),
      lib: { entry: 'test/device/storage/killed-browser-page.ts', formats: ['es'], fileName: () => 'page.js' },
      target: 'es2022',
    },
  })
  server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    if (path === '/promised') promised.push(await bodyOf(request))
    else if (path === '/printed') printed.push(await bodyOf(request))
    else if (path === '/held') held?.(await bodyOf(request))
    else if (path === '/')
      return response.setHeader('Content-Type', 'text/html').end('<script type=module src=page.js></script>')
    else if (existsSync(join(folder, 'web', path)))
      return response.setHeader('Content-Type', 'text/javascript').end(readFileSync(join(folder, 'web', path)))
    return response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
}, 60_000)

afterAll(() => {
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

function openBrowser(query: string): ChildProcess {
  const { port } = server.address() as AddressInfo
  const flags = [
    '--headless',
    ...chromiumArguments,
    `--user-data-dir=${join(folder, 'profile')}`,
    `http://127.0.0.1:${port}/${query}`,
  ]
  return spawn(chromiumPath ?? 'chromium', flags, { detached: true, stdio: 'ignore' })
}

/** Processes of a group that still run: a killed one may be in the middle of a write, and holds the database until its end. */
function stillRunning(group: number): boolean {
  if (!existsSync('/proc')) return false
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .some((name) => {
      try {
        // After the name in brackets: state, parent, group.
        const [state, , processGroup] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
        return Number(processGroup) === group && state !== 'Z' && state !== 'X'
      } catch {
        return false
      }
    })
}

/** The browser and everything it started, without a chance to write anything more; like a power cut, nothing of it is left. */
async function kill(browser: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => browser.once('exit', resolve))
  const group = browser.pid ?? 0
  if (group > 0) process.kill(-group, 'SIGKILL')
  await gone
  await expect.poll(() => stillRunning(group), { timeout: 10_000, interval: 5 }).toBe(false)
  rmSync(join(folder, 'profile', 'SingletonLock'), { force: true })
}

async function readDisk(): Promise<readonly Held[]> {
  const tickets = new Promise<readonly Held[]>((resolve) => (held = resolve))
  const browser = openBrowser('?read')
  const found = await tickets
  await kill(browser)
  return found
}

/** What a kill does between the two writes of one record of LevelDB: the head is on the disk, what it announces is not. */
function cutLastRecord(): void {
  const databases = join(folder, 'profile', 'Default', 'IndexedDB')
  const database = readdirSync(databases).find((name) => name.endsWith('.leveldb')) ?? ''
  const logs = readdirSync(join(databases, database)).filter((name) => name.endsWith('.log'))
  const lastLog = logs.sort().at(-1) ?? ''
  // Checksum, length 212, whole.
  appendFileSync(join(databases, database, lastLog), Buffer.from([1, 2, 3, 4, 212, 0, 1]))
}

async function takeTicketsUntilKilled(query: string, afterMilliseconds: number): Promise<void> {
  const before = promised.length
  const browser = openBrowser(query)
  await expect.poll(() => promised.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(before + 20)
  await new Promise((resolve) => setTimeout(resolve, afterMilliseconds))
  await kill(browser)
}

const lostOf = (tickets: readonly Held[]) => {
  const onDisk = new Set(tickets.map((each) => each.legId))
  return promised.filter((legId) => !onDisk.has(legId))
}

/** Another person's machine: nothing on the disk, nothing promised. */
beforeEach(() => {
  rmSync(join(folder, 'profile'), { recursive: true, force: true, maxRetries: 5 })
  promised.length = 0
  printed.length = 0
})

describe.each(Array.from({ length: machines }, (_, index) => index + 1))('machine %i', () => {
  it('every number a person was shown is in the outbox after its browser was killed, none was given twice', async () => {
    // A moment that no write agrees with.
    for (let round = 1; round <= kills; round += 1) await takeTicketsUntilKilled('', 40 + (round % 40) * 23)
    const tickets = await readDisk()
    expect(promised.length).toBeGreaterThan(kills * 20)
    const lost = lostOf(tickets)
    const counts = { kills, promised: promised.length, printed: printed.length, lost: lost.length }
    console.log(`killed browser: ${JSON.stringify(counts)}`)
    expect(lost).toEqual([])
    expect(new Set(tickets.map((each) => each.label)).size).toBe(tickets.length)
    // No paper without a stored ticket, and no second paper.
    const onDisk = new Set(tickets.map((each) => each.legId))
    expect(printed.filter((legId) => !onDisk.has(legId))).toEqual([])
    expect(new Set(printed).size).toBe(printed.length)
    const printable = new Set(tickets.filter((each) => each.isPrintable).map((each) => each.legId))
    // A machine remembers its last papers, not all of them.
    expect(printed.slice(-keptPrintMarks / 2).filter((legId) => printable.has(legId))).toEqual([])
  }, 900_000)
})

it('a record of the browser’s own log that each kill cuts in two costs no number', async () => {
  for (let round = 1; round <= 3; round += 1) {
    await takeTicketsUntilKilled('', 20)
    cutLastRecord()
  }
  expect(lostOf(await readDisk())).toEqual([])
}, 120_000)

it('without a fresh log at the start, Chromium would drop the whole database: the control', async () => {
  await takeTicketsUntilKilled('?uncared', 20)
  cutLastRecord()
  await takeTicketsUntilKilled('?uncared', 20)
  expect(lostOf(await readDisk())).toEqual(promised)
}, 120_000)
