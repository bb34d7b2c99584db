import { describe, expect, it } from 'vitest'
import { openFacts, pointsAtStake } from '../../../src/domain/scoring/open-facts.ts'
import type { FactValue } from '../../../src/domain/scoring/situation.ts'
import {
  among,
  choice,
  compiled,
  criterion,
  derived,
  euros,
  gridOf,
  group,
  household,
  is,
  yesOrNo,
} from './small-grid.ts'

const priority = group('priority', 'max', [criterion('dalo', 60), criterion('violence', 50), criterion('eviction', 40)])
const grid = compiled(gridOf(['dalo', 'violence', 'eviction', 'lone'].map(yesOrNo), [priority, criterion('lone', 5)]))
const open = (facts: Readonly<Record<string, FactValue>>) => openFacts(grid, household(facts))

describe('what is still worth asking', () => {
  it('is everything when nothing is known', () => {
    expect(open({})).toEqual(['dalo', 'violence', 'eviction', 'lone'])
  })

  it('is not violence once the right to housing is recognised: no answer could add a point', () => {
    expect(open({ dalo: true })).toEqual(['lone'])
  })

  it('is not eviction once violence is said, but still the higher priority', () => {
    expect(open({ violence: true })).toEqual(['dalo', 'lone'])
  })

  it('is nothing once the total is settled', () => {
    expect(open({ dalo: true, lone: false })).toEqual([])
  })

  it('stays open for a yes that is not proved yet only as long as the declared total needs it', () => {
    expect(openFacts(grid, household({ dalo: true }, { confirmed: [] }))).toEqual(['lone'])
  })

  it('says how many points hang on each fact, at most', () => {
    expect([...pointsAtStake(grid, household({}))]).toEqual([
      ['dalo', 60],
      ['violence', 50],
      ['eviction', 40],
      ['lone', 5],
    ])
  })
})

it('a group at its cap asks nothing more', () => {
  const capped = compiled(
    gridOf([yesOrNo('a'), yesOrNo('b')], [group('g', 'sum', [criterion('a', 20), criterion('b', 5)], { cap: 20 })]),
  )
  expect(openFacts(capped, household({ a: true }))).toEqual([])
  expect(openFacts(capped, household({ b: true }))).toEqual(['a'])
})

it('a later member is not asked once an earlier one is met in a first-match group', () => {
  const first = compiled(
    gridOf([yesOrNo('a'), yesOrNo('b')], [group('g', 'first-match', [criterion('a', 1), criterion('b', 9)])]),
  )
  expect(openFacts(first, household({ a: true }))).toEqual([])
  expect(openFacts(first, household({ b: true }))).toEqual(['a'])
})

it('the other facts of a condition are not asked once one of them fails', () => {
  const both = compiled(
    gridOf([yesOrNo('a'), yesOrNo('b')], [criterion('k', 3, { when: { kind: 'all', of: [is('a'), is('b')] } })]),
  )
  expect(openFacts(both, household({ a: false }))).toEqual([])
  expect(openFacts(both, household({ a: true }))).toEqual(['b'])
})

it('rent and resources are asked only of those who pay a rent that counts', () => {
  const rent = compiled(
    gridOf(
      [
        choice('housing', 'tenant', 'hotel'),
        euros('rent'),
        euros('aid'),
        euros('resources'),
        derived('rate', 'effort-rate', { rent: 'rent', 'housing-aid': 'aid', resources: 'resources' }),
      ],
      [
        criterion(
          'heavy',
          { kind: 'bands', fact: 'rate' as never, bands: [{ lower: { at: 33, isIncluded: false }, points: 8 }] },
          { when: among('housing', 'tenant') },
        ),
      ],
    ),
  )
  expect(openFacts(rent, household({ housing: 'hotel' }))).toEqual([])
  expect(openFacts(rent, household({ housing: 'tenant' }))).toEqual(['rent', 'aid', 'resources'])
  expect(openFacts(rent, household({ housing: 'tenant', rent: 0 }))).toEqual([])
})
