import { afterEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { screenText } from '../../../src/device/speech/screen-text.ts'
import { spokenRegions } from '../../../src/screens/speaking/spoken-screen.ts'
import { chooseTextVariant } from '../../../src/ui/language/words.ts'
import { title } from '../guidance/open-guidance.tsx'
import { closeVisitor, openVisitor } from '../visitor/open-visitor.tsx'

afterEach(closeVisitor)

// The first word waits for the voice to be made, which takes a busy machine its time.
vi.setConfig({ testTimeout: 60_000 })
const patience = { timeout: 45_000 }

const said = (): Element | null => document.querySelector('[data-being-said]')
const aid = (name: string) => page.getByRole('button', { name, exact: true })
/** Longer than the guard against a second strike on the same control. */
const calmly = () => new Promise((resolve) => setTimeout(resolve, 600))

describe('the listen button', () => {
  it('marks what is being said, starting at the top of the page, and stops at the second press', async () => {
    await openVisitor('guidance/sheets/annual-renewal')
    await aid('Écouter').click()
    const first = await vi.waitUntil(said, patience)
    expect(document.querySelector('main')?.contains(first)).toBe(true)
    await expect.element(aid('Arrêter')).toBeVisible()
    await calmly()
    await aid('Arrêter').click()
    await vi.waitUntil(() => said() === null)
    await expect.element(aid('Écouter')).toBeVisible()
  })

  it('never speaks of a page that is no longer there', async () => {
    await openVisitor('guidance/sheets/annual-renewal')
    await aid('Écouter').click()
    await vi.waitUntil(said, patience)
    await page.getByRole('button', { name: 'Accueil' }).click()
    await vi.waitUntil(() => title() === 'Bienvenue')
    await vi.waitUntil(() => said() === null)
    await expect.element(aid('Écouter')).toBeVisible()
  })

  it('stops at the next step of a journey, whose address is the same', async () => {
    await openVisitor('simulator')
    await aid('Écouter').click()
    await vi.waitUntil(said, patience)
    const { href } = location
    await page.getByRole('button', { name: 'Commencer' }).click()
    await vi.waitUntil(() => title().startsWith('Quand'))
    await vi.waitUntil(() => said() === null)
    expect(location.href).toBe(href)
    await expect.element(aid('Écouter')).toBeVisible()
  })

  it('stops when the words change their language', async () => {
    await openVisitor('guidance/sheets/annual-renewal')
    await aid('Écouter').click()
    await vi.waitUntil(said, patience)
    await chooseTextVariant('en')
    await vi.waitUntil(() => said() === null)
    await expect.element(aid('Listen')).toBeVisible()
  })
})

describe('what is said', () => {
  const words = () => spokenRegions().flatMap((region) => screenText(region).map(({ text }) => text))

  it('ends with the aids that stand on every screen, without the button that speaks', async () => {
    await openVisitor()
    expect(words()).toContain('Bienvenue.')
    expect(words().slice(-2)).toEqual(['Langue.', 'Affichage.'])
    expect(words()).not.toContain('Écouter.')
  })

  it('is a dialog alone while one is open', async () => {
    await openVisitor()
    await aid('Langue').click()
    await vi.waitUntil(() => document.querySelector('dialog[open]'))
    expect(words()).toContain('English.')
    expect(words()).not.toContain('Affichage.')
  })
})
