/** The examination finds what it looks for, and nothing that is right. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { axeViolations } from '../../helpers/axe.ts'
import { launchChromium, viewports } from '../../helpers/chromium.ts'
import { openMachine } from '../../helpers/machines.ts'
import { edgeFaults, hiddenBeforeScroll, layoutFaults } from '../../helpers/page-faults.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

describe('the examination itself', () => {
  it('finds what is wrong: a word off the glass, a box too small, a colour too pale, a call abroad', async () => {
    const machine = await openMachine(browser, { address: inject('appAddress'), viewport: viewports.phone })
    const { page, house } = machine
    expect([...(await layoutFaults(page)), ...(await edgeFaults(page))]).toEqual([])
    await page.evaluate(() => {
      const tile = document.querySelector<HTMLElement>('.tile')
      const title = document.querySelector('h1')
      if (!tile || !title) return
      tile.style.blockSize = '10px'
      tile.style.minBlockSize = '0'
      title.style.color = '#999'
      title.style.marginInlineStart = '95vw'
      title.style.whiteSpace = 'nowrap'
      new Image().src = 'https://abroad.invalid/pixel.png'
    })
    const faults = await layoutFaults(page)
    expect(faults.join('\n')).toMatch(/off the glass/)
    expect(faults.join('\n')).toMatch(/out of its tile/)
    expect((await axeViolations(page)).join('\n')).toMatch(/color-contrast/)
    await expect.poll(() => house.violations.join()).toMatch(/img-src/)
    await page.setViewportSize({ width: 390, height: 200 })
    expect(await hiddenBeforeScroll(page, 'main .tile')).not.toEqual([])
    await machine.close()
  })

  it('finds a control too small wherever it stands, and not one that a bar half covers until it is brought up', async () => {
    const context = await browser.newContext({ viewport: viewports.phone })
    const page = await context.newPage()
    const tooSmall = async (pixels: number, top: number) => {
      const size = `inline-size:${pixels}px;block-size:${pixels}px;padding:0;border:0`
      await page.setContent(`<main style="block-size:1500px">
        <div style="position:absolute;top:${top}px;display:flex">
          <button style="${size}">a</button><button style="${size}">b</button>
        </div></main>
        <div style="position:fixed;inset:auto 0 0;block-size:80px;background:#123"></div>`)
      return (await axeViolations(page)).filter((fault) => fault.startsWith('target-size')).length
    }
    const halfUnderTheBar = viewports.phone.height - 86
    expect(await tooSmall(12, 100)).toBe(2)
    expect(await tooSmall(12, halfUnderTheBar)).toBe(2)
    expect(await tooSmall(44, halfUnderTheBar)).toBe(0)
    await context.close()
  })
})
