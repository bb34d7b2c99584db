import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/domain/scoring/evaluate.ts'
import { openFacts } from '../../../src/domain/scoring/open-facts.ts'
import type { Situation } from '../../../src/domain/scoring/situation.ts'
import type { NodeOutcome, NodeScore } from '../../../src/domain/scoring/score.ts'
import { completeRow, totalBounds, totalOf } from '../../../src/domain/scoring/total.ts'
import type { PointBounds } from '../../../src/domain/values/points.ts'
import { isCertain } from '../../../src/domain/values/points.ts'
import { anyHousehold, otherValue, without } from './random-grid.ts'
import { allNodes } from './small-grid.ts'

const runs = { numRuns: 400 }
const holds = (outer: PointBounds, inner: PointBounds): boolean => outer.min <= inner.min && inner.max <= outer.max

/** Facts whose document was not refused: to learn of a refusal is news that bounds do not foresee. */
const unrefused = ({ facts }: Situation): string[] =>
  Object.entries(facts).flatMap(([id, fact]) => (fact?.proof === 'refused' ? [] : [id]))

/** Pairs of the same node in two scores of one grid. */
const pairs = (one: NodeScore, other: NodeScore): readonly (readonly [NodeScore, NodeScore])[] => {
  const others = allNodes(other)
  return allNodes(one).map((node, rank) => [node, others[rank] as NodeScore] as const)
}

/** The same, without the members of best-of groups: of two that tie in the end, which one carries the points may change. */
function settledPairs(one: NodeScore, other: NodeScore): readonly (readonly [NodeScore, NodeScore])[] {
  const groups = allNodes(one).filter((node) => node.kind === 'group' && node.combination.kind === 'max')
  const members = new Set(groups.flatMap((node) => (node.kind === 'group' ? node.children.map(({ id }) => id) : [])))
  return pairs(one, other).filter(([{ id }]) => !members.has(id))
}

/** Two members that tie in the end: which of them carries the points may change, the points do not. */
function isTied(before: NodeScore, after: NodeScore, root: NodeScore): boolean {
  const winners = [before, after].map(({ outcome }) => (outcome.kind === 'beaten' ? outcome.beatenBy : undefined))
  return allNodes(root).some(
    ({ id, worth, outcome }) =>
      (winners.includes(id) || (outcome.kind === 'beaten' && outcome.beatenBy === after.id)) &&
      worth.min === after.worth.min &&
      worth.max === after.worth.max,
  )
}

describe('a household not fully known', () => {
  it('has a total within the bounds, whatever the rest turns out to be, for every line and both totals', () => {
    fc.assert(
      fc.property(anyHousehold, ({ grid, situation, partly }) => {
        const [bounds, score] = [evaluate(grid, partly), evaluate(grid, situation)]
        expect(holds(bounds.declared, score.declared) && holds(bounds.confirmed, score.confirmed)).toBe(true)
        for (const [before, after] of settledPairs(bounds.root, score.root)) {
          expect([before.id, before.declared, after.declared, holds(before.declared, after.declared)]).toContain(true)
          expect(holds(before.confirmed, after.confirmed)).toBe(true)
        }
      }),
      runs,
    )
  })

  it('is never told what a later answer contradicts', () => {
    const mayFollow: Readonly<Record<NodeOutcome['kind'], readonly NodeOutcome['kind'][]>> = {
      counted: ['counted'],
      averaged: ['averaged'],
      beaten: ['beaten', 'not-met', 'not-selected', 'excluded', 'refused'],
      'not-met': ['not-met', 'not-selected', 'excluded', 'refused'],
      'not-selected': ['not-selected'],
      excluded: ['excluded', 'not-met', 'not-selected', 'refused'],
      refused: ['refused', 'not-met', 'not-selected'],
      unknown: ['counted', 'averaged', 'beaten', 'not-met', 'not-selected', 'excluded', 'refused'],
    }
    fc.assert(
      fc.property(anyHousehold, ({ grid, situation, partly }) => {
        const [bounds, score] = [evaluate(grid, partly), evaluate(grid, situation)]
        for (const [before, after] of pairs(bounds.root, score.root))
          if (!isTied(before, after, score.root)) expect(mayFollow[before.outcome.kind]).toContain(after.outcome.kind)
      }),
      runs,
    )
  })

  it('sees its bounds narrow with each answer, never widen', () => {
    const twoSteps = anyHousehold.chain((household) =>
      fc.record({ household: fc.constant(household), hidden: fc.subarray(unrefused(household.partly)) }),
    )
    fc.assert(
      fc.property(twoSteps, ({ household: { grid, partly }, hidden }) => {
        const less = without(partly, hidden)
        expect(holds(evaluate(grid, less).declared, evaluate(grid, partly).declared)).toBe(true)
      }),
      runs,
    )
  })

  it('is asked nothing that cannot change the total: any answer to a closed question leaves it as it is', () => {
    const changed = anyHousehold.chain((household) => {
      const { grid, partly } = household
      const open = openFacts(grid, partly)
      const closed = grid.slots.stated.map((fact) => fact.id).filter((id) => !partly.facts[id] && !open.includes(id))
      const values = fc.tuple(
        ...closed.map((id) => otherValue(grid, id).map((value) => [id, { value, proof: 'declared' }] as const)),
      )
      return fc.record({ household: fc.constant(household), values })
    })
    fc.assert(
      fc.property(changed, ({ household: { grid, situation }, values }) => {
        const other = { ...situation, facts: { ...situation.facts, ...Object.fromEntries(values) } }
        expect(evaluate(grid, other).declared).toEqual(evaluate(grid, situation).declared)
      }),
      runs,
    )
  })

  it('still has a question open as long as its total is not certain', () => {
    fc.assert(
      fc.property(anyHousehold, ({ grid, partly }) => {
        expect(openFacts(grid, partly).length === 0).toBe(isCertain(evaluate(grid, partly).declared))
      }),
      runs,
    )
  })
})

describe('a household fully known', () => {
  it('has one total on what was said, and no question open', () => {
    fc.assert(
      fc.property(anyHousehold, ({ grid, situation }) => {
        expect(isCertain(evaluate(grid, situation).declared)).toBe(true)
        expect(openFacts(grid, situation)).toEqual([])
      }),
      runs,
    )
  })

  it('has the same total by the tree, by the bounds alone and by the fast way for batches', () => {
    fc.assert(
      fc.property(anyHousehold, ({ grid, situation }) => {
        const { declared } = evaluate(grid, situation)
        expect(totalBounds(grid, situation)).toEqual(declared)
        const row = completeRow(grid, situation)
        const hasRefusal = Object.values(situation.facts).some((fact) => fact?.proof === 'refused')
        expect(row === undefined).toBe(hasRefusal)
        if (row) expect({ min: totalOf(grid, row), max: totalOf(grid, row) }).toEqual(declared)
      }),
      runs,
    )
  })
})
