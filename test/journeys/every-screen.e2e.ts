import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TextVariant } from '../../src/domain/values/language.ts'
import { axeViolations } from '../helpers/axe.ts'
import { launchChromium, viewports } from '../helpers/chromium.ts'
import { openLine, type CuttableLine } from '../helpers/cuttable-line.ts'
import {
  everyLook,
  everything,
  firstGlance,
  layout,
  resetLook,
  spacing,
  standards,
  type Examination,
} from '../helpers/examinations.ts'
import { openMachine, type Machine, type MachineSettings } from '../helpers/machines.ts'
import { openOwnSite, type OwnSite } from '../helpers/own-site.ts'
import { edgeFaults, hiddenBeforeScroll, layoutFaults } from '../helpers/page-faults.ts'
import {
  boardState,
  dialogStates,
  explainedState,
  guidanceStates,
  kioskStates,
  managerStates,
  simulatorStates,
  ticketStates,
  visitorStates,
  type ScreenState,
} from '../helpers/screen-states.ts'
import { chooseVariant, chosenVariant, goTo, strike, textVariants } from '../helpers/strikes.ts'

/** The words of the house, the longest ones, the other direction. */
const widestVariants: readonly TextVariant[] = ['fr', 'fr.easy-to-read', 'ar']

let browser: Browser
let site: OwnSite
beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchChromium(), openOwnSite()])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const withProfile = (address: string, profile: string): string => address.replace('#', `&profile=${profile}#`)
const withoutCode = (address: string): string => address.replace(/#.*/, '')

interface Plan {
  readonly settings: () => MachineSettings
  readonly states: readonly ScreenState[]
  readonly variants: readonly TextVariant[]
  readonly examinations: readonly Examination[]
  /** Done once, before the first state. */
  readonly prepare?: (page: Page) => Promise<void>
}

/** Whatever the state before has left open, the next one starts with nothing over the page. */
async function startAfresh(page: Page): Promise<void> {
  if ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape')
  await resetLook(page)
}

/** The words on the page come first: nobody presses one button twice within half a second, a test no more than a hand. */
const fromHere = (variants: readonly TextVariant[], here: TextVariant): readonly TextVariant[] =>
  variants.includes(here) ? [here, ...variants.filter((each) => each !== here)] : variants

/** Shows a state in each variant in turn; what is found is told with its variant. */
async function findFaults(page: Page, state: ScreenState, plan: Pick<Plan, 'variants' | 'examinations'>) {
  await state.open(page)
  const found: string[] = []
  for (const variant of fromHere(plan.variants, await chosenVariant(page))) {
    await chooseVariant(page, variant)
    await state.again?.(page, variant)
    for (const examine of plan.examinations)
      found.push(...(await examine(page, variant, state)).map((fault) => `${variant}: ${fault}`))
  }
  await state.close?.(page)
  return found
}

/** No two pages of a machine share a title, in any variant. */
const uniqueTitles = (): Examination => {
  const owners = new Map<string, string>()
  return async (page, variant, { name, page: called = name }) => {
    const title = `${variant}: ${await page.title()}`
    const owner = owners.get(title) ?? called
    owners.set(title, owner)
    return owner === called ? [] : [`${title} is the title of "${owner}" too`]
  }
}

/** One test a state, then what the whole walk may not have done. */
function examineAll({ settings, states, variants, examinations, prepare }: Plan): void {
  let machine: Machine
  beforeAll(async () => {
    machine = await openMachine(browser, settings())
    await prepare?.(machine.page)
  })
  afterAll(() => machine.close())
  beforeEach(() => startAfresh(machine.page))

  const all = [...examinations, ...(variants.length === textVariants.length ? [uniqueTitles()] : [])]
  it.each(states.map((state) => [state.name, state] as const))('%s', async (_name, state) => {
    expect(await findFaults(machine.page, state, { variants, examinations: all })).toEqual([])
  })

  it('spoke to its own server alone and did nothing its policy forbids', () => {
    expect(machine.house).toEqual({ foreign: [], violations: [] })
    expect(machine.problems).toEqual([])
  })
}

describe('a kiosk that stands', () => {
  examineAll({
    settings: () => ({ address: site.addressOf('kiosk'), viewport: viewports['kiosk-portrait'] }),
    states: kioskStates,
    variants: textVariants,
    examinations: [...everything, firstGlance],
  })
})

describe('a kiosk that lies', () => {
  examineAll({
    settings: () => ({ address: site.addressOf('kiosk', 1), viewport: viewports['kiosk-landscape'] }),
    states: kioskStates,
    variants: widestVariants,
    examinations: [layout, firstGlance],
  })
})

describe('a tablet', () => {
  examineAll({
    settings: () => ({ address: withProfile(site.addressOf('kiosk', 1), 'tablet'), viewport: viewports.tablet }),
    states: kioskStates,
    variants: widestVariants,
    examinations: [layout],
  })
})

describe('a kiosk with the largest text', () => {
  examineAll({
    settings: () => ({ address: site.addressOf('kiosk', 1), viewport: viewports['kiosk-portrait'] }),
    states: [...kioskStates.slice(0, 1), ...ticketStates, ...guidanceStates, ...dialogStates],
    variants: ['fr', 'ar'],
    examinations: [layout],
    async prepare(page) {
      await strike(page.locator('.aid').nth(2))
      await strike(page.locator('dialog[open] [type=radio][value="1.5"]'))
      await page.keyboard.press('Escape')
    },
  })
})

describe('a phone', () => {
  examineAll({
    settings: () => ({ address: site.address, viewport: viewports.phone }),
    states: visitorStates,
    variants: textVariants,
    examinations: everything,
  })
})

const everyPageOfVisitors = [...visitorStates, ...guidanceStates, ...simulatorStates, ...dialogStates]

describe('a phone of 320 px', () => {
  examineAll({
    settings: () => ({ address: site.address, viewport: viewports.narrowest }),
    states: everyPageOfVisitors,
    variants: widestVariants,
    examinations: [layout, spacing],
  })
})

describe('a phone whose owner doubled the text', () => {
  examineAll({
    settings: () => ({ address: site.address, viewport: viewports.phone, browserFontPx: 32 }),
    states: everyPageOfVisitors,
    variants: ['fr', 'ar'],
    examinations: [layout],
    async prepare(page) {
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
    },
  })
})

describe('a manager at a desk', () => {
  examineAll({
    settings: () => ({ address: `${site.address}?manager`, viewport: viewports.tablet }),
    states: [...managerStates, explainedState],
    variants: textVariants,
    examinations: [...everything, firstGlance],
  })
})

describe('a manager who has a place at a site', () => {
  examineAll({
    settings: () => ({ address: site.addressOf('manager'), viewport: viewports.tablet }),
    states: [boardState],
    variants: textVariants,
    examinations: everything,
  })
})

describe('a manager with a phone of 320 px', () => {
  examineAll({
    settings: () => ({ address: `${site.address}?manager`, viewport: viewports.narrowest }),
    states: [...managerStates, explainedState],
    variants: widestVariants,
    examinations: [layout, spacing],
  })
})

/** A state that has a machine to itself. */
const alone = (settings: () => MachineSettings, state: ScreenState) => async (): Promise<void> => {
  const machine = await openMachine(browser, settings())
  expect(
    await findFaults(machine.page, state, { variants: textVariants, examinations: [...everything, firstGlance] }),
  ).toEqual([])
  expect(machine.house).toEqual({ foreign: [], violations: [] })
  await machine.close()
}

describe('what a kiosk says instead of giving a number', () => {
  const toTicket = (name: string): ScreenState => ({
    name,
    atOnce: '.callout',
    async open(page) {
      await goTo(page, '#/ticket')
      await page.locator('main .callout').waitFor()
    },
  })
  const viewport = viewports['kiosk-portrait']

  it(
    'no queue stands behind its address',
    alone(() => ({ address: `${site.address}?kiosk`, viewport }), toTicket('ticket: no server')),
  )
  it(
    'it has no place in the queue yet',
    alone(() => ({ address: withoutCode(site.addressOf('kiosk')), viewport }), toTicket('ticket: not enrolled')),
  )
})

describe('a visit left alone', () => {
  const warning: ScreenState = {
    name: 'the warning before the wipe',
    atOnce: '.idle :is(h2, p, button)',
    async open(page) {
      await page.clock.install()
      await page.reload()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await goTo(page, '#/guidance')
      // The watch wakes after the first paint: a gesture before that begins no visit, so it is made again.
      for (let tries = 0; tries < 10 && (await page.locator('.idle[open]').count()) === 0; tries += 1) {
        await page.keyboard.press('Shift')
        await page.clock.runFor(181_000)
      }
      await page.clock.resume()
    },
  }
  it(
    'is warned in words that can be read, by everybody',
    alone(() => ({ address: `${site.address}?kiosk`, viewport: viewports['kiosk-portrait'] }), warning),
  )
})

describe('a desk and the board of the waiting room', () => {
  let line: CuttableLine
  let [kiosk, desk, board]: Machine[] = []
  beforeAll(async () => {
    line = await openLine(site.address)
    kiosk = await openMachine(browser, {
      address: site.addressOf('kiosk', 1),
      viewport: viewports['kiosk-portrait'],
    })
    desk = await openMachine(browser, {
      address: line.through(site.addressOf('desk', 3)),
      viewport: viewports.tablet,
    })
    board = await openMachine(browser, {
      address: line.through(site.addressOf('display', 1)),
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

describe('the examination itself', () => {
  it('finds what is wrong: a word off the glass, a box too small, a colour too pale, a call abroad', async () => {
    const machine = await openMachine(browser, { address: site.address, viewport: viewports.phone })
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
