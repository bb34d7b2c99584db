import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../helpers/chromium.ts'
import { openOwnSite, type OwnSite } from '../helpers/own-site.ts'
import { openScreenAt, wordsIn } from '../helpers/screens.ts'
import type commonWords from '../../content/strings/common/fr.json'
import type kioskWords from '../../content/strings/kiosk/fr.json'

const common = wordsIn<typeof commonWords>('common')
const kiosk = wordsIn<typeof kioskWords>('kiosk')
const kioskArabic = wordsIn<typeof kioskWords>('kiosk', 'ar')

let browser: Browser
let site: OwnSite
beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchChromium(), openOwnSite()])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

describe('a visit at a kiosk', () => {
  it('left alone is warned about, can be lengthened eleven times, then leaves nothing', async () => {
    const { page, problems } = await openScreenAt(browser, 'kiosk', site.addressOf('kiosk'))
    await page.clock.install()
    await page.reload()
    await page.getByRole('heading', { name: kiosk.title }).waitFor()
    await page.clock.runFor(3000)
    await page.getByRole('link', { name: kiosk.inform.title }).click()
    await page.getByRole('textbox').fill('secret-de-visite')
    for (let extension = 0; extension < 11; extension += 1) {
      await page.clock.runFor(181_000)
      await page.getByRole('heading', { name: common.idle.title }).waitFor()
      await page.getByRole('button', { name: common.idle.extend }).click()
      await page.getByRole('heading', { name: common.idle.title }).waitFor({ state: 'detached' })
    }
    expect(await page.getByRole('textbox').inputValue()).toBe('secret-de-visite')
    await page.clock.runFor(181_000)
    await page.getByRole('heading', { name: common.idle.title }).waitFor()
    await page.clock.runFor(20_000)
    expect(await page.getByRole('heading', { name: common.idle.title }).count()).toBe(1)
    await page.clock.runFor(30_000)
    await page.getByRole('heading', { name: kiosk.title }).waitFor()
    expect(await page.content()).not.toContain('secret-de-visite')
    expect(problems).toEqual([])
  })

  it('ended by its button returns to French, to the standard look, with no way back', async () => {
    const { page } = await openScreenAt(browser, 'kiosk', site.addressOf('kiosk'))
    await page.getByRole('button', { name: 'العربية' }).first().click()
    await page.getByRole('heading', { name: kioskArabic.title }).waitFor()
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await page.getByRole('link', { name: kioskArabic.inform.title }).click()
    const arabic = wordsIn<typeof commonWords>('common', 'ar')
    await page.getByRole('button', { name: arabic.bar.finish }).click()
    await page.getByRole('button', { name: arabic.finish.confirm }).click()
    await page.getByRole('heading', { name: kiosk.title }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    const address = page.url()
    await page.goBack({ timeout: 3000 }).catch(() => undefined)
    expect([address, 'about:blank']).toContain(page.url())
  })

  it('leaves nothing of what was typed or answered in any store of the browser', async () => {
    const { page } = await openScreenAt(browser, 'kiosk', site.addressOf('kiosk'))
    await page.getByRole('link', { name: kiosk.inform.title }).click()
    await page.getByRole('textbox').fill('zzsecretzz')
    const stored = () =>
      page.evaluate(async () => {
        const parts: string[] = [
          JSON.stringify({ ...localStorage }),
          JSON.stringify({ ...sessionStorage }),
          location.href,
        ]
        for (const { name } of await indexedDB.databases()) {
          const database = await new Promise<IDBDatabase>((resolve, reject) => {
            const opening = indexedDB.open(name ?? '')
            opening.addEventListener('success', () => resolve(opening.result))
            opening.addEventListener('error', () => reject(opening.error))
          })
          for (const store of database.objectStoreNames) {
            const rows = await new Promise<unknown>((resolve) => {
              const reading = database.transaction(store).objectStore(store).getAll()
              reading.addEventListener('success', () => resolve(reading.result))
            })
            parts.push(JSON.stringify(rows))
          }
          database.close()
        }
        for (const name of await caches.keys()) {
          for (const request of await (await caches.open(name)).keys()) parts.push(request.url)
        }
        return parts.join('\n')
      })
    // The control: a planted word is found, so that not finding one means something.
    await page.evaluate(() => sessionStorage.setItem('planted', 'zzcontrolzz'))
    expect(await stored()).toContain('zzcontrolzz')
    expect(await stored()).not.toContain('zzsecretzz')
    await page.getByRole('button', { name: common.bar.finish }).click()
    await page.getByRole('button', { name: common.finish.confirm }).click()
    await page.getByRole('heading', { name: kiosk.title }).waitFor()
    expect(await stored()).not.toMatch(/zzcontrolzz|zzsecretzz/)
  })
})
