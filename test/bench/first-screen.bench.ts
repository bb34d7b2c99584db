/**
 * What the first screen weighs, and how long a person waits for it at the first opening on a processor six times slower:
 * until something is painted, and until a button answers. Beside it, in the same rounds, what no page can be under: an empty
 * page with as much HTML, and the least page made with Preact. It reports, it never gates; `first-screen.e2e.ts` holds the sizes.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { launchChromium, viewports } from '../helpers/chromium.ts'
import { buildApp } from '../helpers/started-app.ts'
import { startCold, type ColdStart, type Opened } from './cold-start.ts'
import { openGzipHost, type GzipHost } from './gzip-host.ts'

const rounds = 7
const slowdown = 6
const emptyPage = 'an empty page, as much HTML'

/** Its words and its button are in the HTML; the rest is what the app's own HTML holds, as a comment. */
function writeEmptyPage(folder: string): void {
  const page =
    '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Vide</title><h1>Bienvenue</h1><dialog>Choisissez</dialog>' +
    '<button aria-haspopup="dialog" onclick="document.querySelector(\'dialog\').show()">Langue</button>'
  const filling = readFileSync('dist/web/index.html', 'utf8').replaceAll('--', '')
  mkdirSync(folder)
  writeFileSync(join(folder, 'index.html'), `${page}<!--${filling.slice(page.length + 7)}-->`)
}

const buildBarePage = (outDir: string) =>
  build({
    configFile: false,
    root: 'test/bench/bare-page',
    base: './',
    logLevel: 'silent',
    build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false } },
  })

const kiosk = { viewport: viewports['kiosk-portrait'], locale: 'fr-FR' }
const phone = { viewport: viewports.phone, isMobile: true, hasTouch: true }

/** A kiosk rests in French whatever its browser speaks; only a phone opens in Arabic. */
const openings = ({ address }: GzipHost): ReadonlyMap<string, Opened> =>
  new Map([
    [emptyPage, { address: `${address}empty/`, slowdown, context: kiosk }],
    ['the least page with Preact', { address: `${address}bare/`, slowdown, context: kiosk }],
    ['kiosk, French', { address: `${address}said/?kiosk`, slowdown, context: kiosk }],
    ['phone, French', { address: `${address}said/`, slowdown, context: { ...phone, locale: 'fr-FR' } }],
    ['phone, Arabic', { address: `${address}said/`, slowdown, context: { ...phone, locale: 'ar' } }],
    ['kiosk, French, processor as it is', { address: `${address}said/?kiosk`, slowdown: 1, context: kiosk }],
  ])

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] as number
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

/** HTML, code and styles before the first paint, compressed as they are sent. */
function weightSaid(host: GzipHost, { address }: Opened, { requestedBefore }: ColdStart): string {
  const folder = new URL(address).pathname.slice(1)
  const bytesOf = (ending: string) =>
    requestedBefore
      .filter((path) => path.endsWith(ending))
      .reduce((sum, path) => sum + host.gzipBytes(folder + path), 0)
  return `HTML ${kilobytes(host.gzipBytes(folder))}, code ${kilobytes(bytesOf('.js'))}, styles ${kilobytes(bytesOf('.css'))}`
}

/** Each against the empty page of its own round, so that a busy moment weighs on both. */
function timeSaid(starts: readonly ColdStart[], empty: readonly ColdStart[], what: 'paint' | 'answer'): string {
  const ratio = median(starts.map((start, round) => start[what] / (empty[round]?.[what] ?? Number.NaN)))
  return `${String(Math.round(median(starts.map((start) => start[what])))).padStart(5)} ms ${ratio.toFixed(2).padStart(6)} x`
}

test('the first screen at its first opening', { timeout: 900_000 }, async () => {
  buildApp()
  const folder = mkdtempSync(join(tmpdir(), 'said-first-screen-'))
  writeEmptyPage(join(folder, 'empty'))
  await buildBarePage(join(folder, 'bare'))
  const host = await openGzipHost({ said: 'dist/web', empty: join(folder, 'empty'), bare: join(folder, 'bare') })
  const browser = await launchChromium()
  const pages = openings(host)
  const starts = new Map([...pages.keys()].map((name) => [name, [] as ColdStart[]]))
  for (let round = 0; round < rounds; round += 1)
    for (const [name, opened] of pages) starts.get(name)?.push(await startCold(browser, opened))
  await Promise.all([browser.close(), host.close()])
  rmSync(folder, { recursive: true })

  const empty = starts.get(emptyPage) ?? []
  const lines = [...pages].map(([name, opened]) => {
    const measured = starts.get(name) ?? []
    const times = `paint ${timeSaid(measured, empty, 'paint')}, button ${timeSaid(measured, empty, 'answer')}`
    return `${name.padEnd(34)} ${times}   ${weightSaid(host, opened, measured[0] as ColdStart)}`
  })
  console.log(`processor slowed ${slowdown} times, median of ${rounds} first openings\n${lines.join('\n')}`)
  expect(lines).toHaveLength(pages.size)
})
