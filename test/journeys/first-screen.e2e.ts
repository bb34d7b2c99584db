/** What a person waits for before the first screen, and what the built folder weighs and holds. Sizes are promises too. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import {
  builtFiles,
  builtText,
  builtTexts,
  codeBeforePaint,
  filesOfServiceWorker,
  isManagersFile,
  precachedFiles,
  weightOf,
  type FirstScreenSource,
} from '../helpers/built-files.ts'
import { launchChromium, viewports } from '../helpers/chromium.ts'
import { readFirstPaint, type FirstPaint } from '../helpers/first-paint.ts'

const most = {
  codeGzipBytes: 45_000,
  styleGzipBytes: 20_000,
  precacheRawBytes: 3_000_000,
  precacheGzipBytes: 1_000_000,
}

interface FirstScreen extends FirstScreenSource {
  readonly named: string
  readonly query: string
  readonly locale: string
  readonly viewport: keyof typeof viewports
}

const kiosk = {
  viewport: 'kiosk-portrait',
  locale: 'fr-FR',
  start: 'start-kiosk',
  words: ['common/fr', 'kiosk/fr'],
} as const
const phone = { viewport: 'phone', query: '', start: 'start-visitor' } as const

const firstScreens: readonly FirstScreen[] = [
  { ...kiosk, named: 'the welcome of a kiosk', query: '?kiosk=weighed' },
  { ...kiosk, named: 'the welcome of a kiosk that only informs', query: '?kiosk' },
  { ...phone, named: 'the home of a phone', locale: 'fr-FR', words: ['common/fr', 'visitor/fr'] },
  {
    ...phone,
    named: 'the home of a phone in Arabic',
    locale: 'ar',
    words: ['common/ar', 'visitor/ar'],
  },
]

/** Each with words that only its own code holds. */
const heavy: Readonly<Record<string, RegExp>> = {
  'the database': /\bDexie\b/,
  'the watch over updates': /workbox:window/,
  'the search': /\bMiniSearch\b/,
  'the schemas': /~standard/,
  'the drawings of pictograms': /book-open-duotone\.svg/,
  'the synthesizer': /espeak-ng-data/,
}

const isCode = (path: string): boolean => path.endsWith('.js')
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
const heavyAmong = (paths: readonly string[]): string[] =>
  Object.entries(heavy).flatMap(([name, mark]) =>
    paths.some((path) => isCode(path) && mark.test(builtText(path))) ? [name] : [],
  )

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** On a profile that has never seen the app. */
async function open({ query, locale, viewport }: FirstScreen): Promise<FirstPaint> {
  const context = await browser.newContext({ locale, viewport: viewports[viewport] })
  const page = await context.newPage()
  const address = inject('appAddress')
  await page.goto(address + query, { waitUntil: 'networkidle' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  const paint = await readFirstPaint(page, address)
  await context.close()
  return paint
}

describe.each(firstScreens)('$named', (screen) => {
  let paint: FirstPaint
  beforeAll(async () => {
    paint = await open(screen)
  })

  it('is painted with 45 kB of code and 20 kB of styles at most', () => {
    const code = weightOf(paint.requestedBefore.filter(isCode))
    const styles = weightOf(paint.requestedBefore.filter((path) => path.endsWith('.css')))
    console.log(
      `${screen.named}: code ${kilobytes(code.gzipBytes)}, styles ${kilobytes(styles.gzipBytes)} before the first paint`,
    )
    expect(code.gzipBytes).toBeLessThanOrEqual(most.codeGzipBytes)
    expect(styles.gzipBytes).toBeLessThanOrEqual(most.styleGzipBytes)
    // What was not counted exists and came: the measure saw both sides of the paint.
    expect(code.gzipBytes).toBeGreaterThan(20_000)
    expect(paint.requestedAfter.filter(isCode).length).toBeGreaterThan(0)
  })

  it('asks for nothing before its paint that it could be drawn without', () => {
    const needed = codeBeforePaint(screen)
    expect(paint.requestedBefore.filter(isCode).toSorted()).toEqual(needed.toSorted())
    expect(weightOf(needed).gzipBytes).toBeLessThanOrEqual(most.codeGzipBytes)
    expect(heavyAmong(needed)).toEqual([])
  })
})

describe('what is built', () => {
  it('holds the heavy parts somewhere, so that not finding them in a first screen means something', () => {
    expect(heavyAmong(builtFiles())).toEqual(Object.keys(heavy))
  })

  it('keeps three megabytes at most for the next cut, one on the line, all of the app and no voice', () => {
    const kept = precachedFiles()
    const weight = weightOf(kept)
    console.log(
      `precache: ${kept.length} files, ${kilobytes(weight.rawBytes)}, ${kilobytes(weight.gzipBytes)} compressed`,
    )
    expect(weight.rawBytes).toBeLessThanOrEqual(most.precacheRawBytes)
    expect(weight.gzipBytes).toBeLessThanOrEqual(most.precacheGzipBytes)
    const voices = builtFiles().filter((path) => path.startsWith('speech/'))
    expect(voices.length).toBeGreaterThanOrEqual(4)
    const known = filesOfServiceWorker()
    const left = builtFiles().filter((path) => !known.includes(path))
    expect(left.toSorted()).toEqual([...voices, 'configuration.json', 'service-worker.js'].toSorted())
  })

  it("asks of a visitor's phone nothing of the managers' space, which is known to the service worker for those who open it", () => {
    const managers = builtFiles().filter(isManagersFile)
    expect(managers.length).toBeGreaterThan(10)
    expect(filesOfServiceWorker()).toEqual(expect.arrayContaining(managers))
    const others = builtTexts().filter(({ path }) => path.endsWith('.js') && !isManagersFile(path))
    const pulling = others.filter(({ text }) => /(?:\bfrom|\bimport)\s*["'`]\.\/managers\//.test(text))
    expect(pulling.map(({ path }) => path)).toEqual([])
  })

  it('carries no source map, no test and no development code', () => {
    expect(builtFiles().filter((path) => /\.(map|tsx?)$|\.test\./.test(path))).toEqual([])
    const strange = /sourceMappingURL|vitest|fast-check|playwright|axe-core|@vite\/client|import\.meta\.hot/
    expect(
      builtTexts()
        .filter(({ text }) => strange.test(text))
        .map(({ path }) => path),
    ).toEqual([])
  })

  it('carries nothing of the State brand', () => {
    const brand = /marianne|dsfr|fr-btn|gouvfr/i
    expect(builtFiles().filter((path) => brand.test(path))).toEqual([])
    expect(
      builtTexts()
        .filter(({ text }) => brand.test(text))
        .map(({ path }) => path),
    ).toEqual([])
  })
})

describe('addresses of others', () => {
  /** Names of languages, and where a library's error message explains itself: read by a person, fetched by nobody. */
  const inLibraries = new Set(['www.w3.org', 'tinyurl.com', 'bit.ly', 'example.org'])
  const content = readdirSync('content', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')

  const hostsIn = (text: string): string[] =>
    [...text.matchAll(/\b(?:https?|wss?):\/\/([\w.-]+\.\w+)/g)].map(([, host = '']) => host)
  const isWritten = (host: string): boolean => content.includes(`//${host}`)
  const foreign = (text: string): string[] => hostsIn(text).filter((host) => !inLibraries.has(host) && !isWritten(host))
  /** Where an address would be fetched by the page itself. */
  const fetched =
    /(?:\bsrc=|<link\b[^>]*\bhref=|\burl\(|@import\s|\bimport\(|\bfrom\s*|\bfetch\(|importScripts\(|new (?:Shared)?Worker\(|new URL\(|new WebSocket\(|new EventSource\(|sendBeacon\()\s*["'`]?(?:https?:|wss?:)?\/\/[\w-]+\./i

  it('are only those of sources, written in the content as text', () => {
    const found = builtTexts().flatMap(({ path, text }) => foreign(text).map((host) => `${path}: ${host}`))
    expect(found).toEqual([])
    expect(builtTexts().some(({ text }) => hostsIn(text).includes('www.legifrance.gouv.fr'))).toBe(true)
    expect(foreign('fetch("https://fonts.googleapis.com/css2")')).toEqual(['fonts.googleapis.com'])
  })

  it('stand nowhere that a page would fetch from', () => {
    expect(
      builtTexts()
        .filter(({ text }) => fetched.test(text))
        .map(({ path }) => path),
    ).toEqual([])
    for (const planted of [
      '<script src="//cdn.example.org/x.js">',
      'fetch(`https://a.fr/x`)',
      'url(https://a.fr/f.woff2)',
    ])
      expect(planted).toMatch(fetched)
  })

  it('are in neither the start nor the words of a first screen', () => {
    const hosts = firstScreens.flatMap((screen) => codeBeforePaint(screen).flatMap((path) => hostsIn(builtText(path))))
    expect([...new Set(hosts)]).toEqual(['www.w3.org'])
  })
})
