import { afterEach, describe, expect, it } from 'vitest'
import type { Grid, GridNode } from '../../../src/domain/scoring/grid.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import { Comparison } from '../../../src/screens/manager/comparison/comparison-page.tsx'
import { WitnessCases } from '../../../src/screens/manager/witnesses/witness-page.tsx'
import { closeManager, demonstration, openManager, rows, texts } from './open-manager.tsx'

afterEach(closeManager)

const withPoints = (node: GridNode, id: string, points: number): GridNode => {
  if (node.kind === 'criterion') return node.id === id ? { ...node, points: { kind: 'fixed', points } } : node
  return { ...node, members: node.members.map((member) => withPoints(member, id, points)) }
}
const turned =
  (id: string, points: number) =>
  (grid: Grid): Grid => ({
    ...grid,
    root: withPoints(grid.root, id, points) as Grid['root'],
  })
const nextYear = (grid: Grid): Grid => ({
  ...turned('work-in-metropole', 12)(grid),
  id: 'clermont-auvergne/2027-01-01' as Grid['id'],
  version: '2027-01-01',
  inForce: { from: localDate('2027-01-01'), to: null },
})

describe('witness cases', () => {
  it('are green when the grid gives what was reckoned by hand', async () => {
    await openManager('witnesses')
    expect(texts('.callout-title')).toEqual(['Tous les cas sont conformes'])
    expect(texts('.manager-card[data-state=unmet]')).toEqual([])
    expect(texts('.manager-card[data-state=met]').length).toBeGreaterThan(10)
  })

  it('are red, and first, when a weight has changed: expected, found, and the line that differs', async () => {
    const version = await demonstration(turned('work-in-metropole', 12))
    await openManager('witnesses', <WitnessCases versions={[version]} />)
    expect(texts('.callout-title')).toEqual(['Des cas ne sont pas conformes'])
    const [first] = texts('.manager-cards > li')
    expect(first).toMatch(/^Personne seule en location.*Écart.*Attendu 8 points.*Trouvé 12 points/)
    expect(rows('.manager-cards > li:first-child')).toEqual([
      'Total, sur déclaration | 8 points | 12 points',
      'Travail dans la métropole | 8 points | 12 points',
    ])
  })
})

describe('two versions', () => {
  it('are told in sentences, with their effect on the same households', async () => {
    const [before, after] = [await demonstration(), await demonstration(nextYear)]
    await openManager('comparison', <Comparison versions={[after, before]} today={localDate('2026-11-24')} />)
    expect(texts('.manager-changes > li')).toEqual([
      'Points de « Travail dans la métropole ». Avant : 8 points. Après : 12 points.',
    ])
    expect(texts('.manager-beside > section')[1]).toContain('À venir, en vigueur à partir du 1er janvier 2027')
    expect(rows()[0]).toMatch(/^Personne seule en location.* \| 8 \| 12 \| \+4$/)
    expect(rows().some((row) => row.endsWith('| inchangé'))).toBe(true)
  })

  it('that do not exist are not made up', async () => {
    await openManager('comparison', <Comparison versions={[await demonstration()]} today={localDate('2026-11-24')} />)
    expect(texts('.callout-title')).toEqual(['Rien à comparer pour l’instant'])
  })
})

it('the first page says beforehand whether a witness case is red and what is to be done', async () => {
  await openManager('')
  await expect.poll(() => texts('.tile-note')).toHaveLength(3)
  await expect.poll(() => texts('.tile-note')[1]).toBe('Conforme')
  expect(texts('.tile-note')[0]).toMatch(/^En vigueur : 1\. À venir : 1\.$/)
})

describe('a grid', () => {
  it('is read as a table: each criterion under its heading, with its condition, points, basis and proof', async () => {
    await openManager('grids/clermont-auvergne/2024-06-03')
    const heading = rows().find((row) => row.startsWith('État du logement'))
    expect(heading).toMatch(/^État du logement \|\s+\| seul le critère le plus favorable compte/)
    const dalo = rows().find((row) => row.startsWith('Droit au logement opposable reconnu (DALO)'))
    expect(dalo).toMatch(/est oui \| 60 points \| article L441-1 .* \| Décision de la commission de médiation$/)
  })

  it('says its status, its sources, that nobody voted it, and what was accepted in it with its reason', async () => {
    await openManager('grids/clermont-auvergne/2024-06-03')
    const page = texts('main')[0]
    expect(page).toContain('Donnée fictive')
    expect(page).toContain('Aucune délibération : cette grille est inventée pour la démonstration.')
    expect(page).toContain('Décret n° 2019-1378 du 17 décembre 2019')
    expect(texts('.manager-card[data-state=accepted]')).not.toEqual([])
  })

  it('of an address that is no more leads to the list', async () => {
    await openManager('grids/clermont-auvergne/1999-01-01')
    expect(texts('h1')).toEqual(['Les grilles de points'])
    expect(texts('.manager-card h3').length).toBeGreaterThan(2)
  })
})
