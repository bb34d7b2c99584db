/**
 * Five machines with clocks up to a day wrong write through bad lines while their server, as it ships, is killed again and
 * again, each second time with its PostgreSQL. What the server acknowledged is in its log, once.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSession } from '../../src/device/session/open-session.ts'
import type { Session } from '../../src/device/session/session.ts'
import { HttpSiteServer } from '../../src/device/sync/http-site-server.ts'
import { turnFor } from '../../src/device/sync/turn.ts'
import { MemoryStorage } from '../../src/device/storage/memory-storage.ts'
import { legAtDesk } from '../../src/domain/queue/queue-state.ts'
import { waitingLegs } from '../../src/domain/queue/waiting.ts'
import type { Command, Event } from '../../src/domain/catalogue.ts'
import type { Leg } from '../../src/domain/queue/ticket.ts'
import type { EventEnvelope } from '../../src/domain/sync/envelope.ts'
import type { CommandId, DeskId, LegId, SiteId } from '../../src/domain/values/ids.ts'
import { pushResponseSchema } from '../../src/domain/sync/messages.ts'
import { enrol, type Machine } from '../server/machine.ts'
import {
  buildServer,
  codeIn,
  freePort,
  runUntilReady,
  type BuiltServer,
  type Started,
} from '../server/start/built-server.ts'
import { badLine, type BadLine } from './bad-line.ts'
import { killWhileWriting, seededChance, type Acknowledged, type Target } from './killed-writes.ts'
import { seed, size } from './size.ts'

let built: BuiltServer
beforeAll(async () => void (built = await buildServer()))
afterAll(() => built.remove())

const day = 86_400_000
const ticketsPerTurn = 3
const longestLine = 6
const slots = [
  ['demo-centre-kiosk-1', day],
  ['demo-centre-desk-1', -day],
  ['demo-centre-desk-2', 0],
  ['demo-est-kiosk-1', -day / 2],
  ['demo-est-desk-1', day / 3],
] as const

interface Device {
  readonly session: Session
  readonly line: BadLine
  /** A person comes at most once a second; a test has not the time to wait. */
  forward(): void
}

class Site implements Target {
  readonly acknowledged: Acknowledged[] = []
  /** People sent to another site, and those of them who are in one log only. */
  sent = 0
  unpaired = 0
  readonly #chance: () => number
  readonly #folder = built.newDataFolder()
  readonly #devices: Device[] = []
  readonly #readers: Machine[] = []
  readonly #busy = new Set<DeskId>()
  readonly #sending = new Set<LegId>()
  #server: Started | undefined
  #port = 0

  constructor(chance: () => number) {
    this.#chance = chance
  }

  async start(): Promise<void> {
    this.#port ||= await freePort()
    this.#server = await runUntilReady(built.main, { PORT: String(this.#port), SAID_DATA: this.#folder })
    if (this.#devices.length === 0) await this.#enrolAll(this.#server.output())
  }

  async kill(round: number): Promise<void> {
    const postmaster = readFileSync(join(this.#folder, 'database/cluster/postmaster.pid'), 'utf8').split('\n')[0]
    this.#server?.child.kill('SIGKILL')
    if (round % 2 === 0) process.kill(Number(postmaster), 'SIGKILL')
    await this.#server?.ended
  }

  async write(): Promise<void> {
    for (const { line } of this.#devices) line.isCut = this.#chance() < 0.1
    await Promise.allSettled(this.#devices.map((device) => this.#turn(device)))
  }

  async read(): Promise<readonly Acknowledged[]> {
    for (const { line } of this.#devices) line.isCut = false
    for (const { session } of this.#devices) await this.#settle(session)
    const logs = await Promise.all(this.#readers.map((reader) => reader.log()))
    for (const { session } of this.#devices) session.close()
    const server = this.#server
    server?.child.kill('SIGTERM')
    await server?.ended
    this.#pair(logs.flat())
    const firsts = logs.flat().filter(({ commandId }, index, all) => all[index - 1]?.commandId !== commandId)
    // What one command wrote into the log of another site too, is one writing.
    const siteOf = new Map<CommandId, SiteId>()
    const own = firsts.filter(({ commandId, siteId }) => {
      const first = siteOf.get(commandId) ?? siteId
      siteOf.set(commandId, first)
      return first === siteId
    })
    return own.map(({ siteId, siteSequence, commandId, event }) => ({
      id: commandId,
      number:
        event.type === 'ticketIssued' ? `${siteId} ${event.businessDay} ${event.label}` : `${siteId} ${siteSequence}`,
    }))
  }

  /** Whoever was sent is expected, and whoever is expected was sent: both, or neither, whatever was killed. */
  #pair(events: readonly EventEnvelope<Event>[]): void {
    const sent = events.flatMap(({ event }) => (event.type === 'visitorSentToSite' ? [event.sentTo.legId] : []))
    const expected = events.flatMap(({ event }) => (event.type === 'visitorExpected' ? [event.legId] : []))
    const [here, there] = [new Set(sent), new Set(expected)]
    this.sent = sent.length
    this.unpaired = [...here].filter((legId) => !there.has(legId)).length + expected.length - here.size
  }

  async #turn({ session, forward }: Device): Promise<void> {
    const { device, view } = { device: session.device.peek(), view: session.view.peek() }
    if (device?.role === 'kiosk') {
      const serviceId = session.site.peek()?.services[0]?.id
      if (!serviceId) return
      for (let person = 0; person < ticketsPerTurn; person += 1) {
        forward()
        const given = await session.issueTicket({ serviceId, priority: 'ordinary' })
        // Most go away again: a line of thousands is no day of any site.
        const isLong = view !== undefined && waitingLegs(view, session.now()).length > longestLine
        if (given.ok && (isLong || person > 0)) await session.dispatch({ type: 'leaveQueue', legId: given.value.legId })
      }
      return session.refresh()
    }
    const deskId = device?.deskId
    // One gesture at a time: a second "finish" of one person would be acknowledged, and rightly write nothing.
    if (!deskId || !view || this.#busy.has(deskId)) return
    this.#busy.add(deskId)
    const present = legAtDesk(view, deskId, session.businessDay())
    const command = present ? this.#endOf(session, deskId, present) : ({ type: 'callNext', deskId } as const)
    const gesture = session.dispatch(command).then(({ result }) => {
      if (result === 'refused' && present) this.#sending.delete(present.legId)
    })
    await Promise.race([gesture.finally(() => this.#busy.delete(deskId)), pause(300)])
  }

  /** Finished here, or sent to the other site, which may send them back. */
  #endOf(session: Session, deskId: DeskId, { legId, serviceId }: Leg): Command {
    // A transfer without an answer may have been granted: "finish" would then be acknowledged, and rightly write nothing.
    if (!this.#sending.has(legId) && this.#chance() < 0.15) return { type: 'finishService', deskId, legId }
    this.#sending.add(legId)
    const toSiteId = (session.site.peek()?.id === 'demo-est' ? 'demo-centre' : 'demo-est') as SiteId
    const there = { toSiteId, serviceId, newLegId: session.newLegId(), newVisitId: session.newVisitId() }
    return { type: 'transferToSite', deskId, legId, ...there, travelMinutes: 0 }
  }

  async #settle(session: Session): Promise<void> {
    for (let turn = 0; turn < 100; turn += 1) {
      await session.refresh()
      if (session.connection.peek().pendingCount === 0 && session.connection.peek().isOnline) return
    }
    throw new Error(`${session.slot} still holds ${session.connection.peek().pendingCount} gestures.`)
  }

  async #enrolAll(output: string): Promise<void> {
    const origin = `http://127.0.0.1:${this.#port}`
    for (const [slot, skew] of slots) this.#devices.push(await this.#open(origin, slot, codeIn(output, slot), skew))
    for (const slot of ['demo-centre-display-1', 'demo-est-display-1'])
      this.#readers.push(await enrol(origin, codeIn(output, slot)))
  }

  async #open(origin: string, slot: string, code: string, skew: number): Promise<Device> {
    let ahead = skew
    const line = badLine(this.#chance, async (answer) => this.#note(await answer.json()))
    const server = new HttpSiteServer({ apiAddress: `${origin}/api/`, fetch: (at, init) => line.fetch(at, init) })
    const ports = {
      storage: new MemoryStorage(true),
      server,
      turn: turnFor(slot, undefined),
      now: () => Date.now() + ahead,
      onLineBack: () => () => undefined,
    }
    const session = await openSession({ slot, enrolmentCode: code, ports })
    while (session.enrolment.peek() !== 'enrolled') await pause(20)
    return { session, line, forward: () => void (ahead += 1001) }
  }

  #note(answer: unknown): void {
    for (const each of v.parse(pushResponseSchema, answer).acknowledgements)
      if (each.result === 'accepted' && !this.acknowledged.some(({ id }) => id === each.commandId))
        this.acknowledged.push({ id: each.commandId, number: String(each.siteSequence) })
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

it('loses nothing that it acknowledged, and numbers nobody twice', { timeout: 7_200_000 }, async () => {
  const chance = seededChance(seed)
  const site = new Site(chance)
  const losses = await killWhileWriting(site, { ...size, chance })
  const { sent, unpaired } = site
  console.log(`killed server: ${JSON.stringify({ ...losses, sent, unpaired, seed })}`)
  expect(unpaired).toBe(0)
  // In four kills there may be nobody to send.
  if (size.kills > 10) expect(sent).toBeGreaterThan(0)
  expect(losses).toMatchObject({ lost: 0, doubled: 0, doubledNumbers: 0, kills: size.kills })
  expect(losses.acknowledged).toBeGreaterThanOrEqual(size.kills * size.writesPerKill)
})
