import { describe, expect, it } from 'vitest'
import type { ComparisonScope } from '../../../src/domain/scoring/comparison-scope.ts'
import { isSimilar, similarTo } from '../../../src/domain/scoring/comparison-scope.ts'
import type { FactValue } from '../../../src/domain/scoring/situation.ts'
import type { FactId } from '../../../src/domain/values/ids.ts'
import { household } from './small-grid.ts'

const scope: ComparisonScope = {
  territory: 'test',
  label: 'Same type, income and commune',
  axes: [
    { kind: 'same', fact: 'dwelling-type' as FactId, label: 'Type' },
    { kind: 'bands', fact: 'resources' as FactId, label: 'Resources', cuts: [1000, 2000] },
    { kind: 'shared', fact: 'wished-communes' as FactId, label: 'Communes' },
  ],
}
const one = { 'dwelling-type': 'T3', resources: 1500, 'wished-communes': '63113, 63014' }
const other = (said: Readonly<Record<string, FactValue>>) => household({ ...one, ...said }).facts

describe('a similar request', () => {
  it.each([
    ['asks for the same type', { 'dwelling-type': 'T2' }, false],
    ['has resources of the same band', { resources: 1999 }, true],
    ['whose cut begins the next band', { resources: 2000 }, false],
    ['shares a commune at least', { 'wished-communes': '63014' }, true],
    ['and is not similar when it shares none', { 'wished-communes': '63308' }, false],
  ])('%s', (_, said, expected) => {
    expect(isSimilar(scope, household(one).facts, other(said))).toBe(expected)
  })

  it('is not guessed while a fact is not known, unless another tells the two apart', () => {
    const { resources: _, ...unknown } = one
    expect(isSimilar(scope, household(one).facts, household(unknown).facts)).toBeUndefined()
    expect(isSimilar(scope, household(one).facts, household({ ...unknown, 'dwelling-type': 'T5' }).facts)).toBe(false)
  })

  it('is never the request itself', () => {
    const [mine, twin, stranger] = [household(one), household(one), household({ ...one, 'dwelling-type': 'T1' })]
    expect(similarTo(scope, mine, [mine, twin, stranger])).toEqual([twin])
  })
})
