import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readYaml } from '../../src/build/files/yaml-source.ts'
import { readGrid } from '../../src/build/grids/load-grids.ts'
import { launchChromium, viewports } from '../helpers/chromium.ts'
import { tabTo } from '../helpers/keyboard-walk.ts'
import { openMachine, type Machine } from '../helpers/machines.ts'
import { openOwnSite } from '../helpers/own-site.ts'
import { takeTicket, wordsIn, type ScreenRole } from '../helpers/screens.ts'
import type managerWords from '../../content/strings/manager/fr.json'

const words = wordsIn<typeof managerWords>('manager')

/** The text of the file that a press saves. */
async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

const countOf = async (page: Page, part: string): Promise<number> =>
  Number((await page.locator(`[data-part=${part}] dd`).innerText()).replaceAll(/\s/g, '').match(/^\d+/)?.[0])

describe('somebody prepares the vote of a grid, from the address the server printed', () => {
  let browser: Browser
  let machine: Machine
  let page: Page
  beforeAll(async () => {
    browser = await launchChromium()
    const address = inject('screenAddresses').find((each) => each.endsWith('?manager'))
    if (!address) throw new Error('The server printed no address for managers.')
    machine = await openMachine(browser, { address, viewport: viewports.tablet })
    page = machine.page
  })
  afterAll(() => browser.close())

  it('reads what the version to come changes, in sentences and for known households', async () => {
    await page.getByRole('link', { name: words.comparison.nav, exact: true }).click()
    await page.locator('.manager-changes li').nth(5).waitFor()
    expect(await page.locator('main tbody tr').count()).toBeGreaterThan(10)
  })

  it('tries it on a hundred thousand fictitious requests, then moves one weight with the keyboard alone', async () => {
    await page.getByRole('link', { name: words.laboratory.nav, exact: true }).click()
    await page.getByRole('button', { name: words.laboratory.sample }).click()
    await page.locator('.outcome-figures').first().waitFor({ timeout: 90_000 })
    expect(await countOf(page, 'winners')).toBe(0)
    expect(await countOf(page, 'unchanged')).toBeGreaterThan(50_000)
    await tabTo(page, page.getByRole('slider').first())
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => countOf(page, 'winners'), { timeout: 30_000 }).toBeGreaterThan(50_000)
    expect(await countOf(page, 'losers')).toBe(0)
  })

  it('takes away a proposal that is a grid file, and results that say they are fictitious', async () => {
    const proposal = await saved(page, words.laboratory.saveProposal)
    expect(proposal.name).toMatch(/^proposition-clermont-auvergne-\d{4}-\d\d-\d\d\.yaml$/)
    const problems: unknown[] = []
    const report = (problem: unknown) => void problems.push(problem)
    const source = readYaml(proposal.text, { file: proposal.name }, report)
    const read = source && readGrid(source, { territory: 'clermont-auvergne', version: '2024-06-03' }, report)
    expect(problems).toEqual([])
    expect(read?.grid.inForce).toEqual({ from: null, to: null })
    expect(proposal.text).toContain('points: { points: 2, per: months-waiting, until: 48 }')

    const results = await saved(page, words.laboratory.saveResults)
    expect(results.name).toMatch(/^resultats-fictifs-/)
    const [remark, ...lines] = results.text.replace('\u{feff}', '').trimEnd().split('\n')
    expect(remark).toMatch(/^# Fictitious/)
    expect(lines).toHaveLength(100_001)
  })

  it('finds the trial again after a look at the grid, and leaves nothing behind once it is closed', async () => {
    await page.getByRole('link', { name: words.grids.nav, exact: true }).click()
    await page.locator('.manager-card').first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.weight').first().waitFor()
    expect(await countOf(page, 'winners')).toBeGreaterThan(50_000)
    await page.getByRole('button', { name: words.laboratory.other }).click()
    await page.locator('.file-drop').waitFor()
    expect(machine.problems).toEqual([])
    expect(machine.house).toEqual({ foreign: [], violations: [] })
  })
})

describe('somebody answers for a site', () => {
  it('sees that one more person waits, every desk, and which machines answer; another site shows no more than its board', async () => {
    // A queue of its own: whoever is left waiting here would be called in somebody else's story.
    const [browser, site] = await Promise.all([launchChromium(), openOwnSite()])
    const open = (role: ScreenRole) =>
      openMachine(browser, { address: site.addressOf(role), viewport: viewports.tablet })
    const board = await open('manager')
    await board.page.getByRole('link', { name: words.board.nav, exact: true }).click()
    const sites = board.page.locator('.board-site')
    await sites.nth(1).waitFor()
    expect(await sites.count()).toBe(2)
    await sites.filter({ hasText: 'centre' }).getByRole('link').click()
    const [line, desks, machines] = [0, 1, 2].map((nth) => board.page.locator('.data-table').nth(nth))
    await machines?.waitFor()
    const waitingBefore = Number(await line?.locator('tbody td').first().innerText())
    const kiosk = await open('kiosk')
    await takeTicket(kiosk.page)
    await expect
      .poll(async () => Number(await line?.locator('tbody td').first().innerText()), { timeout: 30_000 })
      .toBe(waitingBefore + 1)
    expect(await desks?.locator('tbody tr').count()).toBe(2)
    await machines?.getByRole('row', { name: words.board.role.kiosk }).getByText(words.board.pulses.alive).waitFor({
      timeout: 30_000,
    })
    await board.page.keyboard.press('Escape')
    const waiting = sites.filter({ hasText: 'centre' }).locator('dd').first()
    await expect.poll(async () => Number(await waiting.innerText()), { timeout: 30_000 }).toBe(waitingBefore + 1)
    await sites.filter({ hasText: 'l’est' }).getByRole('link').click()
    await board.page.locator('.data-table').nth(3).waitFor()
    expect([...board.problems, ...kiosk.problems]).toEqual([])
    await browser.close()
    await site.stop()
  })
})
