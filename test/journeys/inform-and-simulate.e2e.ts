import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from '../helpers/chromium.ts'
import { openLine, type CuttableLine } from '../helpers/cuttable-line.ts'
import { openPhone, openScreen, press, waitForOfflineReady, wordsIn } from '../helpers/screens.ts'
import type commonWords from '../../content/strings/common/fr.json'
import type guidanceWords from '../../content/strings/guidance/fr.json'
import type kioskWords from '../../content/strings/kiosk/fr.json'
import type simulatorWords from '../../content/strings/simulator/fr.json'

const common = wordsIn<typeof commonWords>('common')
const guidance = wordsIn<typeof guidanceWords>('guidance')
const kiosk = wordsIn<typeof kioskWords>('kiosk')
const simulator = wordsIn<typeof simulatorWords>('simulator')

let browser: Browser
let line: CuttableLine
beforeAll(async () => {
  browser = await launchChromium()
  line = await openLine(inject('appAddress'))
})
afterAll(async () => {
  await browser.close()
  await line.close()
})

const title = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

describe('a visitor who wants to know', () => {
  it('finds a sheet by a misspelt word, reads when it was checked and where it comes from, the network cut', async () => {
    const { page, problems } = await openScreen(browser, 'kiosk', 1, line.through)
    await waitForOfflineReady(page)
    line.cut()
    await press(page.getByRole('link', { name: kiosk.inform.title }))
    await page.getByRole('textbox').fill('renouvelement')
    const found = page
      .getByRole('main')
      .getByRole('link', { name: /renouvel/i })
      .first()
    await press(found)
    await expect.poll(() => title(page)).toMatch(/renouvel/i)
    await page
      .getByText(guidance.standing.checkedOn.split('{{')[0] ?? '')
      .first()
      .waitFor()
    await press(page.getByRole('main').locator('summary').last())
    expect(await page.getByRole('main').innerText()).toContain('R441-2-7')
    expect(await page.locator('a[href^="http"]').count()).toBe(0)
    line.mend()
    expect(problems).toEqual([])
  })

  it('reads the same sheet in Arabic, from right to left, on their own phone', async () => {
    const { page } = await openPhone(browser)
    await page.goto(`${inject('appAddress')}#/guidance/sheets/dalo`)
    await page.getByRole('button', { name: 'Langue' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'العربية' }).click()
    await expect.poll(() => title(page)).toMatch(/[\u0600-\u06FF]/)
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  })
})

describe('a visitor who wants to estimate their points', () => {
  it('answers one question a screen, sees the range narrow, then every point with its reason, and leaves nothing', async () => {
    const { page, problems } = await openScreen(browser, 'kiosk', 1)
    await press(page.getByRole('link', { name: kiosk.simulate.title }))
    await press(page.getByRole('button', { name: simulator.intro.start }))
    const main = page.getByRole('main')
    let asked = 0
    let widest = 0
    while ((await title(page)) !== simulator.result.title && asked < 30) {
      const question = await title(page)
      const range = (await main.innerText()).match(/Entre (-?\d+) et (-?\d+) points/)
      if (range && asked === 0) widest = Number(range[2]) - Number(range[1])
      // A person who answers with the first choice they are offered, and passes what asks for a number.
      const choice = main.getByRole('listitem').getByRole('button').first()
      const withhold = page.getByRole('button', { name: simulator.question.withhold })
      await press((await choice.count()) > 0 ? choice : withhold)
      await expect.poll(() => title(page), { timeout: 15_000 }).not.toBe(question)
      asked += 1
    }
    expect(asked).toBeGreaterThan(5)
    expect(widest).toBeGreaterThan(50)
    expect(await title(page)).toBe(simulator.result.title)
    expect(await main.innerText()).not.toMatch(/Vous avez dit/)
    for (const why of await main.locator('.simulator-criterion > details > summary').all())
      if (await why.isVisible()) await why.click()
    const shown = await main.innerText()
    for (const part of [
      simulator.demonstration.label,
      simulator.result.criteriaTitle,
      simulator.changes.title,
      simulator.result.notTitle,
      simulator.result.sourcesTitle,
    ])
      expect(shown).toContain(part)
    expect(shown).toMatch(/Vous avez dit\s?:/)
    expect(shown).toMatch(/Règle\s?: \d+ points/)
    expect(shown).not.toMatch(/rang\s*:\s*\d/i)

    await press(page.getByRole('button', { name: simulator.explanation.open }))
    for (const part of ['contributionTitle', 'dataTitle', 'weightsTitle', 'operationsTitle'] as const)
      await page.getByRole('heading', { name: simulator.explanation[part] }).waitFor()
    await press(page.getByRole('button', { name: common.page.back }))
    await press(page.getByRole('button', { name: simulator.result.takeAway }))
    await page.locator('.qr-code').waitFor()
    expect(await main.innerText()).toContain(simulator.takeAway.phoneTitle)
    await press(page.getByRole('button', { name: common.page.back }))
    await press(page.getByRole('button', { name: simulator.result.leave }))
    await page.getByRole('heading', { name: kiosk.title }).waitFor()
    await press(page.getByRole('link', { name: kiosk.simulate.title }))
    await press(page.getByRole('button', { name: simulator.intro.start }))
    expect(await main.innerText()).not.toContain(simulator.question.chosen)
    expect(problems).toEqual([])
  })
})
