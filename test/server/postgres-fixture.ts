/**
 * One real PostgreSQL for a whole run of tests, the embedded one, and a database of its own for each test file that asks.
 * Used as `globalSetup`; a file run without it starts its own.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres, type SocketAddress } from '../../src/server/database/embedded/embedded-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresAddress: SocketAddress
  }
}

/** Not for durability: these databases live for seconds. */
const settings = ['fsync=off', 'max_connections=100']

async function startPostgres() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'said-pg-'))
  const postgres = await startEmbeddedPostgres({ dataFolder, settings })
  return {
    address: postgres.address,
    async stop() {
      await postgres.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { address, stop } = await startPostgres()
  project.provide('postgresAddress', address)
  return stop
}

async function query(address: SocketAddress, statement: string): Promise<void> {
  const client = new Client(address)
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** An empty database, dropped when the file ends. Call it at the top of a file or inside `beforeAll`. */
export async function freshDatabase(): Promise<SocketAddress> {
  const given = inject('postgresAddress') as SocketAddress | undefined
  const own = given ? undefined : await startPostgres()
  const server = given ?? own?.address
  if (!server) throw new Error('There is no PostgreSQL to test on.')
  const database = `test_${randomBytes(6).toString('hex')}`
  await query(server, `create database ${database}`)
  afterAll(async () => {
    await query(server, `drop database if exists ${database} with (force)`)
    await own?.stop()
  })
  return { ...server, database }
}
