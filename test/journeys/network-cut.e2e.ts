import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest'
import { launchChromium, launchChromiumOn, viewports } from '../helpers/chromium.ts'
import { openLine, type CuttableLine } from '../helpers/cuttable-line.ts'
import { openOwnSite, type OwnSite } from '../helpers/own-site.ts'
import {
  openScreenAt,
  press,
  takeTicket,
  waitForOfflineReady,
  wordsIn,
  type OpenedScreen,
  type ScreenRole,
} from '../helpers/screens.ts'
import { freePort, startServer, type StartedServer } from '../helpers/started-app.ts'
import type kioskWords from '../../content/strings/kiosk/fr.json'
import type ticketWords from '../../content/strings/ticket/fr.json'
import type advisorWords from '../../content/strings/advisor/fr.json'
import type waitingRoomWords from '../../content/strings/waiting-room/fr.json'

const kiosk = wordsIn<typeof kioskWords>('kiosk')
const ticket = wordsIn<typeof ticketWords>('ticket')
const advisor = wordsIn<typeof advisorWords>('advisor')
const waitingRoom = wordsIn<typeof waitingRoomWords>('waiting-room')

let browser: Browser
let site: OwnSite
beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchChromium(), openOwnSite()])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const open = (role: ScreenRole, index: number, line?: CuttableLine): Promise<OpenedScreen> => {
  const address = site.addressOf(role, index)
  return openScreenAt(browser, role, line ? line.through(address) : address)
}
/** Each screen that is to be cut has its own cable. */
async function openCable({ onTestFinished }: TestContext): Promise<CuttableLine> {
  const line = await openLine(site.address)
  onTestFinished(() => line.close())
  return line
}

// Together, since most of it is waiting: a kiosk and a desk of one site, a desk of the other, a display.
describe.concurrent('a screen cut from the network', () => {
  it('as a kiosk still gives numbers, says that it keeps them, and sends them by itself when the line is back', async (test) => {
    const line = await openCable(test)
    const kioskScreen = await open('kiosk', 1, line)
    const desk = await open('desk', 2)
    await desk.page.getByRole('button', { name: advisor.callNext }).waitFor()
    // Known to its site before the cut.
    await press(kioskScreen.page.getByRole('link', { name: kiosk.ticket.title }))
    await kioskScreen.page.getByRole('heading', { name: ticket.chooseService }).waitFor()
    await kioskScreen.page.keyboard.press('Escape')

    line.cut()
    const first = await takeTicket(kioskScreen.page)
    await kioskScreen.page.getByText(ticket.issued.offline).waitFor({ timeout: 30_000 })
    await press(kioskScreen.page.getByRole('button', { name: ticket.issued.finish }))
    const second = await takeTicket(kioskScreen.page)
    expect(Number(second.slice(2))).toBe(Number(first.slice(2)) + 1)
    expect(await desk.page.getByRole('rowheader', { name: first }).count()).toBe(0)

    line.mend()
    await desk.page.getByRole('rowheader', { name: first }).waitFor({ timeout: 45_000 })
    await desk.page.getByRole('rowheader', { name: second }).waitFor()
  })

  it('as a desk calls nobody, and says why', async (test) => {
    const line = await openCable(test)
    const kioskScreen = await open('kiosk', 0)
    const desk = await open('desk', 0, line)
    const label = await takeTicket(kioskScreen.page)
    await desk.page.getByRole('rowheader', { name: label }).waitFor()
    line.cut()
    await desk.page.getByText(advisor.offline).waitFor({ timeout: 40_000 })
    expect(await desk.page.getByRole('button', { name: advisor.callNext }).getAttribute('aria-disabled')).toBe('true')
  })

  it('as a waiting-room display admits after three quarters of a minute that it may be wrong, and recovers by itself', async (test) => {
    const line = await openCable(test)
    const display = await open('display', 1, line)
    await display.page.locator('.board-clock').waitFor()
    const said = display.page.getByText(waitingRoom.stale.split('{{')[0] ?? '')
    // It has a place in the building before it has heard of the queue, and says so until then.
    await said.waitFor({ state: 'detached' })
    line.cut()
    await display.page.waitForTimeout(35_000)
    expect(await said.count()).toBe(0)
    await said.waitFor({ timeout: 30_000 })
    line.mend()
    await said.waitFor({ state: 'detached', timeout: 40_000 })
  })
})

describe('a kiosk started while the server is dead', () => {
  const folder = mkdtempSync(join(tmpdir(), 'said-cut-'))
  const profile = mkdtempSync(join(tmpdir(), 'said-profile-'))
  let server: StartedServer
  let port: number

  beforeAll(async () => {
    port = await freePort()
    server = await startServer({ PORT: String(port), SAID_DATA: folder })
  })
  afterAll(async () => {
    await server.stop()
    for (const each of [folder, profile]) rmSync(each, { recursive: true, force: true })
  })

  it('opens from its own disk, informs, gives the next number, and forgets nothing', async () => {
    const address = server.printed.join('').match(/https?:\/\/\S+\?kiosk=\S+/)?.[0] ?? ''
    const online = await launchChromiumOn(profile, { viewport: viewports['kiosk-portrait'], locale: 'fr-FR' })
    const page = online.pages()[0] ?? (await online.newPage())
    await page.goto(address)
    const before = await takeTicket(page)
    await waitForOfflineReady(page)
    await online.close()
    await server.stop('SIGKILL')

    const offline = await launchChromiumOn(profile, { viewport: viewports['kiosk-portrait'], locale: 'fr-FR' })
    const reopened = offline.pages()[0] ?? (await offline.newPage())
    await reopened.goto(address.replace(/#.*/, ''))
    await reopened.getByRole('heading', { name: kiosk.title }).waitFor()
    const after = await takeTicket(reopened)
    expect(Number(after.slice(2))).toBe(Number(before.slice(2)) + 1)
    await press(reopened.getByRole('button', { name: ticket.issued.finish }))
    await press(reopened.getByRole('link', { name: kiosk.inform.title }))
    await reopened.getByRole('textbox').waitFor()

    server = await startServer({ PORT: String(port), SAID_DATA: folder })
    const desk = await browser.newPage()
    await desk.goto(server.printed.join('').match(/https?:\/\/\S+\?desk=\S+/)?.[0] ?? '')
    await desk.getByRole('rowheader', { name: before }).waitFor()
    await desk.getByRole('rowheader', { name: after }).waitFor({ timeout: 60_000 })
    await offline.close()
    await desk.close()
  })
})

it('addresses carry no code once a screen is open: a photograph of the glass enrols nobody', async () => {
  expect(site.addressOf('kiosk', 1)).toContain('code=')
  const { page } = await open('kiosk', 1)
  await expect.poll(() => page.url()).not.toContain('code=')
})
