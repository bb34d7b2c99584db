/** The demonstration grid as it is built, with households drawn from plausible ranges and households on its thresholds. */
import * as fc from 'fast-check'
import { someCommunes, someEvents } from './random-facts.ts'
import { loadGrids } from '../../../src/build/grids/load-grids.ts'
import type { Grid } from '../../../src/domain/scoring/grid.ts'
import type { FactValue, Situation } from '../../../src/domain/scoring/situation.ts'
import { addDays, addMonths } from '../../../src/domain/values/local-date.ts'
import { household, today } from './small-grid.ts'

export function loadedGrid(territory: string): Grid {
  const loaded = loadGrids('content')
  const found = loaded.ok ? loaded.value.find(({ grid }) => grid.territory === territory) : undefined
  if (!found) throw new Error(`The grid of ${territory} cannot be read.`)
  return found.grid
}

/** Every grid of the content. @throws Error when one cannot be read. */
export function everyGrid(): readonly Grid[] {
  const loaded = loadGrids('content')
  if (!loaded.ok) throw new Error('A grid cannot be read.')
  return loaded.value.map(({ grid }) => grid)
}

type Facts = Readonly<Record<string, FactValue>>

const daysAgo = (days: number) => addDays(today, 0 - days)
const monthsAgo = (months: number) => addMonths(today, 0 - months)

/** Values a household may well have, in place of the wide ranges the grid accepts. */
const plausible: Readonly<Record<string, readonly [low: number, high: number]>> = {
  'aged-14-or-more': [1, 5],
  'under-14': [0, 4],
  'minor-children': [0, 5],
  surface: [8, 90],
  resources: [0, 2500],
  rent: [0, 1000],
  'housing-aid': [0, 350],
  'suitable-refusals': [0, 6],
}

/** Households with every fact stated. Half of the yes/no facts are a no, so that no group is always topped. */
export function completeFacts(grid: Grid): fc.Arbitrary<Facts> {
  const arbitraries = grid.facts.flatMap((fact): (readonly [string, fc.Arbitrary<FactValue>])[] => {
    if (fact.kind === 'derived') return []
    if (fact.kind === 'boolean') return [[fact.id, fc.integer({ min: 0, max: 9 }).map((draw) => draw < 2)]]
    if (fact.kind === 'choice') return [[fact.id, fc.constantFrom(...fact.values.map(({ id }) => id))]]
    if (fact.kind === 'date') return [[fact.id, fc.integer({ min: 0, max: 2400 }).map(daysAgo)]]
    if (fact.kind === 'events') return [[fact.id, someEvents(fact, daysAgo)]]
    if (fact.kind === 'commune') return [[fact.id, someCommunes(fact, grid.communeLists ?? [])]]
    const [min, max] = plausible[fact.id] ?? [fact.min, fact.max]
    return [[fact.id, fc.integer({ min, max })]]
  })
  return fc.record(Object.fromEntries(arbitraries))
}

/** The facts that put the demonstration grid on each of its thresholds, one step under and one step over. */
export function thresholdFacts(): readonly Facts[] {
  const months = [0, 1, 35, 36, 37, 47, 48, 49].flatMap((count) => {
    const date = monthsAgo(count)
    return [{ 'filed-on': date }, ...(count > 0 ? [{ 'filed-on': addDays(date, 1) }] : [])]
  })
  const years = [1, 3].flatMap((count) =>
    [monthsAgo(count * 12), addDays(monthsAgo(count * 12), 1)].map((date) => ({
      'in-metropole-since': date,
      'lives-in-metropole': true,
    })),
  )
  const rates = [33, 40, 50].flatMap((percent) =>
    [-1, 0, 1].map((more) => ({
      rent: percent * 20 + more,
      resources: 2000,
      'housing-aid': 0,
      housing: 'private-tenant',
    })),
  )
  const rents = [
    { rent: 500, resources: 0, 'housing-aid': 0, housing: 'social-tenant' },
    { rent: 500, resources: 0, 'housing-aid': 500, housing: 'social-tenant' },
    { rent: 450, resources: 1500, 'housing-aid': 150, housing: 'social-tenant' },
    { rent: 450, resources: 1000, 'housing-aid': 50, housing: 'hotel' },
  ]
  const residual = [300, 450].flatMap((left) =>
    [-1, 0, 1].map((more) => ({
      resources: left + more,
      rent: 0,
      'housing-aid': 0,
      'aged-14-or-more': 1,
      'under-14': 0,
    })),
  )
  const crowded = [
    [1, 0, 9],
    [1, 1, 16],
    [2, 1, 25],
    [3, 4, 61],
    [4, 4, 70],
    [6, 6, 70],
  ].flatMap(([grown = 1, young = 0, legal = 9]) =>
    [-1, 0].map((more) => ({
      'aged-14-or-more': grown,
      'under-14': young,
      surface: legal + more,
      'minor-children': 1,
      housing: 'owner',
    })),
  )
  const children = [0, 1, 3, 4, 5].flatMap((count) =>
    [true, false].map((lone) => ({ 'minor-children': count, 'lone-parent': lone })),
  )
  const refusals = [0, 1, 2, 3, 4, 5].map((count) => ({ 'suitable-refusals': count }))
  return [...months, ...years, ...rates, ...rents, ...residual, ...crowded, ...children, ...refusals]
}

/** A household with nothing to count, that each threshold and each yes is then put on. */
export const plainFacts = (grid: Grid): Facts => ({
  ...Object.fromEntries(grid.facts.filter((fact) => fact.kind === 'boolean').map(({ id }) => [id, false])),
  'filed-on': today,
  housing: 'owner',
  'aged-14-or-more': 2,
  'under-14': 0,
  'minor-children': 0,
  surface: 90,
  resources: 2500,
  rent: 0,
  'housing-aid': 0,
  'in-metropole-since': today,
  'suitable-refusals': 0,
})

/** Each threshold, each yes alone and two by two, each box; then households at random, always the same. */
export function witnessSituations(grid: Grid, randomCount: number): readonly Situation[] {
  const plain = plainFacts(grid)
  const yesses = grid.facts.filter((fact) => fact.kind === 'boolean').map(({ id }) => id as string)
  const pairs = yesses.flatMap((one, rank) => yesses.slice(rank).map((other) => ({ [one]: true, [other]: true })))
  const boxes = grid.facts
    .flatMap((fact) => (fact.kind === 'choice' ? fact.values.map(({ id }) => ({ [fact.id]: id })) : []))
    .flatMap((box) => [
      box,
      { ...box, 'unfit-dwelling': true },
      { ...box, disability: true, 'unsuited-dwelling': true },
    ])
  const tenants = [
    'private-tenant',
    'social-tenant',
    'with-family',
    'with-third-party',
    'without-title',
    'hotel',
    'mobile-dwelling',
  ]
  const crowdedBoxes = tenants.map((housing) => ({ housing, surface: 9, 'minor-children': 1, rent: 900 }))
  const drawn = fc.sample(completeFacts(grid), { numRuns: randomCount, seed: 20_240_603 })
  const overPlain = [...thresholdFacts(), ...pairs, ...boxes, ...crowdedBoxes].map((facts) => ({ ...plain, ...facts }))
  return [...overPlain, ...drawn].map((facts) => household(facts))
}
