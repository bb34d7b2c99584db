import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { route } from '../../../src/ui/layout/route.ts'
import { cards, closeGuidance, openGuidance, settled, text, title } from './open-guidance.tsx'

afterEach(closeGuidance)

const field = () => page.getByRole('textbox')
const announced = (): string => document.querySelector('output[aria-live="polite"]')?.textContent ?? ''

/** What comes first once somebody has typed. */
async function firstFor(query: string): Promise<string | undefined> {
  await field().fill('')
  await vi.waitUntil(() => document.querySelector('.guidance-topics') !== null)
  await field().fill(query)
  await vi.waitUntil(() => cards().length > 0)
  return cards()[0]
}

describe('search, as somebody types', () => {
  it('finds what people write the way they hear it, accents and plurals apart', async () => {
    await openGuidance()
    expect(await firstFor('renouvelement')).toBe('Renouveler chaque année')
    expect(await firstFor('cotasion')).toMatch(/^La cotation/)
    expect(await firstFor('numero unik')).toMatch(/^Le numéro unique/)
    expect(await firstFor('plafon resource')).toMatch(/plafonds/)
    expect(await firstFor('expulsion')).toMatch(/DALO/)
  })

  it('finds Arabic words with another alef or without vowel signs', async () => {
    await openGuidance('', { variant: 'ar' })
    await field().fill('الوثائق')
    await vi.waitUntil(() => cards().length > 0)
    const withArticle = cards()[0]
    await field().fill('وثائق')
    await vi.waitUntil(() => cards().length > 0)
    expect(cards()).toContain(withArticle)
  })

  it('announces the count once typing pauses, and shows it', async () => {
    await openGuidance()
    await userEvent.type(field(), 'dalo')
    await vi.waitUntil(() => cards().length > 0)
    const shown = document.querySelector('.guidance-part h2')?.textContent ?? ''
    expect(shown).toMatch(/^\d+ fiches? trouvées?$/)
    expect(announced()).not.toBe(shown)
    await vi.waitUntil(() => announced().trim() === shown, { timeout: 3000 })
  })

  it('says what to do when nothing is found, and leaves the topics there', async () => {
    await openGuidance()
    await field().fill('xylophone')
    await vi.waitUntil(() => text().includes('Aucune fiche trouvée'))
    expect(text()).toContain('À l’accueil, une personne peut aussi vous répondre')
    await expect.element(page.getByRole('link', { name: /^Ma demande/ })).toBeVisible()
    await vi.waitUntil(() => announced().trim() === 'Aucune fiche trouvée', { timeout: 3000 })
  })

  it('does not discourage somebody who has typed two letters', async () => {
    await openGuidance()
    await field().fill('xy')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(document.querySelector('main')?.textContent).not.toContain('Aucune fiche trouvée')
    await expect.element(page.getByRole('link', { name: 'Je prépare mes papiers' })).toBeVisible()
  })

  it('finds the same results again when coming back from a sheet, and none of it stands in an address', async () => {
    await openGuidance()
    await field().fill('papiers')
    await vi.waitUntil(() => cards().length > 0)
    const found = cards()
    await page
      .getByRole('link', { name: found[0] ?? 'none' })
      .first()
      .click()
    await vi.waitUntil(() => location.hash.includes('/sheets/'))
    await settled()
    expect(location.href).not.toContain('papiers')
    await page.getByRole('button', { name: 'Retour' }).click()
    await vi.waitUntil(() => title() === 'M’informer')
    await vi.waitUntil(() => cards().length > 0)
    expect(cards()).toEqual(found)
  })

  it('forgets what was typed once the journey is taken away, as at the end of a visit', async () => {
    await openGuidance()
    await field().fill('violences')
    await vi.waitUntil(() => cards().length > 0)
    const root = await openGuidance()
    expect(root.querySelector<HTMLInputElement>('.search-input')?.value).toBe('')
  })

  it('brings the focus to the results with Enter', async () => {
    await openGuidance('search')
    await field().fill('papiers')
    await vi.waitUntil(() => cards().length > 0)
    await userEvent.keyboard('{Enter}')
    expect(document.activeElement?.textContent).toMatch(/fiches? trouvées?/)
    expect(route.value.path).toEqual(['guidance', 'search'])
  })
})

describe('a kiosk', () => {
  it('is searched with the keys of the screen, without a system keyboard', async () => {
    await openGuidance('', { profile: 'kiosk-portrait' })
    await field().click()
    expect(field().element().getAttribute('inputmode')).toBe('none')
    for (const letter of 'dalo') {
      // eslint-disable-next-line no-await-in-loop
      await page.getByRole('button', { name: letter, exact: true }).click()
    }
    await vi.waitUntil(() => cards().some((card) => card.includes('DALO')))
  })
})
