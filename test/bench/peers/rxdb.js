/** RxDB with three endpoints of our own in the scenario of the bench; both ends in memory, which costs it no disk. */
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { createRxDatabase } from 'rxdb'
import { replicateRxCollection } from 'rxdb/plugins/replication'
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory'
import { Subject } from 'rxjs'

const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 100 },
    label: { type: 'string' },
    state: { type: 'string' },
    desk: { type: 'string' },
  },
  required: ['id', 'label', 'state', 'desk'],
}

const bodyOf = async (request) => {
  let body = ''
  for await (const chunk of request) body += chunk
  return JSON.parse(body)
}

/** Keeps the master copy: a write based on another one is answered with what is there. */
function endpoints() {
  const [master, order, listeners] = [new Map(), [], new Set()]
  const push = (rows) => {
    const [conflicts, written] = [[], []]
    for (const { newDocumentState, assumedMasterState } of rows) {
      const real = master.get(newDocumentState.id)
      if (real && JSON.stringify(real) !== JSON.stringify(assumedMasterState)) conflicts.push(real)
      else {
        master.set(newDocumentState.id, newDocumentState)
        order.push(newDocumentState)
        written.push(newDocumentState)
      }
    }
    const event = `data: ${JSON.stringify({ documents: written, checkpoint: { at: order.length } })}\n\n`
    if (written.length > 0) for (const each of listeners) each.write(event)
    return conflicts
  }
  return createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname === '/push') return response.end(JSON.stringify(push(await bodyOf(request))))
    if (url.pathname === '/stream') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders()
      listeners.add(response)
      return request.on('close', () => listeners.delete(response))
    }
    const at = Number(url.searchParams.get('at'))
    const documents = order.slice(at, at + 500)
    return response.end(JSON.stringify({ documents, checkpoint: { at: at + documents.length } }))
  })
}

export async function open(openLine) {
  const server = endpoints()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${server.address().port}`
  const lines = []
  return {
    name: 'RxDB 16 + own endpoints (memory)',
    bytes: () => lines.reduce((sum, line) => sum + line.bytes, 0),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
    async open(role, number) {
      const line = await openLine(`${origin}/`)
      lines.push(line)
      return machine(line, line.through(origin), `${role}-${number}`)
    },
  }
}

/** Reads the stream again and again; each time it was broken, a whole pull is asked for. */
async function follow(origin, stream$, stop) {
  while (!stop.aborted) {
    try {
      const response = await fetch(`${origin}/stream`, { signal: stop })
      stream$.next('RESYNC')
      let rest = ''
      for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
        const parts = (rest + chunk).split('\n\n')
        rest = parts.pop() ?? ''
        for (const part of parts) stream$.next(JSON.parse(part.slice('data: '.length)))
      }
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
  }
}

function replicate(collection, origin, stream$) {
  const asked = async (path, init) => (await fetch(`${origin}/${path}`, init)).json()
  return replicateRxCollection({
    collection,
    replicationIdentifier: 'bench',
    live: true,
    retryTime: 500,
    push: { batchSize: 100, handler: (rows) => asked('push', { method: 'POST', body: JSON.stringify(rows) }) },
    pull: { batchSize: 500, stream$, handler: (checkpoint) => asked(`pull?at=${checkpoint?.at ?? 0}`) },
  })
}

async function machine(line, origin, name) {
  const database = await createRxDatabase({
    name: `bench-${name}-${randomUUID()}`,
    storage: getRxStorageMemory(),
    multiInstance: false,
  })
  const { tickets } = await database.addCollections({ tickets: { schema } })
  const [stop, stream$, known, states] = [new AbortController(), new Subject(), new Set(), new Map()]
  tickets.$.subscribe(({ documentData }) => {
    known.add(documentData.id)
    states.set(documentData.id, documentData.state)
  })
  void follow(origin, stream$, stop.signal)
  const replication = replicate(tickets, origin, stream$)
  const write = async (id, state) => {
    const found = await tickets.findOne(id).exec()
    await found.incrementalPatch({ state, desk: name })
    states.set(id, state)
  }
  return {
    async issue(label) {
      const id = randomUUID()
      await tickets.insert({ id, label, state: 'waiting', desk: '' })
      return id
    },
    async call() {
      const next = [...states].find(([, state]) => state === 'waiting')
      if (next) await write(next[0], 'called')
      return next?.[0]
    },
    finish: (id) => write(id, 'served'),
    cut: () => line.cut(),
    mend: () => line.mend(),
    known: async () => known,
    async close() {
      stop.abort()
      await replication.cancel()
      await line.close()
      await database.close()
    },
  }
}
