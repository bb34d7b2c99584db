import { createReadStream, existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium, viewports, watchProblems } from '../helpers/chromium.ts'
import { codeFromText, refusedCode } from '../helpers/code-from-text.ts'
import { fileOfRequests } from '../helpers/screen-states.ts'
import { waitForOfflineReady, wordsIn } from '../helpers/screens.ts'
import { freePort } from '../helpers/started-app.ts'
import type kioskWords from '../../content/strings/kiosk/fr.json'
import type ticketWords from '../../content/strings/ticket/fr.json'

const kiosk = wordsIn<typeof kioskWords>('kiosk')
const ticket = wordsIn<typeof ticketWords>('ticket')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

/** The plainest of hosts: files of a folder, under a path that is not the top, 404 for the rest. */
function hostFolder(folder: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname.replace(/^\/said\//, '')
    const file = join(folder, normalize(path === '' ? 'index.html' : path))
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    createReadStream(file).pipe(response)
  })
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)))
}

describe('the built folder on a static host', () => {
  let browser: Browser
  let host: Server
  let address: string

  beforeAll(async () => {
    const port = await freePort()
    host = await hostFolder(join(process.cwd(), 'dist/web'), port)
    address = `http://127.0.0.1:${port}/said/`
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    host.close()
  })

  it('runs no text as code: the policy that the page carries itself refuses it', async () => {
    const page = await browser.newPage()
    expect(await codeFromText(page)).toEqual(['ran', 'ran'])
    await page.goto(address)
    expect(await codeFromText(page)).toEqual(refusedCode)
    await page.close()
  })

  it('informs and simulates whole, and says in plain words that it gives no tickets', async () => {
    const page = await browser.newPage({ viewport: viewports['kiosk-portrait'], locale: 'fr-FR' })
    const problems = watchProblems(page)
    await page.goto(`${address}?kiosk`)
    await page.getByRole('link', { name: kiosk.ticket.title }).click()
    await page.getByRole('heading', { name: ticket.noServer.title }).waitFor()
    await page.goto(`${address}?kiosk#/guidance`)
    await page.getByRole('textbox').fill('plafond')
    await page.getByRole('main').getByRole('link').first().waitFor()
    await page.goto(`${address}?kiosk#/simulator`)
    await page.getByRole('main').getByRole('button').first().waitFor()
    expect(problems).toEqual([])
  })

  it('opens the managers’ space whole, its laboratory included', async () => {
    const page = await browser.newPage({ viewport: viewports.tablet, locale: 'fr-FR' })
    const problems = watchProblems(page)
    await page.goto(`${address}?manager`)
    await page.locator('main .tile-note').nth(2).waitFor()
    await page.goto(`${address}?manager#/laboratory`)
    await page.locator('.file-drop [type=file]').setInputFiles(fileOfRequests())
    await page.locator('.outcome-figures').first().waitFor()
    expect(problems).toEqual([])
  })

  it('works again with the host gone', async () => {
    const context = await browser.newContext({ viewport: viewports.phone, locale: 'fr-FR' })
    const page = await context.newPage()
    await page.goto(address)
    await waitForOfflineReady(page)
    await context.setOffline(true)
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.goto(`${address}#/guidance/sheets/income-ceilings`)
    await page.getByRole('heading', { level: 2 }).first().waitFor()
  })
})
