import { afterEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { title } from '../guidance/open-guidance.tsx'
import { closeVisitor, openVisitor } from '../visitor/open-visitor.tsx'

afterEach(closeVisitor)

const said = (): Element | null => document.querySelector('[data-being-said]')
const aid = (name: string) => page.getByRole('button', { name, exact: true })
/** Longer than the guard against a second strike on the same control. */
const calmly = () => new Promise((resolve) => setTimeout(resolve, 600))

describe('the listen button', () => {
  it('marks what is being said, starting at the top of the page, and stops at the second press', async () => {
    await openVisitor('guidance/sheets/annual-renewal')
    await aid('Écouter').click()
    const first = await vi.waitUntil(said, { timeout: 15_000 })
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
    await vi.waitUntil(said, { timeout: 15_000 })
    await page.getByRole('button', { name: 'Accueil' }).click()
    await vi.waitUntil(() => title() === 'Bienvenue')
    await vi.waitUntil(() => said() === null)
    await expect.element(aid('Écouter')).toBeVisible()
  })
})
