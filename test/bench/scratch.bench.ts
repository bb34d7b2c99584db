import { Session } from 'node:inspector'
import { writeFileSync, mkdirSync } from 'node:fs'
import { test } from 'vitest'
import { durablePostgres } from './sync/durable-postgres.ts'
import { ours } from './sync/ours.ts'
import { playDay } from './sync/scenario.ts'
test('ours', { timeout: 900_000 }, async () => {
  const postgres = await durablePostgres()
  const session = new Session()
  session.connect()
  const post = (m: string) => new Promise<any>((r, j) => session.post(m as any, (e: any, v: any) => (e ? j(e) : r(v))))
  await post('Profiler.enable')
  await post('Profiler.start')
  const started = performance.now(),
    cpu = process.cpuUsage()
  const result = await playDay(await ours(postgres.address))
  const used = process.cpuUsage(cpu)
  const { profile } = await post('Profiler.stop')
  mkdirSync('/tmp/proof-prof', { recursive: true })
  writeFileSync('/tmp/proof-prof/a.cpuprofile', JSON.stringify(profile))
  console.log(
    JSON.stringify({
      ...result,
      seconds: (performance.now() - started) / 1000,
      cpuSeconds: (used.user + used.system) / 1e6,
    }),
  )
  await postgres.stop()
})
