/** What deciding costs on top of the disk: pushes of one ticket through the sequencer, and the same rows written by hand. */
import { uuidv7 } from 'uuidv7'
import { Client } from 'pg'
import type { DatabaseAddress } from '../../../src/server/database/connect.ts'
import { appendCommands } from '../../../src/server/sync/append-commands.ts'
import { SiteStates } from '../../../src/server/queue/site-states.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { enrol, type Machine } from '../../server/machine.ts'
import { startSite, type RunningSite } from '../../server/running-site.ts'

const rounds = 10
const writesPerRound = 40

/** Writes a second of each way, taken in turns: a machine that is busy for a while is busy for all of them. */
async function timed<Way extends string>(ways: Readonly<Record<Way, () => Promise<void>>>): Promise<Map<Way, number>> {
  const took = new Map<Way, number>()
  for (let round = 0; round < rounds; round += 1)
    for (const [way, work] of Object.entries(ways) as [Way, () => Promise<void>][]) {
      const startedAt = performance.now()
      for (let count = 0; count < writesPerRound; count += 1) await work()
      took.set(way, (took.get(way) ?? 0) + performance.now() - startedAt)
    }
  return new Map([...took].map(([way, milliseconds]) => [way, (rounds * writesPerRound * 1000) / milliseconds]))
}

/** The statements of one push, in its order, decided by nobody. */
async function bareWriter(address: DatabaseAddress, machine: Machine) {
  const client = new Client({ ...address })
  await client.connect()
  const { deviceId, siteId } = machine.place.device
  const run = async () => {
    const envelope = machine.ticket()
    const { commandId, command } = envelope
    if (command.type !== 'issueTicket') throw new Error('A ticket was expected.')
    await client.query('begin')
    const head = await client.query('select sequence, generation from site_head where site_id = $1 for update', [
      siteId,
    ])
    await client.query('select last_sequence from device where device_id = $1 for update', [deviceId])
    await client.query('select command_id from command where command_id = $1', [commandId])
    const sequence = Number(head.rows[0].sequence) + 1
    const { label, businessDay, legId } = command
    const rows = [
      [
        'insert into command values ($1, $2, $3, $4, $5)',
        [commandId, deviceId, envelope.deviceSequence, '{}', Date.now()],
      ],
      ['update device set last_sequence = $1 where device_id = $2', [envelope.deviceSequence, deviceId]],
      [
        'insert into event values ($1, $2, $3, $4, $5, $6)',
        [siteId, sequence, commandId, deviceId, Date.now(), JSON.stringify(command)],
      ],
      ['insert into ticket_label values ($1, $2, $3, $4)', [siteId, businessDay, `${label}-${sequence}`, legId]],
      ['update site_head set sequence = $1 where site_id = $2', [sequence, siteId]],
      ['select pg_notify($1, $2)', ['said_bench', uuidv7()]],
    ] as const
    for (const [statement, values] of rows) await client.query(statement, [...values])
    await client.query('commit')
  }
  return { run, end: () => client.end() }
}

async function sequencer(site: RunningSite): Promise<() => Promise<void>> {
  const machine = await enrol(site.origin, site.codeOf('demo-est-kiosk-1'))
  const ports = { database: site.database, states: new SiteStates(), now: () => instant(Date.now()) }
  return async () => {
    await appendCommands(ports, { device: machine.place.device, commands: [machine.ticket()] })
  }
}

/** Commands a second, each durable before the next is sent. */
export async function commandsBesideBareTransactions(address: DatabaseAddress) {
  const site = await startSite(address)
  const [kiosk, desk] = [
    await enrol(site.origin, site.codeOf('demo-centre-kiosk-1')),
    await enrol(site.origin, site.codeOf('demo-centre-desk-1')),
  ]
  const bare = await bareWriter(address, desk)
  const append = await sequencer(site)
  const perSecond = await timed({
    'bare transactions': bare.run,
    sequencer: append,
    'sequencer over HTTP': async () => void (await kiosk.push(kiosk.ticket())),
  })
  await bare.end()
  await site.stop()
  const first = perSecond.get('bare transactions') ?? Number.NaN
  return [...perSecond].map(([way, rate]) => ({
    way,
    'commands a second': Math.round(rate),
    'of bare': (rate / first).toFixed(2),
  }))
}
