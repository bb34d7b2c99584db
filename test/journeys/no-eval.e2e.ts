/** Nothing we ship turns a text into code: a page with the strictest policy scores all the same, and as `evaluate` does. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluate } from '../../src/domain/scoring/evaluate.ts'
import type { Situation } from '../../src/domain/scoring/situation.ts'
import { publishedModule } from '../../src/domain/scoring/generated/published-module.ts'
import { buildPage, servePages } from '../bench/scoring/built-pages.ts'
import type { Ready } from '../bench/scoring/pages/ready.ts'
import { loadedGrid, witnessSituations } from '../domain/scoring/demonstration-grid.ts'
import { compiled } from '../domain/scoring/small-grid.ts'
import { builtTexts } from '../helpers/built-files.ts'
import { launchChromium } from '../helpers/chromium.ts'

const turnsTextIntoCode = /\beval\s*\(|\bnew Function\b|(?<![\w.$])Function\s*\(/

it('the built app holds no eval and no code made from a text', () => {
  const scripts = builtTexts().filter(({ path }) => path.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(20)
  expect(scripts.filter(({ text }) => turnsTextIntoCode.test(text)).map(({ path }) => path)).toEqual([])
  expect('const scorer = new Function("return 1")').toMatch(turnsTextIntoCode)
})

describe('a page whose policy takes scripts from its own origin only', () => {
  const grid = loadedGrid('clermont-auvergne')
  const ready = compiled(grid)
  const situation = witnessSituations(grid, 1).at(-1) as Situation
  let browser: Browser
  let host: Awaited<ReturnType<typeof servePages>>

  beforeAll(async () => {
    const written = (name: string, value: unknown) => `export const ${name} = ${JSON.stringify(value)}\n`
    const modules = {
      household: written('situation', situation),
      grid: written('grid', grid),
      scorer: publishedModule(ready),
    }
    await buildPage('columns', modules)
    await buildPage('generated', modules)
    host = await servePages()
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    host.stop()
  })

  it.each(['columns', 'generated'])('gives a household its total by %s', async (name) => {
    const page = await browser.newPage()
    await page.goto(`${host.address}${name}/`)
    const first = await page.waitForFunction(() => (globalThis as { ready?: unknown }).ready)
    expect(((await first.jsonValue()) as Ready).total).toBe(evaluate(ready, situation).declared.min)
  })
})
