/**
 * What a page takes to its first total, from the navigation on, with a processor slowed six times and a policy that allows no
 * eval: milliseconds on the clock, and how many of its own processor time its script takes. Rounds are interleaved, each in a
 * fresh context. The clock is told by its lower quarter, since other work on the machine only ever adds to it. It never gates.
 */
import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { planOf } from '../../src/domain/scoring/batch/plan.ts'
import { tabulate } from '../../src/domain/scoring/batch/situation-table.ts'
import { publishedModule } from '../../src/domain/scoring/generated/published-module.ts'
import type { Situation } from '../../src/domain/scoring/situation.ts'
import { toPublicodes, toPublicodesSituation } from '../../src/domain/scoring/to-publicodes.ts'
import { loadedGrid, witnessSituations } from '../domain/scoring/demonstration-grid.ts'
import { compiled } from '../domain/scoring/small-grid.ts'
import { launchChromium } from '../helpers/chromium.ts'
import type { BenchModules } from './scoring/built-pages.ts'
import { buildPage, servePages } from './scoring/built-pages.ts'
import { jsonLogicOf } from './scoring/json-logic.ts'
import type { Ready } from './scoring/pages/ready.ts'
import { median } from './scoring/side-by-side.ts'
import { prepare, straightLineTotal } from './scoring/straight-line.ts'

const names = [
  'straight-line',
  'generated',
  'columns',
  'tree',
  'json-logic-interpreted',
  'json-logic-compiled',
  'json-rules-engine',
  'publicodes',
]
const rounds = 11
const slowedTimes = 6

const grid = loadedGrid('clermont-auvergne')
const ready = compiled(grid)
const plan = planOf(ready)
const situation = witnessSituations(grid, 1).at(-1) as Situation
const facts = Object.fromEntries(Object.entries(situation.facts).map(([id, fact]) => [id, fact?.value ?? false]))
const expected = straightLineTotal(prepare(facts, situation.referenceDate))

function modules(): BenchModules {
  const written = (name: string, value: unknown) =>
    `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))})\n`
  const { table } = tabulate(ready.slots, [situation])
  const slots = Object.fromEntries(Array.from(table.data, (value, slot) => [`f${slot}`, value]))
  return {
    household:
      written('situation', situation) +
      written('facts', facts) +
      written('slots', slots) +
      written('answers', toPublicodesSituation(grid, situation)),
    grid: written('grid', grid),
    plan: written('plan', plan),
    scorer: publishedModule(ready),
    'json-logic': written('logic', jsonLogicOf(plan)),
    publicodes: written('rules', toPublicodes(grid)),
  }
}

interface Load {
  readonly clock: number
  /** Of the page's own thread, in its script. */
  readonly script: number
}

/** Undefined when the page's policy kept it from having a total. */
async function load(browser: Browser, address: string): Promise<Load | undefined> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const failed = new Promise<undefined>((resolve) => page.once('pageerror', () => resolve(undefined)))
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowedTimes })
    await page.goto(address)
    const first = page
      .waitForFunction(() => (globalThis as { ready?: unknown }).ready)
      .then((handle) => handle.jsonValue() as Promise<Ready>)
    const told = await Promise.race([first, failed])
    if (!told) return undefined
    expect(told.total).toBe(expected)
    const { metrics } = await session.send('Performance.getMetrics')
    const seconds = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN
    return { clock: told.milliseconds, script: seconds * 1000 }
  } finally {
    await context.close()
  }
}

const quarter = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 4)] as number

test('milliseconds to the first total in a page slowed six times', { timeout: 900_000 }, async () => {
  const texts = modules()
  const bytes = new Map<string, number>()
  for (const name of names) bytes.set(name, await buildPage(name, texts))
  const [browser, host] = [await launchChromium(), await servePages()]
  const loads = new Map(names.map((name) => [name, [] as (Load | undefined)[]]))
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) loads.get(name)?.push(await load(browser, `${host.address}${name}/`))
  await browser.close()
  host.stop()
  const of = (name: string) => (loads.get(name) ?? []).flatMap((each) => each ?? [])
  const told = (name: string) => ({
    script: median(of(name).map(({ script }) => script)),
    clock: quarter(of(name).map(({ clock }) => clock)),
  })
  const first = told('straight-line')
  const lines = names.map((name) => {
    const size = `${name.padEnd(24)} ${((bytes.get(name) ?? 0) / 1000).toFixed(1).padStart(6)} kB  `
    if (of(name).length === 0) return `${size} refused by the policy`
    const { script, clock } = told(name)
    const ratio = (clock / first.clock).toFixed(2)
    return `${size} clock ${clock.toFixed(0).padStart(5)} ms ${ratio}   of which script ${script.toFixed(0).padStart(4)} ms`
  })
  console.log(`\n${grid.id}, ${rounds} loads each, processor slowed ${slowedTimes} times\n${lines.join('\n')}`)
  expect(of('json-logic-compiled')).toEqual([])
  expect(of('generated')).toHaveLength(rounds)
  expect(of('columns')).toHaveLength(rounds)
})
