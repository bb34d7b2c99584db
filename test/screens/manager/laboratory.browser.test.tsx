import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { madeUpHeadings, madeUpRequests } from '../../../src/domain/laboratory/generate/made-up-requests.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import { laboratoryOfWindow } from '../../../src/screens/manager/laboratory/laboratory-store.ts'
import { closeManager, demonstration, openManager, rows, texts, title } from './open-manager.tsx'

beforeEach(() => openManager('laboratory'))
afterEach(() => {
  laboratoryOfWindow().close()
  closeManager()
})

/** A file as a spreadsheet would save it, with one line that says neither yes nor no. */
async function file(count: number, headings?: readonly string[]): Promise<File> {
  const { grid } = await demonstration()
  const lines = madeUpRequests({
    grids: [grid],
    communes: ['63113', '63014'],
    on: localDate('2026-11-24'),
    count,
    seed: 7,
  })
  const names = madeUpHeadings([grid])
  const bad = names.map((name) => (name === 'request' ? 'mauvaise' : name === 'dalo' ? 'peut-être' : ''))
  const text = [headings ?? names, ...lines, bad].map((cells) => cells.join(';')).join('\r\n')
  return new File([text], 'demandes.csv', { type: 'text/csv' })
}

async function choose(chosen: File): Promise<void> {
  const transfer = new DataTransfer()
  transfer.items.add(chosen)
  const drop = document.querySelector('.file-drop')
  drop?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
  await vi.waitUntil(() => document.querySelector('.outcome-figures, .callout[data-color=danger]'), { timeout: 15_000 })
}

const figure = (part: string): number =>
  Number.parseInt(texts(`.outcome-figures [data-part=${part}] dd`)[0]?.replaceAll(/\s/g, '') ?? '', 10)

const slider = (name: string) => page.getByRole('slider', { name, exact: true })

async function open(name: string): Promise<void> {
  const group = [...document.querySelectorAll<HTMLDetailsElement>('.weight-group')].find((each) =>
    each.querySelector('summary')?.textContent?.includes(name),
  )
  if (group) group.open = true
}

describe('a file dropped on the laboratory', () => {
  it('is read, its bad line is told with its number, and everybody keeps their points at first', async () => {
    await choose(await file(300))
    expect(texts('.manager-section > p')).toContain('Demandes gardées : 300. Lignes laissées de côté : 1.')
    expect(texts('.manager-folded table tbody td').join(' ')).toContain('Écrivez oui, non, ou rien')
    expect(texts('.manager-folded table tbody th')[0]).toBe('302')
    expect(figure('winners')).toBe(0)
    expect(figure('losers')).toBe(0)
  })

  it('with names of persons is refused whole, in words that say which column', async () => {
    const { grid } = await demonstration()
    await choose(await file(3, madeUpHeadings([grid]).with(3, 'Nom')))
    expect(texts('.callout[data-color=danger]')[0]).toContain(
      'La colonne « Nom » semble contenir des noms de personnes.',
    )
    expect(title()).toBe('Le laboratoire')
  })
})

describe('a weight', () => {
  it('moved by the arrows makes winners at once, is marked, told as a change, and goes back where it was', async () => {
    await choose(await file(300))
    await open('Lien avec la métropole')
    const weight = slider('Travail dans la métropole')
    ;(weight.element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    await expect.poll(() => figure('winners')).toBeGreaterThan(50)
    expect(weight.element().getAttribute('aria-valuetext')).toBe('10 points')
    expect(texts('.manager-changes > li')).toEqual([
      'Points de « Travail dans la métropole ». Avant : 8 points. Après : 10 points.',
    ])
    await expect.poll(() => rows('main').some((row) => /\| \+2 \|/.test(row))).toBe(true)
    await page.getByRole('button', { name: 'Remettre la valeur de la grille : Travail dans la métropole' }).click()
    await expect.poll(() => figure('winners')).toBe(0)
    expect(texts('.manager-changes > li')).toEqual([])
  })

  it('typed below what the grid gives makes losers, and the reckoning of one of them says by which line', async () => {
    await choose(await file(300))
    await open('Lien avec la métropole')
    await page.getByRole('spinbutton', { name: /^Travail dans la métropole/ }).fill('0')
    await expect.poll(() => figure('losers')).toBeGreaterThan(50)
    await page.getByRole('radio', { name: 'Les plus grandes pertes' }).click()
    await expect.poll(() => rows('main').some((row) => /\| −8 \|/.test(row))).toBe(true)
    const why = [...document.querySelectorAll<HTMLElement>('main tbody tr')].find((row) => row.innerText.includes('−8'))
    why?.querySelector('button')?.click()
    await expect.poll(() => rows('dialog[open]')).toContain('Travail dans la métropole | 8 | 0 | −8')
  })

  it('that would put a penalty among gains is refused, and the results stay', async () => {
    await choose(await file(40))
    const laboratory = laboratoryOfWindow()
    laboratory.move('dalo-recognised/points', -5)
    await expect.poll(() => laboratory.refusal.value?.where).toBe('groups/priority')
    expect(texts('.weights .callout')[0]).toContain('« Situation prioritaire » ne tient plus')
  })
})

it('another version is tried whole on the same requests, told in sentences, and left again', async () => {
  await choose(await file(300))
  await page.getByRole('radio', { name: /version à venir/ }).click()
  await expect.poll(() => figure('winners') + figure('losers')).toBeGreaterThan(30)
  expect(texts('.manager-changes > li').length).toBeGreaterThan(5)
  expect(document.querySelector('.weight')).toBeNull()
  await page.getByRole('radio', { name: 'Les poids de la grille, déplacés un par un' }).click()
  await expect.poll(() => figure('winners')).toBe(0)
})

it('another page and back: the requests and the weights are still there; closed, they are forgotten', async () => {
  await choose(await file(40))
  laboratoryOfWindow().move('work-in-metropole/points', 12)
  location.hash = '#/grids'
  await vi.waitUntil(() => title() === 'Les grilles de points', { timeout: 15_000 })
  location.hash = '#/laboratory'
  await vi.waitUntil(() => document.querySelector('.weights'), { timeout: 15_000 })
  expect(texts('.manager-changes > li')).toHaveLength(1)
  await page.getByRole('button', { name: 'Fermer et oublier ces demandes' }).click()
  expect(title()).toBe('Le laboratoire')
  expect(laboratoryOfWindow().moved.value).toEqual({})
})
