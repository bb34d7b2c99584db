/**
 * Five machines in one real Chromium, each on its own real database, with clocks up to a day wrong, write through lines that lose,
 * double and reorder, while their pages are killed in the middle of a write, and their server too. What the server
 * acknowledged is in its log once; what a person was shown is there as well; nobody is called twice.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pushResponseSchema } from '../../src/domain/sync/messages.ts'
import type { Event } from '../../src/domain/catalogue.ts'
import type { EventEnvelope } from '../../src/domain/sync/envelope.ts'
import { launchChromiumOn } from '../helpers/chromium.ts'
import { enrol, type Machine } from '../server/machine.ts'
import {
  buildServer,
  codeIn,
  freePort,
  runUntilReady,
  type BuiltServer,
  type Started,
} from '../server/start/built-server.ts'
import type { DevicePage } from './device-page.ts'
import { doubleCalls } from './double-calls.ts'
import { killWhileWriting, seededChance, type Acknowledged, type Target } from './killed-writes.ts'
import { openPageHost, type PageHost } from './page-host.ts'
import { seed, size } from './size.ts'

let built: BuiltServer
beforeAll(async () => void (built = await buildServer()))
afterAll(() => built.remove())

const day = 86_400_000
const slots = [
  ['demo-centre-kiosk-1', day],
  ['demo-centre-desk-1', -day],
  ['demo-centre-desk-2', 0],
  ['demo-est-kiosk-1', -day / 2],
  ['demo-est-desk-1', day / 3],
] as const
const displays = ['demo-centre-display-1', 'demo-est-display-1']

const onPage = (page: Page, gesture: keyof DevicePage): Promise<number> =>
  page.evaluate(
    async (name) => (await (globalThis as unknown as { device: DevicePage }).device[name as keyof DevicePage]()) ?? 0,
    gesture as string,
  )

class Pages implements Target {
  readonly acknowledged: Acknowledged[] = []
  readonly #chance: () => number
  readonly #data = built.newDataFolder()
  readonly #profile = mkdtempSync(join(tmpdir(), 'said-killed-pages-'))
  readonly #pages: (Page | undefined)[] = slots.map(() => undefined)
  readonly #readers: Machine[] = []
  #codes: readonly string[] = []
  #host: PageHost | undefined
  #browser: BrowserContext | undefined
  #server: Started | undefined
  #port = 0
  logs: readonly EventEnvelope<Event>[][] = []
  killedPages = 0

  constructor(chance: () => number) {
    this.#chance = chance
  }

  get promised(): readonly string[] {
    return this.#host?.promised ?? []
  }

  async start(): Promise<void> {
    if (!this.#server) await this.#startServer()
    this.#host ??= await openPageHost({
      machines: slots.length,
      chance: this.#chance,
      origin: () => `http://127.0.0.1:${this.#port}`,
      seen: async (answer) => this.#note(await answer.json()),
    })
    this.#browser ??= await launchChromiumOn(this.#profile)
    await Promise.all(slots.map((_, machine) => this.#pages[machine] ?? this.#openPage(machine)))
  }

  /** Pages each time; every third time the server as well, every sixth its PostgreSQL too. A whole browser would be killed here. */
  async kill(round: number): Promise<void> {
    const dying = slots.map((_, machine) => machine).filter((machine) => (machine + round) % 2 === 0)
    const ends = [Promise.all(dying.map((machine) => this.#killPage(machine)))]
    if (round % 3 === 0) await this.#killServer(round % 6 === 0)
    await Promise.all(ends)
  }

  async write(): Promise<void> {
    for (const line of this.#host?.lines ?? []) line.isCut = this.#chance() < 0.1
    await Promise.allSettled(this.#pages.map((page) => page && onPage(page, 'turn')))
  }

  async read(): Promise<readonly Acknowledged[]> {
    for (const line of this.#host?.lines ?? []) line.isCut = false
    for (const [machine, page] of this.#pages.entries()) if (page) await this.#settle(machine, page)
    this.logs = await Promise.all(this.#readers.map((reader) => reader.log()))
    await this.#browser?.close()
    this.#host?.close()
    this.#server?.child.kill('SIGTERM')
    await this.#server?.ended
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 })
    const firsts = this.logs.flat().filter(({ commandId }, index, all) => all[index - 1]?.commandId !== commandId)
    return firsts.map(({ siteId, siteSequence, commandId, event }) => ({
      id: commandId,
      number:
        event.type === 'ticketIssued' ? `${siteId} ${event.businessDay} ${event.label}` : `${siteId} ${siteSequence}`,
    }))
  }

  async #startServer(): Promise<void> {
    this.#port ||= await freePort()
    this.#server = await runUntilReady(built.main, { PORT: String(this.#port), SAID_DATA: this.#data })
    if (this.#readers.length > 0) return
    const output = this.#server.output()
    this.#codes = slots.map(([slot]) => codeIn(output, slot))
    for (const slot of displays) this.#readers.push(await enrol(`http://127.0.0.1:${this.#port}`, codeIn(output, slot)))
  }

  async #openPage(machine: number): Promise<void> {
    const page = await this.#browser?.newPage()
    const [slot, skew] = slots[machine] ?? []
    if (!page || !slot || !this.#host) return
    await page.goto(this.#host.addressOf(machine, { slot, skew: String(skew), code: this.#codes[machine] ?? '' }))
    await page.waitForFunction(() => 'device' in globalThis, undefined, { timeout: 60_000 })
    this.#pages[machine] = page
  }

  /** Its renderer ends where it stands, as when the system takes its memory away; no handler of the page runs. */
  async #killPage(machine: number): Promise<void> {
    const page = this.#pages[machine]
    if (!page) return
    this.#pages[machine] = undefined
    this.killedPages += 1
    const crashed = new Promise((resolve) => page.once('crash', resolve))
    const debugging = await page.context().newCDPSession(page)
    void debugging.send('Page.crash').catch(() => undefined)
    await crashed
    await page.close()
  }

  async #killServer(withDatabase: boolean): Promise<void> {
    const postmaster = readFileSync(join(this.#data, 'database/cluster/postmaster.pid'), 'utf8').split('\n')[0]
    this.#server?.child.kill('SIGKILL')
    if (withDatabase) process.kill(Number(postmaster), 'SIGKILL')
    await this.#server?.ended
    this.#server = undefined
  }

  async #settle(machine: number, page: Page): Promise<void> {
    let left = 1
    for (let turn = 0; turn < 100 && left !== 0; turn += 1) left = await onPage(page, 'settle')
    if (left !== 0) throw new Error(`${slots[machine]?.[0]} still holds ${left} gestures.`)
  }

  #note(answer: unknown): void {
    for (const each of v.parse(pushResponseSchema, answer).acknowledgements)
      if (each.result === 'accepted' && !this.acknowledged.some(({ id }) => id === each.commandId))
        this.acknowledged.push({ id: each.commandId, number: String(each.siteSequence) })
  }
}

it('pages that are killed lose nothing that a person was shown, and nobody is called twice', async () => {
  const chance = seededChance(seed)
  const pages = new Pages(chance)
  const losses = await killWhileWriting(pages, { kills: size.pageKills, writesPerKill: 20, chance })
  const log = pages.logs.flat()
  const kept = new Set(log.flatMap(({ event }) => (event.type === 'ticketIssued' ? [event.legId as string] : [])))
  const found = {
    ...losses,
    killedPages: pages.killedPages,
    promised: pages.promised.length,
    promisedAndLost: pages.promised.filter((legId) => !kept.has(legId)).length,
    calls: log.filter(({ event }) => event.type === 'ticketCalled').length,
    doubleCalls: pages.logs.reduce((sum, each) => sum + doubleCalls(each), 0),
  }
  console.log(`killed pages: ${JSON.stringify({ ...found, seed })}`)
  expect(found).toMatchObject({ lost: 0, doubled: 0, doubledNumbers: 0, promisedAndLost: 0, doubleCalls: 0 })
  expect(found.promised).toBeGreaterThan(size.pageKills * 5)
  expect(found.calls).toBeGreaterThan(0)
}, 3_600_000)
