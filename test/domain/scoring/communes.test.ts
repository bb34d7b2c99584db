import { describe, expect, it } from 'vitest'
import type { CommuneFact } from '../../../src/domain/scoring/fact-definition.ts'
import { openFacts } from '../../../src/domain/scoring/open-facts.ts'
import { totalBounds } from '../../../src/domain/scoring/total.ts'
import type { FactId } from '../../../src/domain/values/ids.ts'
import { among, compiled, criterion, gridOf, household, nodeOf, scoreOf, totalOf } from './small-grid.ts'

const commune = (id: string, isSeveral = false): CommuneFact => ({
  kind: 'commune',
  id: id as FactId,
  label: id,
  isSensitive: false,
  isRecordedByService: false,
  isSeveral,
})
const lists = [
  { id: 'heart', label: 'Heart', communes: ['63113', '63014'] },
  { id: 'west', label: 'West', communes: ['63014', '63308'] },
  { id: 'north', label: 'North', communes: ['63042'] },
]
const [heart, west, north] = ['heart', 'west', 'north'].map((list, rank) =>
  criterion(list, 10 ** rank, { when: among('home', list) }),
)
const grid = gridOf([commune('home')], [heart!, west!, north!], { communeLists: lists })
const wish = gridOf(
  [commune('wish', true)],
  [criterion('both', 7, { when: { kind: 'all', of: [among('wish', 'heart'), among('wish', 'north')] } })],
  { communeLists: lists.filter(({ id }) => id !== 'west') },
)

describe('a commune', () => {
  it.each([
    ['63113', 1],
    ['63014', 11],
    ['63308', 10],
    ['63042', 100],
    ['75056', 0],
    ['2A004', 0],
    ['elsewhere', 0],
  ])('%s gives the points of the lists it is in: %i', (home, total) => {
    expect(totalOf(grid, { home })).toBe(total)
  })

  it('not known yet is in no two lists that share no commune', () => {
    expect(totalBounds(compiled(grid), household({}))).toEqual({ min: 0, max: 100 })
    expect(openFacts(compiled(grid), household({}))).toEqual(['home'])
  })

  it('is shown by its code, as it was said', () => {
    const line = nodeOf(scoreOf(grid, { home: '63014' }), 'west')
    expect(line.kind === 'criterion' && line.facts).toEqual([{ fact: 'home', value: '63014', proof: 'declared' }])
  })

  it.each([
    ['63000 Clermont', 'not-a-choice'],
    ['Clermont-Ferrand', 'not-a-choice'],
    ['63113, 63014', 'wrong-kind'],
    [63113, 'wrong-kind'],
  ])('written %s is not used, and that is said', (home, why) => {
    expect(scoreOf(grid, { home }).ignored).toEqual([{ fact: 'home', why }])
  })
})

describe('communes asked for together', () => {
  it('are in a list as soon as one of them is', () => {
    expect(totalOf(wish, { wish: '63113, 63042' })).toBe(7)
    expect(totalOf(wish, { wish: '63113, 63014' })).toBe(0)
    expect(totalOf(wish, { wish: '75056' })).toBe(0)
  })

  it('may be in any set of lists while they are not known', () => {
    expect(totalBounds(compiled(wish), household({}))).toEqual({ min: 0, max: 7 })
  })
})
