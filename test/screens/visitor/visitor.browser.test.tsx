import { afterEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { textVariants } from '../../../src/domain/values/language.ts'
import { axeProblems } from '../../ui/gallery/open-gallery.ts'
import { overflowing, settled, text, title } from '../guidance/open-guidance.tsx'
import { closeVisitor, openVisitor } from './open-visitor.tsx'

afterEach(() => {
  vi.restoreAllMocks()
  closeVisitor()
})

const follow = async (name: string | RegExp, heading: string): Promise<void> => {
  await page.getByRole('link', { name }).first().click()
  await vi.waitUntil(() => title().replaceAll('\u202f', ' ') === heading, { timeout: 8000 })
}

describe('the first page on a phone', () => {
  it('offers three things, and each leads where it says', async () => {
    await openVisitor()
    await follow(/^M’informer/, 'M’informer')
    await openVisitor()
    await follow(/^Estimer mes points/, 'Estimer mes points')
    await openVisitor()
    await follow(/^Voir un conseiller/, 'Voir un conseiller')
  })

  it('says that the points are made up before they are asked for', async () => {
    await openVisitor()
    await expect.element(page.getByRole('link', { name: /Estimer mes points.*Points fictifs/ })).toBeVisible()
  })

  it('carries the mention the law asks for, which leads to the statement', async () => {
    await openVisitor()
    await follow('Accessibilité : non conforme', 'Accessibilité : non conforme')
    expect(text()).toContain('Aucun audit n’a encore été fait.')
    expect(text()).toContain('Défenseur des droits')
  })

  it('gives each language its own name, and changes to it at once', async () => {
    await openVisitor()
    await page.getByRole('button', { name: 'العربية' }).first().click()
    await vi.waitUntil(() => document.documentElement.dir === 'rtl')
    await expect.element(page.getByRole('heading', { level: 1, name: 'مرحبًا بكم' })).toBeVisible()
  })

  it('says, when the network goes, that everything here still works; and is quiet again when it is back', async () => {
    await openVisitor()
    const isOnline = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    dispatchEvent(new Event('offline'))
    await expect.element(page.getByText(/^Pas de réseau/)).toBeVisible()
    isOnline.mockRestore()
    dispatchEvent(new Event('online'))
    await vi.waitUntil(() => !text().includes('Pas de réseau'))
  })
})

describe('seeing an advisor', () => {
  it('promises no ticket from a phone, and says what to do instead', async () => {
    await openVisitor('advisor')
    expect(text()).toContain('On ne prend pas de ticket depuis un téléphone')
    await follow('Où me renseigner', 'Où me renseigner, où déposer ma demande ?')
  })

  it('says of each invented place that it is invented', async () => {
    await openVisitor('advisor')
    const places = [...document.querySelectorAll('.advisor-place')]
    expect(places.length).toBe(2)
    for (const place of places) expect(place.textContent).toContain('Donnée fictive')
    expect(text()).toContain('n’y allez pas')
  })
})

describe('the pages about the app', () => {
  it('are five, each reached from the list and each with a title of its own', async () => {
    const root = await openVisitor('about')
    const addresses = [...root.querySelectorAll<HTMLAnchorElement>('.tile')].map(({ hash }) => hash.slice(2))
    expect(addresses).toHaveLength(5)
    const titles = new Set<string>()
    for (const address of addresses) {
      // eslint-disable-next-line no-await-in-loop
      await openVisitor(address)
      titles.add(title())
    }
    expect(titles.size).toBe(5)
  })

  it('name no publisher that nobody has named', async () => {
    await openVisitor('about/legal')
    expect(text().match(/à désigner/g)).toHaveLength(3)
  })
})

it('an address that leads nowhere shows the first page', async () => {
  await openVisitor('no-such-page')
  await settled()
  expect(title()).toBe('Bienvenue')
})

const pages = ['', 'advisor', 'about', 'about/accessibility', 'about/licences']

describe.each(textVariants)('in %s', (variant) => {
  it.each(pages)('axe finds nothing, up to level AAA (%s)', async (path) => {
    await openVisitor(path, { variant })
    expect(await axeProblems()).toEqual([])
  })

  it.each(pages)('a width of 320 px needs no scrolling sideways (%s)', async (path) => {
    await openVisitor(path, { variant, size: [320, 640] })
    expect(overflowing()).toEqual([])
  })
})
