/** What the harness must find: without these two, "nothing was lost" would say nothing. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { beforeAll, expect, it } from 'vitest'
import type { SocketAddress } from '../../src/server/database/embedded/embedded-postgres.ts'
import { freshDatabase } from '../server/postgres-fixture.ts'
import { killWhileWriting, seededChance, type Acknowledged, type Target } from './killed-writes.ts'
import { seed } from './size.ts'

let address: SocketAddress
beforeAll(async () => void (address = await freshDatabase()))

const writers = 5
const kills = 5

async function query<Row>(statement: string): Promise<Row[]> {
  const client = new Client({ ...address })
  await client.connect()
  const { rows } = await client.query(statement)
  await client.end()
  return rows as Row[]
}

class Control implements Target {
  readonly acknowledged: Acknowledged[] = []
  readonly #mode: string
  #child: ChildProcess | undefined
  #origin = ''

  constructor(mode: string) {
    this.#mode = mode
  }

  async start(): Promise<void> {
    const program = ['test/faults/control-server.js', this.#mode, JSON.stringify(address)]
    this.#child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] })
    const [port] = await once(this.#child.stdout as NodeJS.ReadableStream, 'data')
    this.#origin = `http://127.0.0.1:${String(port).trim()}`
  }

  async kill(): Promise<void> {
    const gone = once(this.#child as ChildProcess, 'exit')
    this.#child?.kill('SIGKILL')
    await gone
  }

  async write(): Promise<void> {
    const sent = Array.from({ length: writers }, async () => {
      const id = randomUUID()
      const number = await (await fetch(`${this.#origin}/?id=${id}`)).text()
      this.acknowledged.push({ id, number })
    })
    await Promise.allSettled(sent)
  }

  async read(): Promise<readonly Acknowledged[]> {
    await new Promise((resolve) => setTimeout(resolve, 100))
    await this.kill()
    const rows = await query<{ id: string; number: number }>('select id, number from ticket')
    return rows.map(({ id, number }) => ({ id, number: String(number) }))
  }
}

async function lossesOf(mode: string) {
  await query('drop table if exists ticket; create table ticket (id uuid primary key, number integer not null)')
  const losses = await killWhileWriting(new Control(mode), { kills, writesPerKill: 40, chance: seededChance(seed) })
  console.log(`control "${mode}": ${JSON.stringify(losses)}`)
  return losses
}

it('a server that answers before the disk has it is seen to lose', async () => {
  expect((await lossesOf('early')).lost).toBeGreaterThan(0)
}, 60_000)

it('a server that numbers by counting is seen to give one number to two', async () => {
  const { lost, doubledNumbers } = await lossesOf('count')
  expect(lost).toBe(0)
  expect(doubledNumbers).toBeGreaterThan(0)
}, 60_000)
