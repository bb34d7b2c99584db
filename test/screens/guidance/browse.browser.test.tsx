import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { route } from '../../../src/ui/layout/route.ts'
import { cards, closeGuidance, openGuidance, settled, text, title } from './open-guidance.tsx'

afterEach(closeGuidance)

const follow = async (name: string | RegExp): Promise<void> => {
  const before = route.value.visit
  await page.getByRole('link', { name }).first().click()
  await vi.waitUntil(() => route.value.visit > before)
  await settled()
}

describe('a person who does not know the words', () => {
  it('says where they stand, reads the sheet, and comes back the way they came', async () => {
    await openGuidance()
    await follow('Je dois renouveler ma demande')
    expect(title()).toBe('Je dois renouveler ma demande')
    expect(cards()).toEqual(['Renouveler chaque année'])
    await follow(/^Renouveler chaque année/)
    expect(title()).toBe('Renouveler chaque année')
    await expect.element(page.getByRole('heading', { name: 'Comment faire', level: 2 })).toBeVisible()
    await page.getByRole('button', { name: 'Retour' }).click()
    await vi.waitUntil(() => title() === 'Je dois renouveler ma demande')
  })

  it('finds the sheets of a topic in the order of the guidance tree', async () => {
    await openGuidance('topics/request')
    expect(title()).toBe('Ma demande')
    expect(cards()).toEqual([
      'Faire une première demande',
      'Les documents\u202f: pour enregistrer, pour étudier la demande',
      'Le numéro unique et l’attestation',
      'Renouveler chaque année',
    ])
  })

  it('is never sent to a topic or a situation that has no sheet', async () => {
    const root = await openGuidance()
    const ways = [...root.querySelectorAll<HTMLAnchorElement>('a[href*="/topics/"], a[href*="/situations/"]')]
    expect(ways.length).toBeGreaterThan(10)
    for (const { hash } of ways) {
      // eslint-disable-next-line no-await-in-loop
      await openGuidance(hash.replace('#/guidance/', ''))
      expect(cards().length, hash).toBeGreaterThan(0)
    }
  })

  it('is told where to go when an address is no longer there', async () => {
    await openGuidance('sheets/which-does-not-exist')
    expect(title()).toBe('Cette fiche n’existe pas')
    await follow('Voir toutes les fiches')
    expect(title()).toBe('M’informer')
  })
})

describe('a keyboard alone', () => {
  it('goes from the home of guidance to a sheet, and the focus is on each title', async () => {
    await openGuidance()
    const reach = async (wanted: string): Promise<void> => {
      for (let presses = 0; presses < 40; presses += 1) {
        if (document.activeElement?.textContent?.includes(wanted)) return
        // eslint-disable-next-line no-await-in-loop
        await userEvent.keyboard('{Tab}')
      }
      throw new Error(`"${wanted}" is not reached with Tab.`)
    }
    await reach('J’attends depuis longtemps')
    await userEvent.keyboard('{Enter}')
    await vi.waitUntil(() => title() === 'J’attends depuis longtemps')
    await vi.waitUntil(() => document.activeElement === document.querySelector('h1'))
    await reach('La cotation')
    await userEvent.keyboard('{Enter}')
    await vi.waitUntil(() => title().startsWith('La cotation'))
    await vi.waitUntil(() => document.activeElement === document.querySelector('h1'))
    await userEvent.keyboard('{Escape}')
    await vi.waitUntil(() => title() === 'J’attends depuis longtemps')
    await vi.waitUntil(() => document.activeElement === document.querySelector('h1'))
  })
})

describe('a sheet', () => {
  it('leads to another through a word of its text', async () => {
    await openGuidance('sheets/income-ceilings')
    await follow('les documents à apporter')
    expect(title()).toMatch(/^Les documents/)
  })

  it('proposes other sheets by their titles, and a search, at its end', async () => {
    await openGuidance('sheets/annual-renewal')
    await expect.element(page.getByRole('heading', { name: 'À lire aussi' })).toBeVisible()
    expect(cards()).toContain('Le numéro unique et l’attestation')
    await expect.element(page.getByRole('link', { name: 'Chercher autre chose' })).toBeVisible()
  })

  it('gives its title to the window, so that a tab and a screen reader tell pages apart', async () => {
    await openGuidance('sheets/annual-renewal')
    expect(document.title).toBe('Renouveler chaque année – SAID')
  })

  it('is heard in its own order: no word that is drawn is missing', async () => {
    const { screenText } = await import('../../../src/device/speech/screen-text.ts')
    const root = await openGuidance('sheets/unique-number')
    const said = screenText(root.querySelector('main') ?? root)
    const heard = said.map((piece) => piece.text).join(' ')
    expect(said.findIndex((piece) => piece.text.startsWith('Vérifiée le'))).toBeGreaterThan(0)
    for (const heading of document.querySelectorAll('.sheet-body h2'))
      expect(heard).toContain(heading.textContent?.replaceAll('\u202f', ' ').replace(/ ([?!:;])/g, ' $1'))
    expect(heard).not.toMatch(/https?:/)
    expect(text().length).toBeGreaterThan(800)
  })
})
