/** PouchDB with express-pouchdb in the scenario of the bench: documents on every machine, replicated both ways, live. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import expressPouchdb from 'express-pouchdb'
import PouchDB from 'pouchdb'

export async function open(openLine) {
  const folder = mkdtempSync(join(tmpdir(), 'said-pouch-'))
  const Server = PouchDB.defaults({ prefix: join(folder, 'server-') })
  const app = express()
  const options = { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: join(folder, 'log.txt') }
  app.use('/', expressPouchdb(Server, options))
  const server = await new Promise((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening))
  })
  const origin = `http://127.0.0.1:${server.address().port}`
  await new Server('queue').info()
  const lines = []
  let machines = 0
  return {
    name: 'PouchDB 9 + express-pouchdb (LevelDB)',
    bytes: () => lines.reduce((sum, line) => sum + line.bytes, 0),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
    async open() {
      const line = await openLine(`${origin}/`)
      lines.push(line)
      machines += 1
      const local = new PouchDB(join(folder, `machine-${machines}`))
      const remote = new PouchDB(`${line.through(origin)}/queue`, { skip_setup: true })
      const sync = local.sync(remote, {
        live: true,
        retry: true,
        back_off_function: () => 500,
      })
      for (const each of [sync, sync.push, sync.pull]) {
        each.on('error', () => undefined)
        each.catch?.(() => undefined)
      }
      return machine(local, sync, line)
    },
  }
}

function machine(local, sync, line) {
  const known = new Set()
  const states = new Map()
  const changes = local.changes({ live: true, since: 0, include_docs: true }).on('change', ({ id, doc }) => {
    known.add(id)
    states.set(id, doc.state)
  })
  const put = async (id, state) => {
    try {
      await local.put({ ...(await local.get(id)), state })
      states.set(id, state)
      return true
    } catch {
      return false
    }
  }
  return {
    async issue(label) {
      const id = `${Date.now()}-${randomUUID()}`
      await local.put({ _id: id, label, state: 'waiting' })
      return id
    },
    async call() {
      const next = [...states].find(([, state]) => state === 'waiting')
      return next && (await put(next[0], 'called')) ? next[0] : undefined
    },
    async finish(id) {
      await put(id, 'served')
    },
    cut: () => line.cut(),
    mend: () => line.mend(),
    known: async () => known,
    async close() {
      changes.cancel()
      const ended = new Promise((resolve) => sync.on('complete', resolve))
      sync.cancel()
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 500))])
      await line.close()
      await local.close()
    },
  }
}
