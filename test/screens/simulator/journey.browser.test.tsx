import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import {
  answerEverything,
  axeProblems,
  button,
  estimate,
  giveMonth,
  openSimulator,
  passTheRest,
  press,
  title,
  wipeSimulator,
} from './open-simulator.tsx'

afterEach(wipeSimulator)

const text = () => document.body.textContent ?? ''

describe('before the first question', () => {
  it('a visitor reads that the points are invented, decide nothing, and that nothing is kept', async () => {
    await openSimulator()
    expect(title()).toBe('Estimer mes points')
    for (const said of [/Grille fictive/, /Rien n’est gardé/, /C’est une aide à la décision/, /L311-3-1/, /CADA/])
      expect(text()).toMatch(said)
    await press('Commencer')
    expect(title()).toMatch(/^Quand avez-vous déposé/)
    expect(document.activeElement?.tagName).toBe('H1')
  })

  it('going back leaves the simulation', async () => {
    const onLeave = vi.fn()
    await openSimulator({ onLeave })
    await press('Retour')
    expect(onLeave).toHaveBeenCalledOnce()
  })
})

describe('a question', () => {
  it('says why it is asked, its legal base, how many are left, and where the estimate stands', async () => {
    await openSimulator()
    await press('Commencer')
    await expect.element(page.getByRole('heading', { name: /Pourquoi cette question/ })).toBeVisible()
    expect(text()).toMatch(/R441-2-10/)
    expect(text()).toMatch(/Encore environ \d+ questions/)
    expect(estimate()).toMatch(/^Entre 0 et \d+ points$/)
    expect(text()).toMatch(/Grille fictive/)
  })

  it('narrows the estimate once answered and leads to the next one', async () => {
    await openSimulator()
    await press('Commencer')
    const before = estimate()
    await giveMonth('2024', 'mai')
    expect(title()).toBe('Où vivez-vous aujourd’hui\u202f?')
    expect(estimate()).not.toBe(before)
    expect(document.activeElement?.textContent).toBe(title())
  })

  it('is left as it is when the answer is missing or impossible, and says what to do', async () => {
    await openSimulator()
    await press('Commencer')
    await press('Continuer')
    await expect.element(page.getByText('Choisissez un mois et une année.')).toBeVisible()
    await page.getByLabelText('Année').fill('2026')
    await page.getByRole('radio', { name: 'décembre' }).click()
    await press('Continuer')
    await expect.element(page.getByText(/Ce mois n’est pas encore arrivé/)).toBeVisible()
    expect(title()).toMatch(/^Quand avez-vous déposé/)
  })

  it('can be gone back to, shows what was answered, and keeps it or takes another answer', async () => {
    await openSimulator()
    await press('Commencer')
    await giveMonth('2024', 'mai')
    await press('Je suis propriétaire de mon logement')
    const afterOwner = estimate()
    await press('Retour')
    expect(title()).toBe('Où vivez-vous aujourd’hui\u202f?')
    await expect.element(button(/Je suis propriétaire.*Votre choix actuel/)).toBeVisible()
    await press('Garder ma réponse')
    expect(estimate()).toBe(afterOwner)
    await press('Retour')
    await press('À l’hôtel')
    expect(estimate()).not.toBe(afterOwner)
  })

  it('can be changed at any time from the list of answers, and the estimate follows', async () => {
    await openSimulator()
    await press('Commencer')
    await giveMonth('2026', 'novembre')
    await press('À l’hôtel')
    const recent = estimate()
    await press('Mes réponses')
    await press(/Première demande/)
    await expect.element(page.getByRole('radio', { name: 'novembre' })).toBeChecked()
    await giveMonth('2023', 'mai')
    expect(estimate()).not.toBe(recent)
    await press('Mes réponses')
    await expect.element(button(/Première demande.*mai 2023/)).toBeVisible()
  })
})

describe('the result', () => {
  it('is a range when answers are withheld, with every criterion still open told as open', async () => {
    await openSimulator()
    await press('Commencer')
    await giveMonth('2024', 'mai')
    await passTheRest()
    expect(title()).toBe('Votre estimation')
    expect(text()).toMatch(/Le total est une fourchette/)
    expect(text()).toMatch(/Ce n’est pas montré tant que le total est une fourchette/)
    expect(text()).toMatch(/Sans réponse\s?: ce critère peut donner/)
    expect(text()).toMatch(/Elle ne donne ni rang ni délai d’attente/)
  }, 60_000)

  it('explains each point, says what was not asked, and takes away nothing sensitive by name', async () => {
    const onPrint = vi.fn()
    await openSimulator({ onPrint })
    const asked = await answerEverything()
    expect(asked.join()).toMatch(/reconnu votre demande comme prioritaire/)
    expect(asked.join()).not.toMatch(/signaler une de ces situations/)
    expect(text()).toMatch(/Droit au logement opposable reconnu/)
    expect(text()).toMatch(/Les questions qui restaient ne pouvaient plus changer/)
    expect(text()).toMatch(/Vous avez dit/)
    expect(text()).toMatch(/Priorité de la loi \(article L441-1\)/)
    await press('Emporter le résultat')
    const summary = document.querySelector('.simulator-summary')?.textContent ?? ''
    expect(summary).toMatch(/Critère confidentiel/)
    expect(summary).not.toMatch(/handicap|violence|Enfant à naître/i)
    const points = [...summary.matchAll(/\s: (-?\d+) points?/g)].map(([, number]) => Number(number))
    expect(points.slice(1).reduce((sum, each) => sum + each, 0)).toBe(points[0])
    expect(points[0]).toBeGreaterThan(85)
    const sheet = document.querySelector('.print-sheet')?.textContent ?? ''
    expect(sheet.startsWith(summary)).toBe(true)
    for (const part of [
      /1\. Le rôle du calcul/,
      /2\. Les données utilisées/,
      /3\. Les règles et les poids/,
      /4\. Les opérations/,
    ])
      expect(sheet).toMatch(part)
    expect(sheet).not.toMatch(/handicap|violence|Enfant à naître/i)
    expect(document.querySelector('.qr svg path')).not.toBeNull()
    await press('Imprimer')
    expect(onPrint).toHaveBeenCalledOnce()
  }, 60_000)
})

describe('behind the result', () => {
  it('what would change the points is told, with days, and never a sensitive answer', async () => {
    await openSimulator()
    await answerEverything()
    const changes = document.querySelector('.simulator-changes')?.textContent ?? ''
    expect(changes).toMatch(/Chaque mois, du \d+/)
    expect(changes).toMatch(/1er janvier 2027, une nouvelle version de la grille s’applique\+\d+ points/)
    expect(changes).toMatch(/\(DALO\)\s: Nondépend d’autres réponses/)
    expect(changes).toMatch(/Logement actuel.*Propriétaire occupant−25 points/)
    const told = [...document.querySelectorAll('.simulator-gains li')].map((line) => line.textContent).join()
    expect(told).not.toMatch(/violence|Viol |prostitution|thérapeutique|Enfant à naître : /i)
    await press(/Voir ma situation sous la grille à venir/)
    expect(title()).toBe('Ma situation sous deux versions de la grille')
    expect(document.querySelector('.data-table')?.textContent).toMatch(/À l’hôtel.*25 points.*30 points.*\+5 points/)
    expect(await axeProblems()).toEqual([])
    expect(document.querySelector('.print-sheet')?.textContent).not.toMatch(/handicap|violence|Enfant à naître/i)
    await press('Retour')
    await press(/Comment ce calcul est fait/)
    expect(text()).toMatch(/R311-3-1-1/)
    expect(text()).toMatch(/on garde le plus élevé parmi «\sDroit au logement opposable reconnu \(DALO\)\s»/)
    expect(await axeProblems()).toEqual([])
  }, 60_000)
})

describe('nothing is kept', () => {
  it('once the journey is taken away, the next visitor finds no answer', async () => {
    await openSimulator()
    await press('Commencer')
    await giveMonth('2024', 'mai')
    wipeSimulator()
    expect(text()).not.toMatch(/2024/)
    await openSimulator()
    await press('Commencer')
    expect(button('Mes réponses').query()).toBeNull()
    expect(page.getByLabelText('Année').element()).toHaveProperty('value', '')
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0])
    expect(location.href).not.toMatch(/2024/)
  })
})

describe('with a keyboard alone', () => {
  it('a visitor starts, answers by typing and by arrows, and goes on', async () => {
    await openSimulator()
    button('Commencer').element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(title).toMatch(/^Quand avez-vous déposé/)
    await expect.poll(() => document.activeElement?.tagName).toBe('H1')
    page.getByLabelText('Année').element().focus()
    await userEvent.keyboard('2024')
    page.getByRole('radio', { name: 'janvier' }).element().focus()
    await userEvent.keyboard(' {ArrowRight}')
    await expect.element(page.getByRole('radio', { name: 'février' })).toBeChecked()
    // Half a second: a second press of one control within it counts as a trembling hand's.
    await new Promise((resolve) => setTimeout(resolve, 600))
    button('Continuer').element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(title).toBe('Où vivez-vous aujourd’hui\u202f?')
    await userEvent.tab()
    expect(document.activeElement?.textContent).toContain('Je loue un logement privé')
    await userEvent.keyboard('{Enter}')
    await expect.poll(title).not.toBe('Où vivez-vous aujourd’hui\u202f?')
  })
})

describe.each(['fr', 'fr.easy-to-read', 'en', 'ar'] as const)('in %s', (variant) => {
  it('axe finds nothing on the notice, the first two questions and the answers', async () => {
    await openSimulator({ variant, profile: 'kiosk-portrait' })
    expect(await axeProblems()).toEqual([])
    const first = () => document.querySelector<HTMLElement>('.page-main .buttons .button')
    first()?.click()
    await expect.poll(() => document.querySelector('.month-year')).not.toBeNull()
    expect(await axeProblems()).toEqual([])
    first()?.click()
    await expect.poll(() => document.querySelector('.tiles')).not.toBeNull()
    expect(await axeProblems()).toEqual([])
  })
})
