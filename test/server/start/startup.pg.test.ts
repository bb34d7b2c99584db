import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../src/server/database/connect.ts'
import { migrate } from '../../../src/server/database/migrate.ts'
import { enrol } from '../machine.ts'
import { freshDatabase } from '../postgres-fixture.ts'
import { buildServer, codeIn, endOf, freePort, run, runUntilReady, type BuiltServer } from './built-server.ts'

let built: BuiltServer
beforeAll(async () => void (built = await buildServer()))
afterAll(() => built.remove())

/** A start is a dozen short programs; a machine with better things to do has been seen to take half a minute for them. */
const patienceMilliseconds = 150_000

/** One sentence on one line, and an exit code that says that it did not start. */
async function refusalOf(environment: Readonly<Record<string, string>>): Promise<string> {
  const started = run(built.main, { PORT: String(await freePort()), ...environment })
  expect(await endOf(started, patienceMilliseconds)).toBe(1)
  const said = started.output().trim()
  expect(said).not.toContain('\n')
  expect(said).not.toMatch(/^\s*at |Error:/m)
  return said
}

const isProcess = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
const postgresOf = (folder: string): number =>
  Number(readFileSync(join(folder, 'database/cluster/postmaster.pid'), 'utf8').split('\n')[0])

describe('a server that cannot start says why in one sentence', { timeout: 2 * patienceMilliseconds }, () => {
  it('when the port is taken', async () => {
    const taken = createServer()
    await new Promise<void>((done) => void taken.listen(0, '127.0.0.1', done))
    const { port } = taken.address() as AddressInfo
    const said = await refusalOf({ PORT: String(port), SAID_DATA: built.newDataFolder() })
    expect(said).toMatch(new RegExp(`127\\.0\\.0\\.1:${port} est déjà utilisée`))
    taken.close()
  })

  it('when a setting is nonsense', async () => {
    expect(await refusalOf({ PORT: '80a' })).toContain('PORT vaut « 80a »')
    expect(await refusalOf({ DATABASE_URL: 'mysql://somewhere' })).toContain('DATABASE_URL n’est pas')
    expect(await refusalOf({ HOST: '203.0.113.1' })).toContain('corrigez HOST')
  })

  it('when the data folder is closed to it', async () => {
    const folder = built.newDataFolder()
    // Root may write anywhere but PostgreSQL’s account may not pass; anybody else may not write.
    const closed = join(folder, 'closed')
    mkdirSync(closed, { mode: 0o500 })
    chmodSync(folder, 0o700)
    const said = await refusalOf({ SAID_DATA: join(closed, 'data') })
    expect(said).toMatch(/^Le dossier des données .*SAID_DATA\.$/)
  })

  it('when the data folder is a file', async () => {
    const file = join(built.newDataFolder(), 'file')
    writeFileSync(file, '')
    expect(await refusalOf({ SAID_DATA: file })).toMatch(/^Le dossier des données .*ne peut pas être préparé/)
  })

  it.runIf(existsSync('/proc/self'))('when nothing can be made where the data folder should be', async () => {
    expect(await refusalOf({ SAID_DATA: '/proc/said' })).toMatch(/^Le dossier des données .*ne peut pas être préparé/)
  })

  it('when no database answers, without its password', async () => {
    const port = await freePort()
    const said = await refusalOf({ DATABASE_URL: `postgresql://said:s3cret@127.0.0.1:${port}/said` })
    expect(said).toMatch(new RegExp(`^La base de données 127\\.0\\.0\\.1:${port}/said n’est pas joignable`))
    expect(said).not.toContain('s3cret')
  })

  it('when a newer version has been here before', async () => {
    const address = await freshDatabase()
    const database = openDatabase(address)
    await migrate(database)
    await sql`insert into said_migration (name, timestamp) values ('0099-from-the-future', now())`.execute(database)
    await database.destroy()
    const url = `postgresql://${address.user}@/${address.database}?host=${encodeURIComponent(address.host)}`
    const said = await refusalOf({ DATABASE_URL: url })
    expect(said).toMatch(/version plus récente.*0099-from-the-future/)
  })

  it('when another server is using the same data', async () => {
    const SAID_DATA = built.newDataFolder()
    const first = await runUntilReady(built.main, { PORT: '0', SAID_DATA })
    expect(await refusalOf({ SAID_DATA })).toContain('Un autre serveur utilise déjà les données')
    first.child.kill('SIGINT')
    expect(await first.ended).toBe(0)
  })
})

describe('a server that starts', () => {
  it('prints the address of each screen of both sites, each with its own code', async () => {
    const started = await runUntilReady(built.main, { PORT: '0', SAID_DATA: built.newDataFolder() })
    const slots = ['kiosk-1', 'desk-1', 'desk-2', 'display-1'].flatMap((slot) => [
      `demo-centre-${slot}`,
      `demo-est-${slot}`,
    ])
    const codes = slots.map((slot) => codeIn(started.output(), slot))
    expect(codes.every((code) => code.length === 16)).toBe(true)
    expect(new Set(codes).size).toBe(8)
    started.child.kill('SIGTERM')
    expect(await started.ended).toBe(0)
  })

  it('stops its database with it and finds its data again', async () => {
    const environment = { PORT: String(await freePort()), SAID_DATA: built.newDataFolder() }
    const origin = `http://127.0.0.1:${environment.PORT}`
    const first = await runUntilReady(built.main, environment)
    const oldCode = codeIn(first.output(), 'demo-centre-kiosk-1')
    const kiosk = await enrol(origin, oldCode)
    await kiosk.push(kiosk.ticket())
    const postgres = postgresOf(environment.SAID_DATA)
    expect(isProcess(postgres)).toBe(true)
    first.child.kill('SIGINT')
    expect(await first.ended).toBe(0)
    expect(isProcess(postgres)).toBe(false)

    const second = await runUntilReady(built.main, environment)
    expect((await kiosk.log()).map(({ event }) => event.type)).toEqual(['ticketIssued'])
    await expect(enrol(origin, oldCode)).rejects.toThrow('code-refused')
    second.child.kill('SIGINT')
    expect(await second.ended).toBe(0)
  })

  it('prepares the database and stops when only that is asked', async () => {
    const SAID_DATA = built.newDataFolder()
    const seeding = run(built.main, { SAID_DATA }, '--seed-only')
    expect(await seeding.ended).toBe(0)
    expect(seeding.output()).toContain('2 sites')
    expect(readdirSync(join(SAID_DATA, 'database'))).toContain('cluster')
  })

  it('is not kept from starting by a database half made when the power went', async () => {
    const SAID_DATA = built.newDataFolder()
    mkdirSync(join(SAID_DATA, 'database', 'cluster-unfinished', 'base'), { recursive: true })
    const started = await runUntilReady(built.main, { PORT: '0', SAID_DATA })
    started.child.kill('SIGINT')
    expect(await started.ended).toBe(0)
  })

  it('is not kept from starting by a lock that names a process of somebody else', async () => {
    const SAID_DATA = built.newDataFolder()
    await run(built.main, { SAID_DATA }, '--seed-only').ended
    const lock = join(SAID_DATA, 'database/cluster/postmaster.pid')
    writeFileSync(lock, `${process.pid}\n${SAID_DATA}\n1\n5432\n\n\n\nready\n`)
    const started = await runUntilReady(built.main, { PORT: '0', SAID_DATA })
    started.child.kill('SIGINT')
    expect(await started.ended).toBe(0)
  })
})

describe('a server killed at any moment', () => {
  it('lets its database go, loses no acknowledged gesture and makes none twice', async () => {
    const environment = { PORT: String(await freePort()), SAID_DATA: built.newDataFolder() }
    const origin = `http://127.0.0.1:${environment.PORT}`
    let server = await runUntilReady(built.main, environment)
    const kiosk = await enrol(origin, codeIn(server.output(), 'demo-centre-kiosk-1'))
    const acknowledged = new Map<string, unknown>()
    let killedUnanswered = 0
    for (let round = 0; round < 8; round += 1) {
      const pushes = Array.from({ length: 12 }, () => [kiosk.ticket(), kiosk.ticket()])
      const killing = new Promise((done) => setTimeout(() => done(server.child.kill('SIGKILL')), 3 + round * 4))
      for (const push of pushes) {
        const answer = await kiosk.push(...push).catch(() => undefined)
        if (!answer) break
        for (const each of answer.acknowledgements) acknowledged.set(each.commandId, each)
      }
      await killing
      expect(await server.ended).toBe('SIGKILL')
      server = await runUntilReady(built.main, environment)
      if (pushes.some((push) => push.some(({ commandId }) => !acknowledged.has(commandId)))) killedUnanswered += 1
      for (const push of pushes) {
        const { acknowledgements } = await kiosk.push(...push)
        for (const each of acknowledgements) {
          const before = acknowledged.get(each.commandId)
          if (before) expect(each).toEqual(before)
          acknowledged.set(each.commandId, each)
        }
      }
    }
    expect(killedUnanswered).toBeGreaterThan(0)
    const log = await kiosk.log()
    expect(log).toHaveLength(8 * 24)
    expect(new Set(log.map(({ commandId }) => commandId)).size).toBe(8 * 24)
    expect(new Set(log.flatMap(({ event }) => (event.type === 'ticketIssued' ? [event.label] : []))).size).toBe(8 * 24)
    server.child.kill('SIGINT')
    expect(await server.ended).toBe(0)
  })
})
