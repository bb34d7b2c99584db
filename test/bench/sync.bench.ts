/**
 * Staying in step beside two document replicators, on one machine, in one run: the same day for all. It reports, it never gates. Theirs
 * (PouchDB leaves a rejection unheard at each cut: benches report, so such errors are passed over.) They
 * are installed apart (`npm ci --prefix test/bench/peers`), they weigh 240 MB; without them ours runs alone.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test } from 'vitest'
import { openLine } from '../helpers/cuttable-line.ts'
import { durablePostgres } from './sync/durable-postgres.ts'
import { commandsBesideBareTransactions } from './sync/commands.ts'
import { ours } from './sync/ours.ts'
import { playDay, type Contestant, type Result } from './sync/scenario.ts'

const peers = ['rxdb', 'pouchdb']

async function peer(name: string): Promise<Contestant | undefined> {
  const file = resolve('test/bench/peers', `${name}.js`)
  if (!existsSync('test/bench/peers/node_modules')) return undefined
  const { open } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    open: (line: typeof openLine) => Promise<Contestant>
  }
  return open(openLine)
}

const whole = (value: number) => String(Math.round(value))

const row = ({ name, liveMedian, live95, catchUp, push, coldStart, bytesPerVisit, doubleCalls, lost }: Result) => ({
  name,
  'live p50 ms': liveMedian.toFixed(1),
  'live p95 ms': live95.toFixed(1),
  'catch-up ms': whole(catchUp),
  'push of 100 ms': whole(push),
  'new display ms': whole(coldStart),
  'bytes a visit': whole(bytesPerVisit),
  'called twice': doubleCalls,
  lost,
})

test('one day in step, beside others', { timeout: 1_800_000 }, async () => {
  const postgres = await durablePostgres()
  const results = [await playDay(await ours(postgres.address))]
  await postgres.stop()
  for (const name of peers) {
    const other = await peer(name)
    if (other) results.push(await playDay(other))
    else console.log(`${name} is not installed: npm ci --prefix test/bench/peers`)
  }
  console.table(results.map(row))
})

test('commands beside bare transactions of the same writes', { timeout: 300_000 }, async () => {
  const postgres = await durablePostgres()
  console.table(await commandsBesideBareTransactions(postgres.address))
  await postgres.stop()
})
