/** Grids and households made at random, to hold promises no list of cases could: every way of combining is nested in every other. */
import * as fc from 'fast-check'
import { compileGrid } from '../../../src/domain/scoring/compile-grid.ts'
import type { CompiledGrid } from '../../../src/domain/scoring/compile-grid.ts'
import type { Condition } from '../../../src/domain/scoring/condition.ts'
import { comparators } from '../../../src/domain/scoring/condition.ts'
import type { FactDefinition, StatedFactDefinition } from '../../../src/domain/scoring/fact-definition.ts'
import type { CommuneList, Criterion, Grid, GridNode, Group } from '../../../src/domain/scoring/grid.ts'
import type { Band, PointRule, Stretch } from '../../../src/domain/scoring/point-rule.ts'
import { roundings } from '../../../src/domain/scoring/point-rule.ts'
import type { FactValue, Situation, StatedFact } from '../../../src/domain/scoring/situation.ts'
import { proofStates } from '../../../src/domain/scoring/situation.ts'
import type { CriterionId, FactId, GroupId } from '../../../src/domain/values/ids.ts'
import { addDays } from '../../../src/domain/values/local-date.ts'
import { someCommunes, someEvents } from './random-facts.ts'
import { choice, count, derived, euros, gridOf, past, today, yesOrNo } from './small-grid.ts'

const spokenOf = (id: string) => ({ id: id as FactId, label: id, isSensitive: false, isRecordedByService: false })

const communeLists: readonly CommuneList[] = [
  { id: 'core', label: 'core', communes: ['63113', '63014'] },
  { id: 'west', label: 'west', communes: ['63014', '63308'] },
]

const facts: readonly FactDefinition[] = [
  yesOrNo('a'),
  yesOrNo('b'),
  count('n', 6),
  count('m', 3),
  choice('c', 'x', 'y', 'z'),
  past('d'),
  euros('rent', 60),
  euros('aid', 20),
  euros('resources', 60),
  { ...count('surface', 80), unit: 'square-metre' } as FactDefinition,
  { kind: 'events', ...spokenOf('e'), max: 5, qualifiers: [{ id: 'adapted', label: 'adapted' }] },
  { kind: 'commune', ...spokenOf('home'), isSeveral: false },
  { kind: 'commune', ...spokenOf('wish'), isSeveral: true },
  { ...derived('recent', 'refusals-counted', { events: 'e' }), withinMonths: 24 } as FactDefinition,
  { ...derived('adapted', 'refusals-counted', { events: 'e' }), only: 'adapted' } as FactDefinition,
  {
    ...derived('whole-rate', 'effort-rate', {
      rent: 'rent',
      charges: 'aid',
      'housing-aid': 'aid',
      resources: 'resources',
    }),
    version: 2,
  } as FactDefinition,
  derived('months', 'months-since', { date: 'd' }),
  derived('rate', 'effort-rate', { rent: 'rent', 'housing-aid': 'aid', resources: 'resources' }),
  derived('crowded', 'overcrowding', { surface: 'surface', 'aged-14-or-more': 'n', 'under-14': 'm' }),
  derived('left', 'residual-income', {
    resources: 'resources',
    rent: 'rent',
    'housing-aid': 'aid',
    'aged-14-or-more': 'n',
    'under-14': 'm',
  }),
]
const thresholds: Readonly<Record<string, number>> = {
  n: 6,
  m: 3,
  months: 300,
  recent: 3,
  adapted: 3,
  rate: 120,
  'whole-rate': 120,
  left: 60,
}
const numeric = fc.constantFrom(...Object.keys(thresholds))

const comparison: fc.Arbitrary<Condition> = numeric.chain((fact) =>
  fc.record({
    kind: fc.constant('compare' as const),
    fact: fc.constant(fact as FactId),
    comparator: fc.constantFrom(...comparators),
    to: fc.integer({ min: 0, max: thresholds[fact] as number }),
  }),
)
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    fc.record({
      kind: fc.constant('is' as const),
      fact: fc.constantFrom('a', 'b', 'crowded').map((id) => id as FactId),
      value: fc.boolean(),
    }),
    fc
      .subarray(['x', 'y', 'z'], { minLength: 1 })
      .map((values): Condition => ({ kind: 'in', fact: 'c' as FactId, values })),
    fc
      .record({
        fact: fc.constantFrom('home', 'wish'),
        values: fc.subarray(['core', 'west'], { minLength: 1 }),
      })
      .map(({ fact, values }): Condition => ({ kind: 'in', fact: fact as FactId, values })),
    comparison,
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
    }),
    tie('condition').map((each): Condition => ({ kind: 'not', condition: each })),
  ),
}))

/** Points above 0 only under a group that keeps the best: it refuses gains and penalties together. */
const pointsOf = (isGain: boolean) => fc.integer({ min: isGain ? 1 : -20, max: 30 })

const bandsFor = (isGain: boolean): fc.Arbitrary<readonly Band[]> =>
  fc
    .record({
      cuts: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
      included: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      points: fc.array(pointsOf(isGain), { minLength: 4, maxLength: 4 }),
      isOpenBelow: fc.boolean(),
    })
    .map(({ cuts, included, points, isOpenBelow }) => {
      const ends = [...cuts].sort((one, other) => one - other)
      const bands = ends.map((at, rank): Band => {
        const before = ends[rank - 1]
        const lower = before === undefined ? {} : { lower: { at: before, isIncluded: !included[rank - 1] } }
        return { ...lower, upper: { at, isIncluded: included[rank] as boolean }, points: points[rank] as number }
      })
      return isOpenBelow
        ? bands
        : [
            ...bands.slice(1),
            {
              lower: { at: ends.at(-1) as number, isIncluded: !included[ends.length - 1] },
              points: points[3] as number,
            },
          ]
    })

const stretched = (isGain: boolean): fc.Arbitrary<PointRule> =>
  fc
    .record({
      fact: fc.constantFrom('n', 'months', 'recent').map((id) => id as FactId),
      parts: fc.array(
        fc.record({
          points: pointsOf(isGain),
          step: fc.integer({ min: 1, max: 3 }),
          count: fc.integer({ min: 1, max: 3 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      isOpen: fc.boolean(),
      rounding: fc.constantFrom(...roundings),
    })
    .map(({ fact, parts, isOpen, rounding }): PointRule => {
      let start = 0
      const stretches = parts.map(({ points, step, count: steps }, rank): Stretch => {
        const from = start
        start = from + step * steps
        const isLast = rank === parts.length - 1
        return { start: from, step, points: points || 1, ...(isLast && isOpen ? {} : { until: start }) }
      })
      return { kind: 'stretches', fact, rounding, stretches }
    })

const pointRule = (isGain: boolean): fc.Arbitrary<PointRule> =>
  fc.oneof(
    pointsOf(isGain).map((points): PointRule => ({ kind: 'fixed', points })),
    fc.record({
      kind: fc.constant('per-unit' as const),
      fact: fc.constantFrom('n', 'm', 'months', 'recent', 'adapted').map((id) => id as FactId),
      points: pointsOf(isGain),
      start: fc.integer({ min: 0, max: 2 }),
      step: fc.integer({ min: 1, max: 3 }),
      until: fc.integer({ min: 3, max: 40 }),
      rounding: fc.constantFrom(...roundings),
    }),
    stretched(isGain),
    fc.record({
      kind: fc.constant('bands' as const),
      fact: fc.constantFrom('n', 'm', 'rate', 'left').map((id) => id as FactId),
      bands: bandsFor(isGain),
    }),
  )

const limits = fc.record(
  { cap: fc.integer({ min: 10, max: 40 }), floor: fc.integer({ min: -20, max: 9 }) },
  { requiredKeys: [] },
)

const criterion = (isGain: boolean): fc.Arbitrary<Criterion> =>
  fc
    .record({
      needsProof: fc.boolean(),
      when: fc.option(condition, { nil: undefined }),
      points: pointRule(isGain),
      limits,
    })
    .map(({ needsProof, when, points, limits: own }): Criterion => ({
      kind: 'criterion',
      id: 'k' as CriterionId,
      label: 'k',
      basis: { kind: 'local' },
      needsProof,
      document: 'A document',
      points,
      ...(when ? { when } : {}),
      ...own,
    }))

const combination: fc.Arbitrary<Group['combination']> = fc.oneof(
  fc.constantFrom(
    { kind: 'sum' as const },
    { kind: 'max' as const },
    { kind: 'first-match' as const },
    { kind: 'selected' as const, by: 'c' as FactId },
  ),
  fc.constantFrom(...roundings).map((rounding) => ({ kind: 'mean' as const, rounding })),
)

const factor = fc.record({
  times: fc.integer({ min: 1, max: 3 }),
  over: fc.integer({ min: 1, max: 3 }),
  rounding: fc.constantFrom(...roundings),
})

const group = (depth: number, isGain: boolean): fc.Arbitrary<Group> =>
  combination.chain((chosen) => {
    const isGainBelow = isGain || chosen.kind === 'max'
    const member: fc.Arbitrary<GridNode> =
      depth === 0 ? criterion(isGainBelow) : fc.oneof(criterion(isGainBelow), group(depth - 1, isGainBelow))
    const boxes = [['x'], ['y', 'z'], ['z']].slice(0, 2)
    return fc
      .record({
        members: fc.array(member, { minLength: 1, maxLength: chosen.kind === 'selected' ? 2 : 4 }),
        factor: fc.option(factor, { nil: undefined, freq: 4 }),
        limits,
      })
      .map(({ members, factor: multiplying, limits: own }): Group => ({
        kind: 'group',
        id: 'g' as GroupId,
        label: 'g',
        combination: chosen,
        ...(multiplying ? { factor: multiplying } : {}),
        members:
          chosen.kind === 'selected'
            ? members.map((each, rank) => ({ ...each, selectedBy: boxes[rank] as string[] }))
            : members,
        ...own,
      }))
  })

/** Gives every node its own id, in order. */
function numbered(node: GridNode, next: { id: number }): GridNode {
  next.id += 1
  const id = `${node.kind === 'group' ? 'g' : 'k'}${next.id}`
  if (node.kind === 'criterion') return { ...node, id: id as CriterionId }
  return { ...node, id: id as GroupId, members: node.members.map((member) => numbered(member, next)) }
}

/** A criterion and another, by their ranks, and how the second bears on the first. */
interface Link {
  readonly ranks: readonly [number, number]
  readonly kind: 'impliedBy' | 'excludedBy'
}

/** Draws a relation from a criterion to an earlier one, so that none comes round to itself. */
function related(root: Group, links: readonly Link[]): Group {
  const ids = criteriaUnder(root).map(({ id }) => id)
  const named = links.map(({ ranks: [one, other], kind }) => {
    const [to = 0, from = 0] = [one % ids.length, other % ids.length].sort((a, b) => a - b)
    return { from: ids[from], to: ids[to], kind }
  })
  const change = (node: GridNode): GridNode => {
    if (node.kind === 'group') return { ...node, members: node.members.map(change) }
    const own = named.filter(({ from, to }) => from === node.id && from !== to)
    return own.reduce((each, { kind, to }) => ({ ...each, [kind]: [to] }), node)
  }
  return change(root) as Group
}

const criteriaUnder = (node: GridNode): readonly Criterion[] =>
  node.kind === 'group' ? node.members.flatMap(criteriaUnder) : [node]

/** Compiled without the facts nobody uses; none when something in it can never happen. */
function ready(plain: Group, links: readonly Link[]): CompiledGrid | undefined {
  const root = related(numbered(plain, { id: 0 }) as Group, links)
  const whole = gridOf(facts, [], { communeLists, root })
  const outcome = compileGrid(whole)
  if (outcome.ok) return outcome.value
  const unused = outcome.problems
    .filter(({ why }) => why === 'No criterion uses this fact.')
    .map(({ where }) => where.slice('facts/'.length))
  if (unused.length === 0) return undefined
  const trimmed: Grid = { ...whole, facts: facts.filter((fact) => !unused.includes(fact.id)) }
  const again = compileGrid(trimmed)
  return again.ok ? again.value : undefined
}

/** A failing case prints the nodes of its grid, not the closures made from them. */
const readable = (grid: CompiledGrid): CompiledGrid =>
  Object.assign(grid, { [fc.toStringMethod]: () => JSON.stringify(grid.grid.root) })

const links: fc.Arbitrary<readonly Link[]> = fc.array(
  fc.record({
    ranks: fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 })),
    kind: fc.constantFrom('impliedBy' as const, 'excludedBy' as const),
  }),
  { maxLength: 2 },
)

export const grids: fc.Arbitrary<CompiledGrid> = fc
  .tuple(group(2, false), links)
  .map(([root, drawn]) => ready(root, drawn))
  .filter((grid) => grid !== undefined)
  .map(readable)

const stated = (fact: StatedFactDefinition): fc.Arbitrary<FactValue> => {
  if (fact.kind === 'boolean') return fc.boolean()
  if (fact.kind === 'events') return someEvents(fact, (days) => addDays(today, 0 - days))
  if (fact.kind === 'commune') return someCommunes(fact, communeLists)
  if (fact.kind === 'choice' && fact.communes) return someCommunes(fact.communes, communeLists)
  if (fact.kind === 'integer') return fc.integer({ min: fact.min, max: fact.max })
  if (fact.kind === 'choice') return fc.constantFrom(...fact.values.map((value) => value.id))
  return fc.integer({ min: 0, max: 9000 }).map((back) => addDays(today, 0 - back))
}

export interface Household {
  readonly situation: Situation
  /** The same with some facts not known. */
  readonly partly: Situation
}

export const without = (situation: Situation, hidden: readonly string[]): Situation => ({
  ...situation,
  facts: Object.fromEntries(
    Object.entries(situation.facts).filter(([id]) => !hidden.includes(id)),
  ) as Situation['facts'],
})

/** A refused document leaves bounds, not a total: random households would nearly all be left out. */
export const unrefused = (situation: Situation): Situation => ({
  ...situation,
  facts: Object.fromEntries(
    Object.entries(situation.facts).map(([id, fact]) => [id, { ...fact, proof: 'declared' }]),
  ) as Situation['facts'],
})

/** Households of a grid with every fact known; what is hidden in `partly` is only declared, as an answer to come is. */
export function households(grid: CompiledGrid): fc.Arbitrary<Household> {
  const ids = grid.slots.stated.map((fact) => fact.id as string)
  const values = fc.record(Object.fromEntries(grid.slots.stated.map((fact) => [fact.id, stated(fact)])))
  const proofs = fc.array(fc.constantFrom(...proofStates), { minLength: ids.length, maxLength: ids.length })
  return fc.record({ values, proofs, hidden: fc.subarray(ids) }).map(({ values: given, proofs: shown, hidden }) => {
    const known = ids.map((id, rank): [string, StatedFact] => [
      id,
      { value: given[id] as FactValue, proof: hidden.includes(id) ? 'declared' : (shown[rank] as StatedFact['proof']) },
    ])
    const situation: Situation = { referenceDate: today, facts: Object.fromEntries(known) as Situation['facts'] }
    return { situation, partly: without(situation, hidden) }
  })
}

export const anyHousehold: fc.Arbitrary<Household & { readonly grid: CompiledGrid }> = grids.chain((grid) =>
  households(grid).map((household) => ({ ...household, grid })),
)

/** The same with one fact stated otherwise. */
export const otherValue = (grid: CompiledGrid, fact: FactId): fc.Arbitrary<FactValue> =>
  stated(grid.slots.stated.find((each) => each.id === fact) as StatedFactDefinition)
