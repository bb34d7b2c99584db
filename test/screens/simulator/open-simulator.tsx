/** Opens the simulator in the page as a shell would, with the demonstration grid, and the gestures of a visitor. */
import axe from 'axe-core'
import { render } from 'preact'
import { expect } from 'vitest'
import { page, type Locator } from 'vitest/browser'
import { grids } from 'virtual:content/grids'
import { questionnaires } from 'virtual:content/questionnaires'
import { SimulatorJourney } from '../../../src/screens/simulator/simulator-journey.tsx'
import type { TextVariant } from '../../../src/domain/values/language.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import { chooseTextVariant } from '../../../src/ui/language/words.ts'
import { deviceProfiles, type DeviceProfileId } from '../../../src/ui/layout/device-profile.ts'
import { ScreenFrame } from '../../../src/ui/layout/screen-frame.tsx'
import { startInterface } from '../../../src/ui/layout/start-interface.ts'
import { loadPictograms } from '../../../src/ui/picture/pictogram-drawing.ts'

export interface OpenSettings {
  readonly variant?: TextVariant
  readonly profile?: DeviceProfileId
  readonly onLeave?: () => void
  readonly onPrint?: () => void
}

let close: (() => void) | undefined
const nothing = () => undefined

/** Closes what was opened before, then shows the journey from its first screen. */
export async function openSimulator(settings: OpenSettings = {}): Promise<HTMLElement> {
  close?.()
  const { variant = 'fr', profile = 'phone', onLeave = nothing, onPrint = nothing } = settings
  const [width, height] = profile === 'phone' ? [390, 844] : [1080, 1920]
  await page.viewport(width, height)
  const stop = await startInterface({ profile: deviceProfiles[profile], namespaces: ['simulator'] })
  await chooseTextVariant(variant)
  await loadPictograms()
  const [content, coming] = grids.filter(({ grid }) => grid.territory === 'clermont-auvergne')
  const questions = questionnaires.find(({ questionnaire }) => questionnaire.id === 'clermont-auvergne')
  if (!content || !coming || !questions) throw new Error('The demonstration content is missing.')
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  render(
    <ScreenFrame>
      <SimulatorJourney
        grid={content.grid}
        gridTexts={content.texts[variant]}
        coming={{ grid: coming.grid, texts: coming.texts[variant] }}
        questionnaire={questions.questionnaire}
        questionnaireTexts={questions.texts[variant]}
        variant={variant}
        today={localDate('2026-11-24')}
        onLeave={onLeave}
        onPrint={onPrint}
      />
    </ScreenFrame>,
    root,
  )
  close = () => {
    render(null, root)
    stop()
  }
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  return root
}

/** Takes the journey away, as the wipe of a shared device does. */
export function wipeSimulator(): void {
  close?.()
  close = undefined
}

export const button = (name: string | RegExp): Locator => page.getByRole('button', { name })
export const title = (): string => document.querySelector('h1')?.textContent ?? ''

/** The range or total in words, beside the count of questions. */
export const estimate = (): string => document.querySelector('.simulator-step strong')?.textContent ?? ''

/** Longer than the guard against a trembling hand, which ignores a second strike on the same control. */
const calmly = () => new Promise((resolve) => setTimeout(resolve, 520))

export async function press(name: string | RegExp): Promise<void> {
  await button(name).click()
  await calmly()
}

/** Answers the opening question, which is about a month. */
export async function giveMonth(year: string, month: string): Promise<void> {
  await page.getByLabelText('Année').fill(year)
  await page.getByRole('radio', { name: month, exact: true }).click()
  await press('Continuer')
}

export async function giveNumber(value: string): Promise<void> {
  await page.getByRole('textbox').fill(value)
  await press('Continuer')
}

/** Answers everything: yes where one can, recognised as a priority, little numbers. */
export async function answerEverything(): Promise<readonly string[]> {
  await press('Commencer')
  await giveMonth('2024', 'mai')
  await press('À l’hôtel')
  const asked: string[] = []
  while (title() !== 'Votre estimation') {
    asked.push(title())
    const recognised = page.getByRole('checkbox', { name: /commission de médiation/ })
    if (recognised.query()) await recognised.click()
    if (page.getByLabelText('Année').query()) await giveMonth('2020', 'mars')
    else if (page.getByRole('textbox').query()) await giveNumber('1')
    else if (button('Oui').query()) await press('Oui')
    else await press(/Aucune de ces situations|Continuer/)
  }
  return asked
}

/** Passes every question until the result shows. */
export async function passTheRest(): Promise<readonly string[]> {
  const asked: string[] = []
  for (let count = 0; count < 30; count += 1) {
    if (!button(/je préfère ne pas répondre/).query()) return asked
    asked.push(title())
    // eslint-disable-next-line no-await-in-loop
    await press(/je préfère ne pas répondre/)
  }
  throw new Error('The questions do not end.')
}

const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4']

/** What axe refuses, one line each. */
export async function axeProblems(): Promise<readonly string[]> {
  const { violations } = await axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } },
  })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
  )
}
