/** The real service worker, built as it ships around a page of one line, in a real Chromium. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { launchChromium } from '../helpers/chromium.ts'

const folder = mkdtempSync(join(tmpdir(), 'said-service-worker-'))
const source = join(folder, 'source')
const versions = [1, 2].map((version) => join(folder, `version-${version}`))
const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', json: 'application/json' }

// A browser on a busy machine takes its time to install and activate a worker.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
const patience = { timeout: 20_000 }

let browser: Browser
let server: Server
let address: string
let served = versions[0] ?? ''
let isServerDead = false
let asked: string[] = []

async function buildVersion(outDir: string, words: string): Promise<void> {
  writeFileSync(
    join(source, 'index.html'),
    `<!doctype html><html><head><script type="module" src="./main.js"></script></head><body></body></html>`,
  )
  writeFileSync(join(source, 'main.js'), `document.body.append(${JSON.stringify(words)})`)
  const managers = join(source, 'public/assets/managers')
  rmSync(managers, { recursive: true, force: true })
  mkdirSync(managers, { recursive: true })
  for (const file of ['board.js', `${words.replace(' ', '-')}.js`]) writeFileSync(join(managers, file), words)
  await build({
    configFile: false,
    root: source,
    base: './',
    logLevel: 'silent',
    build: { outDir },
    plugins: [
      VitePWA({
        strategies: 'injectManifest',
        srcDir: resolve('src/service-worker'),
        filename: 'service-worker.ts',
        injectRegister: false,
        manifest: false,
        injectManifest: { globPatterns: ['**/*.{js,html}'], globIgnores: ['speech/**'] },
      }),
    ],
  })
  mkdirSync(join(outDir, 'speech'), { recursive: true })
  for (const file of ['voice-AAAAaaaa.bin', 'voice-BBBBbbbb.bin', 'worker-CCCCcccc.js'])
    writeFileSync(join(outDir, 'speech', file), 'a voice')
}

beforeAll(async () => {
  mkdirSync(source)
  for (const [index, each] of versions.entries()) await buildVersion(each, `version ${index + 1}`)
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    asked.push(path)
    if (isServerDead) return response.destroy()
    if (path.startsWith('/api/') || path === '/configuration.json')
      return response.setHeader('Content-Type', 'application/json').end(`{"asked":${asked.length}}`)
    const file = join(served, path === '/' ? 'index.html' : path)
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end()
    const type = types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    return response.setHeader('Content-Type', type).end(readFileSync(file))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  browser = await launchChromium()
}, 120_000)

afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

let page: Page
beforeEach(async () => {
  served = versions[0] ?? ''
  isServerDead = false
  page = await (await browser.newContext()).newPage()
  await page.goto(address)
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('service-worker.js', { updateViaCache: 'none' })
    while (!navigator.serviceWorker.controller) await new Promise((later) => setTimeout(later, 20))
  })
  asked = []
  return () => page.context().close()
})

const fetched = (path: string) =>
  page.evaluate(
    (to) =>
      fetch(to).then(
        (response) => response.text(),
        () => 'no answer',
      ),
    path,
  )
const words = () => page.locator('body').innerText()
const keptAddresses = () =>
  page.evaluate(async () => {
    const kept: string[] = []
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) kept.push(new URL(request.url).pathname)
    return kept
  })

async function openManagers(): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.postMessage({ type: 'KEEP_MANAGERS' }))
  await expect.poll(keptAddresses, patience).toContain('/assets/managers/version-1.js')
}

describe('the app after its first opening', () => {
  it('opens with the server dead, at any of its addresses', async () => {
    isServerDead = true
    for (const at of ['', '?kiosk=centre-kiosk-1', 'index.html', '?desk=centre-desk-1#/queue']) {
      await page.goto(address + at)
      expect(await words()).toBe('version 1')
    }
  })

  it('never answers for the server', async () => {
    for (const path of ['api/health', 'api/sites/centre/log?after=0', 'configuration.json']) {
      const [first, second] = [await fetched(path), await fetched(path)]
      expect(second, path).not.toBe(first)
    }
    isServerDead = true
    expect(await fetched('configuration.json')).toBe('no answer')
    expect(await fetched('api/health')).toBe('no answer')
    expect((await keptAddresses()).filter((path) => /api|configuration/.test(path))).toEqual([])
  })

  it("keeps the managers' space from its first opening on, and not before", async () => {
    expect(await keptAddresses()).not.toContain('/assets/managers/board.js')
    await openManagers()
    isServerDead = true
    expect(await fetched('assets/managers/board.js')).toBe('version 1')
    expect(await fetched('assets/managers/version-1.js')).toBe('version 1')
  })

  it('keeps a voice once it was heard, and only its newest version', async () => {
    expect(await keptAddresses()).not.toContain('/speech/voice-AAAAaaaa.bin')
    await fetched('speech/voice-AAAAaaaa.bin')
    await fetched('speech/worker-CCCCcccc.js')
    await expect.poll(keptAddresses, patience).toContain('/speech/worker-CCCCcccc.js')
    isServerDead = true
    expect(await fetched('speech/voice-AAAAaaaa.bin')).toBe('a voice')
    isServerDead = false
    await fetched('speech/voice-BBBBbbbb.bin')
    await expect.poll(keptAddresses, patience).not.toContain('/speech/voice-AAAAaaaa.bin')
    expect(await keptAddresses()).toContain('/speech/voice-BBBBbbbb.bin')
  })
})

describe('a new version', () => {
  const waiting = () => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state)

  async function offer(version: string): Promise<void> {
    served = version
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
    await expect.poll(waiting, patience).toBe('installed')
  }
  const apply = () =>
    page.evaluate(async () => {
      const { waiting: next } = await navigator.serviceWorker.ready
      const activated = new Promise((done) =>
        next?.addEventListener('statechange', () => next.state === 'activated' && done(undefined)),
      )
      next?.postMessage({ type: 'SKIP_WAITING' })
      await activated
    })
  async function openedOffline(): Promise<string> {
    isServerDead = true
    await page.reload()
    isServerDead = false
    return words()
  }

  it('waits however often the page is loaded, until a page says that nobody is in the middle of anything', async () => {
    await offer(versions[1] ?? '')
    await page.reload()
    expect(await words()).toBe('version 1')
    await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.postMessage('something else'))
    expect(await openedOffline()).toBe('version 1')
    await apply()
    expect(await openedOffline()).toBe('version 2')
  })

  it('can be taken back: the one before is an update like any other', async () => {
    await offer(versions[1] ?? '')
    await apply()
    await offer(versions[0] ?? '')
    expect(await openedOffline()).toBe('version 2')
    await apply()
    expect(await openedOffline()).toBe('version 1')
  })

  it("brings the managers' space along where it was opened before", async () => {
    await openManagers()
    await offer(versions[1] ?? '')
    await apply()
    isServerDead = true
    expect(await fetched('assets/managers/version-2.js')).toBe('version 2')
    // The page that is still open has its own.
    expect(await fetched('assets/managers/version-1.js')).toBe('version 1')
  })

  it("brings no managers' space to a machine that never opened it", async () => {
    await offer(versions[1] ?? '')
    await apply()
    expect((await keptAddresses()).filter((path) => path.includes('managers'))).toEqual([])
  })

  it('leaves the files of the one before to a page that still shows it', async () => {
    const script = () => page.evaluate(() => new URL(document.scripts[0]?.src ?? '').pathname)
    const shown = await script()
    await offer(versions[1] ?? '')
    await apply()
    expect(await words()).toBe('version 1')
    expect(await fetched(shown)).toContain('version 1')
    expect(await openedOffline()).toBe('version 2')
    expect(await script()).not.toBe(shown)
  })
})
