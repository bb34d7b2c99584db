import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { closeGuidance, openGuidance, settled, text } from './open-guidance.tsx'
import { chooseTextVariant } from '../../../src/ui/language/words.ts'

afterEach(closeGuidance)

const body = () => document.querySelector('.sheet-body')
const endedMarks = () => document.querySelectorAll('.sheet-body .figure[data-expired]').length

describe('what a sheet says of itself', () => {
  it('is the day it was checked and that it is still to be validated, before its first line', async () => {
    await openGuidance('sheets/annual-renewal')
    const standing = document.querySelector('.sheet-standing')
    expect(standing?.textContent).toContain('Vérifiée le 24 novembre 2026')
    expect(standing?.textContent).toContain('Cette fiche doit encore être validée par la métropole.')
    expect(standing && body()?.compareDocumentPosition(standing)).toBe(Node.DOCUMENT_POSITION_PRECEDING)
  })

  it('is on its card too', async () => {
    await openGuidance('topics/recourse')
    await expect.element(page.getByRole('link', { name: /DALO.*À valider/ })).toBeVisible()
  })
})

describe('income ceilings, which end with the year', () => {
  it('are shown without a mark while they hold', async () => {
    await openGuidance('sheets/income-ceilings', { today: '2026-12-31' })
    expect(body()?.textContent).toMatch(/23\s403/)
    expect(endedMarks()).toBe(0)
    expect(text()).not.toContain('n’est plus à jour')
  })

  it('are marked one by one in 2027, and the sheet says first that it has ended and whom to ask', async () => {
    await openGuidance('sheets/income-ceilings', { today: '2027-02-01' })
    await expect.element(page.getByText('Cette fiche n’est plus à jour')).toBeVisible()
    expect(text()).toContain('Elle valait jusqu’au 31 décembre 2026.')
    expect(endedMarks()).toBeGreaterThan(15)
    expect(document.querySelector('.figure[data-expired]')?.textContent).toMatch(/ancien chiffre/)
  })

  it('are marked in Arabic as well', async () => {
    await openGuidance('sheets/income-ceilings', { today: '2027-02-01', variant: 'ar' })
    await expect.element(page.getByText('هذه البطاقة لم تعد محدّثة')).toBeVisible()
    expect(document.querySelector('.figure[data-expired]')?.textContent).toContain('رقم قديم')
  })
})

it('a sheet that nobody compared with the law for a year says so', async () => {
  await openGuidance('sheets/annual-renewal', { today: '2027-11-24' })
  await expect.element(page.getByText('Cette fiche est à revérifier')).toBeVisible()
  await openGuidance('sheets/annual-renewal', { today: '2027-11-23' })
  expect(text()).not.toContain('Cette fiche est à revérifier')
})

describe('who says so', () => {
  it('is one press away: each source with its kind and the day it was read', async () => {
    await openGuidance('sheets/annual-renewal')
    const sources = page.getByText(/^Les sources de cette fiche/)
    await sources.click()
    await expect.element(page.getByText('Code de la construction et de l’habitation, article R441-2-7')).toBeVisible()
    expect(document.querySelector('.sheet-source')?.textContent).toMatch(/Texte de loi · Lu le 24 novembre 2026/)
  })

  it('leads out of the app on a person’s own phone only, and says nothing to the site it leads to', async () => {
    await openGuidance('sheets/where-to-go')
    const outside = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')]
    expect(outside.length).toBeGreaterThan(2)
    expect(outside.every(({ rel }) => rel === 'noreferrer')).toBe(true)
    await openGuidance('sheets/where-to-go', { profile: 'kiosk-portrait' })
    expect(document.querySelectorAll('main a[href]:not([href^="#/"])')).toHaveLength(0)
    expect(document.querySelector('.sheet-address')?.textContent).toMatch(/^https:/)
  })

  it('dials a number and writes to one that takes messages, on a phone', async () => {
    await openGuidance('sheets/where-to-go')
    expect(page.getByRole('link', { name: '115' }).element().getAttribute('href')).toBe('tel:115')
    expect(page.getByRole('link', { name: '114' }).element().getAttribute('href')).toBe('sms:114')
  })
})

describe('a language', () => {
  it('is written on the sheet, with its direction', async () => {
    await openGuidance('sheets/unique-number', { variant: 'ar' })
    expect(document.documentElement.dir).toBe('rtl')
    expect(body()?.getAttribute('lang')).toBe('ar')
    expect(body()?.getAttribute('dir')).toBe('rtl')
    expect(document.querySelector('h1')?.lang).toBe('ar')
    expect(document.querySelector('h1')?.textContent).toMatch(/\p{Script=Arabic}/u)
  })

  it('changes under the reader without leaving the sheet', async () => {
    await openGuidance('sheets/unique-number')
    await chooseTextVariant('en')
    await settled()
    await expect.element(page.getByText(/^Checked on 24 November 2026$/)).toBeVisible()
    await expect.poll(() => body()?.getAttribute('lang')).toBe('en')
  })

  it('that is easy to read keeps one sentence on each line', async () => {
    await openGuidance('sheets/first-request', { variant: 'fr.easy-to-read' })
    const lines = [...document.querySelectorAll<HTMLElement>('.sheet-body > p:first-child > .sheet-line')]
    expect(lines.length).toBeGreaterThan(2)
    const tops = lines.map((line) => line.getBoundingClientRect().top)
    expect(new Set(tops).size).toBe(lines.length)
    expect(lines.every((line) => (line.textContent?.match(/[.?!](\s|$)/g) ?? []).length <= 1)).toBe(true)
  })
})
