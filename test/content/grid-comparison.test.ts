import { describe, expect, it } from 'vitest'
import { compareGrids } from '../../src/domain/scoring/compare-grids.ts'
import type { Grid, GridNode, Group } from '../../src/domain/scoring/grid.ts'
import { frenchTexts } from '../../src/domain/scoring/grid-texts.ts'
import { tellChanges } from '../../src/domain/scoring/tell-changes.ts'
import type { FactId } from '../../src/domain/values/ids.ts'
import { textVariants } from '../../src/domain/values/language.ts'
import { mistakesOf } from '../domain/scoring/grid-mistakes.ts'
import { always, choice, count, criterion, gridOf, group, is, past, yesOrNo } from '../domain/scoring/small-grid.ts'
import { wordingIn } from './grid-wording.ts'
import { content } from './real-content.ts'

/** The sentences with plain spaces, which a test can read. */
function told(before: Grid, after: Grid): readonly string[] {
  const worded = {
    before: { grid: before, texts: frenchTexts(before) },
    after: { grid: after, texts: frenchTexts(after) },
  }
  const sentences = tellChanges(compareGrids(before, after), worded, wordingIn('fr'))
  return sentences.map((sentence) => sentence.replaceAll(/[\u202f\u00a0]/g, ' '))
}

const [a, b, n, c] = [yesOrNo('a'), yesOrNo('b'), count('n'), choice('c', 'x', 'y')]
const compare = (fact: string, to: unknown) => ({ kind: 'compare', fact, comparator: 'above', to }) as never
const bands = (points: number) => ({
  kind: 'bands' as const,
  fact: 'n' as FactId,
  bands: [
    { upper: { at: 3, isIncluded: true }, points: 1 },
    { lower: { at: 3, isIncluded: false }, points },
  ],
})
const perUnit = (until?: number) => ({
  kind: 'per-unit' as const,
  fact: 'n' as FactId,
  points: 2,
  start: 1,
  step: 1,
  rounding: 'down' as const,
  ...(until === undefined ? {} : { until }),
})
const figure = (value: number) => ({ parameters: [{ id: 'p', label: 'Délai', value, status: 'draft' as const }] })
const delayed = [criterion('k', 1, { when: compare('n', { parameter: 'p' }) })]
const one = gridOf([a], [criterion('a', 20)])
const boxed = (...selectedBy: readonly string[]) =>
  gridOf([c], [group('g', { kind: 'selected', by: 'c' as FactId }, [always('k', 1, { selectedBy })])])
const within = (more: Partial<Group>) =>
  gridOf([a, b], [group('g', 'sum', [criterion('a', 1), criterion('b', 2)], more)])

const sentences: readonly (readonly [before: Grid, after: Grid, said: readonly string[]])[] = [
  [one, gridOf([a], [criterion('a', 26)]), ['Points de « a ». Avant : 20 points. Après : 26 points.']],
  [
    one,
    gridOf([a, b], [criterion('a', 20), criterion('b', 1)]),
    ['Nouveau critère dans « total » : « b », 1 point.', 'Nouvelle donnée utilisée : « b ».'],
  ],
  [
    gridOf([a, b], [criterion('a', 20), criterion('b', 1)]),
    one,
    ['Critère supprimé de « total » : « b », 1 point.', 'Donnée qui n’est plus utilisée : « b ».'],
  ],
  [within({ cap: 36 }), within({ cap: 48 }), ['Plafond de « g ». Avant : 36 points. Après : 48 points.']],
  [within({}), within({ floor: 0 }), ['« g » a maintenant un plancher : 0 point au moins.']],
  [within({ cap: 36 }), within({}), ['« g » n’est plus plafonné. Avant : 36 points au plus.']],
  [
    within({}),
    within({ combination: { kind: 'mean', rounding: 'up' } }),
    ['Calcul de « g ». Avant : les points s’ajoutent. Après : moyenne des critères remplis, arrondi vers le haut.'],
  ],
  [
    gridOf([a, b, c], [criterion('k', 1, { when: { kind: 'any', of: [is('a'), is('b', false)] } })]),
    gridOf(
      [a, b, c],
      [
        criterion('k', 1, {
          when: {
            kind: 'all',
            of: [
              { kind: 'any', of: [is('a'), is('b', false)] },
              { kind: 'not', condition: { kind: 'in', fact: 'c' as FactId, values: ['x', 'y'] } },
            ],
          },
        }),
      ],
    ),
    [
      'Condition de « k ». Avant : « a » est oui ou « b » est non. ' +
        'Après : (« a » est oui ou « b » est non) et « c » est autre que : x ou y.',
    ],
  ],
  [
    gridOf([n], [always('k', perUnit())]),
    gridOf([n], [always('k', perUnit(5))]),
    [
      'Points de « k ». Avant : 2 points pour 1 personne de « n » au-delà de 1 personne. ' +
        'Après : 2 points pour 1 personne de « n » au-delà de 1 personne, jusqu’à 5 personnes.',
    ],
  ],
  [
    gridOf([n], [always('k', bands(2))]),
    gridOf([n], [always('k', bands(4))]),
    [
      'Points de « k ». Avant : selon « n » : 3 personnes au plus, 1 point ; plus de 3 personnes, 2 points. ' +
        'Après : selon « n » : 3 personnes au plus, 1 point ; plus de 3 personnes, 4 points.',
    ],
  ],
  [
    gridOf([n], delayed, figure(36)),
    gridOf([n], delayed, figure(30)),
    ['Valeur de référence « Délai ». Avant : 36. Après : 30. Critères concernés : k.'],
  ],
  [
    gridOf([n], [criterion('k', 1, { when: compare('n', 30) })]),
    gridOf([n], delayed, figure(36)),
    [
      'Condition de « k ». Avant : « n » est au-dessus de 30 personnes. ' +
        'Après : « n » est au-dessus de 36 personnes (« Délai »).',
      'Nouvelle valeur de référence : « Délai », 36.',
    ],
  ],
  [
    gridOf([past('d')], [criterion('k', 1, { when: compare('d', '2020-01-01') })]),
    gridOf([past('d')], [criterion('k', 1, { when: compare('d', '2021-01-01') })]),
    ['Condition de « k ». Avant : « d » est au-dessus de 2020-01-01. Après : « d » est au-dessus de 2021-01-01.'],
  ],
  [boxed('x'), boxed('x', 'y'), ['Réponses qui donnent « k ». Avant : x. Après : x ; y.']],
  [{ ...one, status: 'draft' }, one, ['Statut de la grille. Avant : projet. Après : fictive.']],
]

describe('what a council is told of two versions', () => {
  it.each(sentences.map((each) => [each[2][0] ?? '', ...each] as const))('%s', (_, before, after, said) => {
    expect(told(before, after)).toEqual(said)
  })
})

/** Every change a hand could make to the grid, and those it would make to its headings, proofs and questions. */
function variationsOf(grid: Grid): readonly Grid[] {
  const inNodes = (change: (node: GridNode) => GridNode): Grid => {
    const walk = (node: GridNode): GridNode =>
      change(node.kind === 'group' ? { ...node, members: node.members.map(walk) } : node)
    return { ...grid, root: walk(grid.root) as Group }
  }
  return [
    ...mistakesOf(grid).map((mistake) => mistake.grid),
    inNodes((node) => (node.kind === 'criterion' ? { ...node, needsProof: !node.needsProof } : node)),
    inNodes((node) => (node.kind === 'criterion' ? { ...node, basis: { kind: 'L441-1', letter: 'c' } } : node)),
    inNodes((node) => (node.kind === 'group' ? { ...node, combination: { kind: 'first-match' } } : node)),
    inNodes((node) => (node.kind === 'group' ? { ...node, members: node.members.toReversed() } : node)),
    inNodes((node) => ({ ...node, cap: 7, floor: -7 })),
    inNodes((node) => (node.kind === 'group' && node.id !== 'total' ? { ...node, members: [] } : node)),
    { ...grid, root: { ...grid.root, members: [group('around', 'sum', grid.root.members)] } },
    { ...grid, facts: [], parameters: [], status: 'official' },
    { ...grid, facts: grid.facts.map((fact) => ({ ...fact, isSensitive: true, isRecordedByService: true })) },
    {
      ...grid,
      facts: grid.facts.map((fact) =>
        fact.kind === 'derived' ? { ...fact, derivation: 'household-size' } : yesOrNo(fact.id),
      ),
    },
    { ...grid, facts: grid.facts.map((fact) => (fact.kind === 'integer' ? { ...fact, max: 7 } : fact)) },
    { ...grid, facts: grid.facts.map((fact) => (fact.kind === 'choice' ? { ...fact, values: [] } : fact)) },
  ]
}

describe.each(textVariants)('in %s', (variant) => {
  const file = content.grids.find(({ grid }) => grid.territory === 'clermont-auvergne')!
  const worded = (grid: Grid) => ({ grid, texts: file.texts[variant] })
  const wording = wordingIn(variant)
  const pairs = variationsOf(file.grid).flatMap((other) => [[file.grid, other] as const, [other, file.grid] as const])
  const all = pairs.flatMap(([before, after]) =>
    tellChanges(compareGrids(before, after), { before: worded(before), after: worded(after) }, wording),
  )

  it('every change has its sentence, whole, with nothing left to fill', () => {
    const raw = /\{\{|undefined|NaN|\b(change|condition|rule|range|combination|basis|boxes|status)\.[\w-]+/
    expect(all.length).toBeGreaterThan(500)
    expect(all.filter((sentence) => raw.test(sentence) || !/[.]$/.test(sentence))).toEqual([])
  })

  it('what was before is never told in the same words as what comes after', () => {
    const sides = /(?:Avant|Before|قبل)\s*: (.*?)\. (?:Après|Maintenant|After|بعد)\s*: (.*?)\.(?: |$)/
    const same = all.filter((sentence) => {
      const [, from, to] = sides.exec(sentence) ?? []
      return from !== undefined && from === to
    })
    expect(all.some((sentence) => sides.test(sentence))).toBe(true)
    expect(same).toEqual([])
  })
})
