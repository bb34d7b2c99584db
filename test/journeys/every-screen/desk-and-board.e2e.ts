/** A desk and the board of its waiting room, from the first ticket to the cut of the network. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../../helpers/axe.ts'
import { viewports } from '../../helpers/chromium.ts'
import { openLine, type CuttableLine } from '../../helpers/cuttable-line.ts'
import { everyLook, everything, firstGlance, layout, spacing, standards } from '../../helpers/examinations.ts'
import { openMachine, type Machine } from '../../helpers/machines.ts'
import { layoutFaults } from '../../helpers/page-faults.ts'
import { ticketStates } from '../../helpers/screen-states.ts'
import { findFaults, openStage, startAfresh, widestVariants } from '../../helpers/screen-walk.ts'
import { chooseVariant, strike, textVariants } from '../../helpers/strikes.ts'

const stage = openStage()

describe('a desk and the board of the waiting room', () => {
  let line: CuttableLine
  let [kiosk, desk, board]: Machine[] = []
  beforeAll(async () => {
    line = await openLine(stage.site.address)
    kiosk = await openMachine(stage.browser, {
      address: stage.site.addressOf('kiosk', 1),
      viewport: viewports['kiosk-portrait'],
    })
    desk = await openMachine(stage.browser, {
      address: line.through(stage.site.addressOf('desk', 3)),
      viewport: viewports.tablet,
    })
    board = await openMachine(stage.browser, {
      address: line.through(stage.site.addressOf('display', 1)),
      viewport: viewports['kiosk-landscape'],
    })
  })
  afterAll(async () => {
    for (const machine of [kiosk, desk, board]) await machine?.close()
    await line.close()
  })

  const examineDesk = async (name: string, shows: string, atOnce?: string): Promise<void> => {
    if (!desk) throw new Error('No desk was opened.')
    await startAfresh(desk.page)
    const open = (page: Page) => page.locator(shows).first().waitFor({ timeout: 40_000 })
    const plan = { variants: textVariants, examinations: [...everything, firstGlance] }
    expect(await findFaults(desk.page, { name, open, ...(atOnce && { atOnce }) }, plan)).toEqual([])
    // At 320 px the same words stand under one another.
    await desk.page.setViewportSize(viewports.narrowest)
    const narrow = { variants: widestVariants, examinations: [layout, spacing] }
    expect(await findFaults(desk.page, { name, open }, narrow)).toEqual([])
    await desk.page.setViewportSize(viewports.tablet)
    await chooseVariant(desk.page, 'fr')
  }

  const examineBoard = async (name: string, shows: string): Promise<void> => {
    if (!board) throw new Error('No board was opened.')
    const open = (page: Page) => page.locator(shows).first().waitFor({ timeout: 60_000 })
    const atOnce = '.board > :not([hidden])'
    for (const viewport of [viewports['kiosk-portrait'], viewports['kiosk-landscape']]) {
      await board.page.setViewportSize(viewport)
      // Nobody sets the spacing of a board: it has no keyboard and no menu.
      const plan = { variants: ['fr'] as const, examinations: [standards, layout, everyLook, firstGlance] }
      expect(await findFaults(board.page, { name, atOnce, open }, plan)).toEqual([])
    }
  }

  it('a board that waits for its first call', () => examineBoard('board: none', '.board-none'))

  it('a desk that is free, with people waiting for it', async () => {
    if (!kiosk) throw new Error('No kiosk was opened.')
    for (const state of ticketStates.slice(2)) await state.open(kiosk.page)
    await desk?.page.locator('.waiting-table tbody tr').nth(1).waitFor()
    await examineDesk('desk: free', '.desk-free', '.desk-free .button')
  })

  it('a desk that has called, and the board that shows it', async () => {
    await strike((desk as Machine).page.locator('.desk-free .button'))
    await examineDesk('desk: called', '.held[data-state=called]', '.held-label, .held .button')
    await examineBoard('board: a call', '.call')
  })

  it('a desk that was refused something', async () => {
    await strike((desk as Machine).page.locator('.held .buttons .button'))
    await examineDesk('desk: refused', '.callout[data-color=danger]', '.held .button')
  })

  it('a desk that receives somebody', async () => {
    await strike((desk as Machine).page.locator('.held .button'))
    await examineDesk('desk: receives', '.held[data-state=serving]', '.held .button')
  })

  /** Dialogs are examined open, in French and in the language that is written the other way. */
  const examineDialog = async (opener: () => Promise<void>): Promise<void> => {
    if (!desk) throw new Error('No desk was opened.')
    const machine = desk
    await opener()
    await desk.page.locator('dialog[open]').waitFor()
    expect(await axeViolations(desk.page)).toEqual([])
    expect(await layoutFaults(desk.page)).toEqual([])
    // The screen looks at its own width once it has changed.
    await desk.page.setViewportSize(viewports.narrowest)
    await expect.poll(() => layoutFaults(machine.page)).toEqual([])
    await desk.page.setViewportSize(viewports.tablet)
    await desk.page.keyboard.press('Escape')
    await desk.page.locator('dialog[open]').waitFor({ state: 'detached' })
  }

  it('a desk that puts somebody aside, acts on a ticket, manages its site', async () => {
    const { page } = desk as Machine
    for (const variant of ['fr', 'ar'] as const) {
      await chooseVariant(page, variant)
      await examineDialog(() => strike(page.locator('.held .buttons .button').first()))
      await examineDialog(() => strike(page.locator('.held .buttons .button').nth(1)))
      await examineDialog(() => strike(page.locator('.waiting-act .button').first()))
      await examineDialog(() => strike(page.locator('.desk-site-actions > .button')))
    }
    await chooseVariant(page, 'fr')
    await strike(page.locator('.held .buttons .button').first())
    await strike(page.locator('dialog[open] .dialog-actions .button'))
    await examineDesk('desk: somebody is away', '.away')
  })

  it('a desk that sends somebody to another place, and what they take along', async () => {
    const { page } = desk as Machine
    const settings = { address: stage.site.addressOf('desk', 0), viewport: viewports.tablet }
    const colleague = await openMachine(stage.browser, settings)
    // Nothing is asked of a site that has not been heard yet.
    await strike(colleague.page.locator('.desk-free > .buttons .button:not([aria-disabled])'))
    await colleague.page.locator('.desk-free > .buttons .button').nth(1).waitFor()
    await strike(page.locator('.desk-free .button:not([aria-disabled])'))
    await strike(page.locator('.held[data-state=called] .button'))
    await page.locator('.held[data-state=serving]').waitFor()
    const chooseOther = async (): Promise<void> => {
      await strike(page.locator('.held .buttons .button').nth(2))
      await strike(page.locator('dialog[open] .choice'))
      await page.locator('dialog[open] .choices').nth(2).waitFor()
    }
    for (const variant of ['ar', 'fr'] as const) {
      await chooseVariant(page, variant)
      await examineDialog(chooseOther)
    }
    await chooseOther()
    await strike(page.locator('dialog[open] .dialog-actions .button'))
    const open = () => page.locator('.sent-slip').waitFor()
    const plan = { variants: ['fr', 'ar'] as const, examinations: [...everything, firstGlance] }
    expect(await findFaults(page, { name: 'desk: sent', atOnce: '.sent-slip .button', open }, plan)).toEqual([])
    await chooseVariant(page, 'fr')
    await colleague.close()
  })

  it('a desk cut from the network, and a board that may be wrong', async () => {
    line.cut()
    // A minute passes on the board's own clock.
    await board?.page.clock.install()
    await board?.page.clock.fastForward(60_000)
    await examineDesk('desk: cut', '.callout[data-color=terracotta]', '.callout')
    await examineBoard('board: out of date', '.board .callout')
  })

  it('spoke to their own server alone and did nothing their policy forbids', () => {
    for (const machine of [kiosk, desk, board]) expect(machine?.house.violations).toEqual([])
    expect(kiosk?.house.foreign).toEqual([])
  })
})
