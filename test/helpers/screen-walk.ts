/** Walks one machine through states and examines each of them: what the files of `journeys/every-screen` share. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { TextVariant } from '../../src/domain/values/language.ts'
import { launchChromium } from './chromium.ts'
import { everything, firstGlance, resetLook, type Examination } from './examinations.ts'
import { openMachine, type Machine, type MachineSettings } from './machines.ts'
import { openOwnSite, type OwnSite } from './own-site.ts'
import type { ScreenState } from './screen-states.ts'
import { chooseVariant, chosenVariant, textVariants } from './strikes.ts'

/** The words of the house, the longest ones, the other direction. */
export const widestVariants: readonly TextVariant[] = ['fr', 'fr.easy-to-read', 'ar']

/** Where a file's machines stand: a browser, and a server of their own. */
export interface Stage {
  readonly browser: Browser
  readonly site: OwnSite
}

/**
 * Opened before the tests of the file that calls it, closed after them; read it inside tests and hooks only.
 * @param environment more of the server's, asked for when it starts.
 */
export function openStage(environment: () => Readonly<Record<string, string>> = () => ({})): Stage {
  const stage = {} as { browser: Browser; site: OwnSite }
  beforeAll(async () => {
    ;[stage.browser, stage.site] = await Promise.all([launchChromium(), openOwnSite(environment())])
  })
  afterAll(async () => {
    await stage.browser.close()
    await stage.site.stop()
  })
  return stage
}

export interface Plan {
  readonly settings: () => MachineSettings
  readonly states: readonly ScreenState[]
  readonly variants: readonly TextVariant[]
  readonly examinations: readonly Examination[]
  /** Done once, before the first state. */
  readonly prepare?: (page: Page) => Promise<void>
}

/** Whatever the state before has left open, the next one starts with nothing over the page. */
export async function startAfresh(page: Page): Promise<void> {
  if ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape')
  await resetLook(page)
}

/** The words on the page come first: nobody presses one button twice within half a second, a test no more than a hand. */
const fromHere = (variants: readonly TextVariant[], here: TextVariant): readonly TextVariant[] =>
  variants.includes(here) ? [here, ...variants.filter((each) => each !== here)] : variants

/** Shows a state in each variant in turn; what is found is told with its variant. */
export async function findFaults(page: Page, state: ScreenState, plan: Pick<Plan, 'variants' | 'examinations'>) {
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
export function examineAll(stage: Stage, { settings, states, variants, examinations, prepare }: Plan): void {
  let machine: Machine
  beforeAll(async () => {
    machine = await openMachine(stage.browser, settings())
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

/** A state that has a machine to itself. */
export const examineAlone =
  (stage: Stage, settings: () => MachineSettings, state: ScreenState) => async (): Promise<void> => {
    const machine = await openMachine(stage.browser, settings())
    expect(
      await findFaults(machine.page, state, { variants: textVariants, examinations: [...everything, firstGlance] }),
    ).toEqual([])
    expect(machine.house).toEqual({ foreign: [], violations: [] })
    await machine.close()
  }
