import { describe, expect, it } from 'vitest'
import { among, choice, criterion, gridOf, group, is, nodeOf, scoreOf, totalOf, yesOrNo } from './small-grid.ts'

const facts = [yesOrNo('a'), yesOrNo('b'), yesOrNo('c')]
const members = [criterion('a', 10), criterion('b', 4), criterion('c', 1)]

describe('a group that adds', () => {
  const grid = gridOf(facts, [group('g', 'sum', members)])

  it('counts every criterion met', () => {
    expect(totalOf(grid, { a: true, b: false, c: true })).toBe(11)
  })

  it('is worth nothing when no criterion is met, and says it was not met', () => {
    const score = scoreOf(grid, { a: false, b: false, c: false })
    expect(score.declared).toEqual({ min: 0, max: 0 })
    expect(nodeOf(score, 'g').outcome).toEqual({ kind: 'not-met' })
  })
})

describe('a group where only the best counts', () => {
  const grid = gridOf(facts, [group('g', 'max', members)])

  it('keeps the best and says by whom the others are beaten', () => {
    const score = scoreOf(grid, { a: true, b: true, c: false })
    expect(score.declared).toEqual({ min: 10, max: 10 })
    expect(nodeOf(score, 'b').outcome).toEqual({ kind: 'beaten', beatenBy: 'a' })
    expect(nodeOf(score, 'b').declared).toEqual({ min: 0, max: 0 })
    expect(nodeOf(score, 'b').worth).toEqual({ min: 4, max: 4 })
    expect(nodeOf(score, 'c').outcome).toEqual({ kind: 'not-met' })
  })

  it('lets the first of two equals count, so that one line only carries the points', () => {
    const equal = gridOf(facts, [group('g', 'max', [criterion('a', 5), criterion('b', 5), criterion('c', 5)])])
    const score = scoreOf(equal, { a: false, b: true, c: true })
    expect(nodeOf(score, 'b').outcome).toEqual({ kind: 'counted' })
    expect(nodeOf(score, 'c').outcome).toEqual({ kind: 'beaten', beatenBy: 'b' })
  })

  it('finds the published Paris 2014 case: leaving a shared dwelling (2) and living at parents’ (1) make 2', () => {
    const paris = gridOf(
      [yesOrNo('leaving-shared-dwelling'), yesOrNo('at-parents')],
      [group('family', 'max', [criterion('leaving-shared-dwelling', 2), criterion('at-parents', 1)])],
    )
    expect(totalOf(paris, { 'leaving-shared-dwelling': true, 'at-parents': true })).toBe(2)
  })
})

describe('a group that averages', () => {
  const mean = (rounding: 'down' | 'up' | 'nearest') => gridOf(facts, [group('g', { kind: 'mean', rounding }, members)])

  it('averages only what is met, rounded as the grid says', () => {
    expect(totalOf(mean('down'), { a: true, b: false, c: true })).toBe(5)
    expect(totalOf(mean('up'), { a: true, b: false, c: true })).toBe(6)
    expect(totalOf(mean('nearest'), { a: true, b: false, c: true })).toBe(6)
    expect(totalOf(mean('nearest'), { a: true, b: true, c: true })).toBe(5)
  })

  it('takes a half away from zero for penalties as for gains', () => {
    const penalties = gridOf(facts, [
      group('g', { kind: 'mean', rounding: 'nearest' }, [criterion('a', -1), criterion('b', -2), criterion('c', -9)]),
    ])
    expect(totalOf(penalties, { a: true, b: true, c: false })).toBe(-2)
  })

  it('shows the case Bondy’s tenants complained of: hosted and victim of violence scores less than hosted alone', () => {
    const bondy = gridOf(
      [yesOrNo('hosted'), yesOrNo('violence')],
      [group('g', { kind: 'mean', rounding: 'down' }, [criterion('hosted', 10), criterion('violence', 6)])],
    )
    const alone = totalOf(bondy, { hosted: true, violence: false })
    expect(totalOf(bondy, { hosted: true, violence: true })).toBeLessThan(alone)
  })

  it('bounds the mean with what is not known, and a member that would lower it is seen', () => {
    const score = scoreOf(mean('down'), { a: true })
    expect(score.declared).toEqual({ min: 5, max: 10 })
    expect(nodeOf(score, 'a').outcome).toEqual({ kind: 'averaged' })
  })
})

describe('a group where the first met counts', () => {
  const grid = gridOf(facts, [group('g', 'first-match', [criterion('a', 1), criterion('b', 9), criterion('c', 5)])])

  it('keeps the first even when a later one is worth more', () => {
    const score = scoreOf(grid, { a: true, b: true, c: false })
    expect(score.declared).toEqual({ min: 1, max: 1 })
    expect(nodeOf(score, 'b').outcome).toEqual({ kind: 'beaten', beatenBy: 'a' })
  })

  it('goes on to the next when the first is not met', () => {
    expect(totalOf(grid, { a: false, b: true, c: true })).toBe(9)
  })

  it('stays between both while the first is not known', () => {
    expect(scoreOf(grid, { b: true }).declared).toEqual({ min: 1, max: 9 })
  })
})

describe('a group where the ticked box counts', () => {
  const box = choice('box', 'hotel', 'hosted', 'tenant')
  const grid = gridOf(
    [box, yesOrNo('b')],
    [
      group('g', { kind: 'selected', by: 'box' as never }, [
        criterion('in-hotel', 8, { when: is('b'), selectedBy: ['hotel'] }),
        group('hosting', 'sum', [criterion('b', 3)], { selectedBy: ['hosted'] }),
      ]),
    ],
  )

  it('counts the member of the box when its own condition holds too', () => {
    expect(totalOf(grid, { box: 'hotel', b: true })).toBe(8)
    expect(totalOf(grid, { box: 'hotel', b: false })).toBe(0)
    expect(totalOf(grid, { box: 'hosted', b: true })).toBe(3)
  })

  it('says which box is ticked when a member is not of it', () => {
    const score = scoreOf(grid, { box: 'tenant', b: true })
    expect(score.declared).toEqual({ min: 0, max: 0 })
    expect(nodeOf(score, 'in-hotel').outcome).toEqual({ kind: 'not-selected', selected: 'tenant' })
  })

  it('never adds two boxes while none is known', () => {
    expect(scoreOf(grid, { b: true }).declared).toEqual({ min: 0, max: 8 })
  })

  it('never goes below the least box when every box pays', () => {
    const every = gridOf(
      [choice('box', 'x', 'y')],
      [
        group('g', { kind: 'selected', by: 'box' as never }, [
          criterion('of-x', 5, { when: among('box', 'x'), selectedBy: ['x'] }),
          criterion('of-y', 7, { when: among('box', 'y'), selectedBy: ['y'] }),
        ]),
      ],
    )
    expect(scoreOf(every, {}).declared).toEqual({ min: 5, max: 7 })
  })
})

it('two criteria that exclude each other are never both counted while the fact is not known', () => {
  const grid = gridOf(
    [choice('housing', 'tenant', 'owner')],
    [
      criterion('tenant', 6, { when: among('housing', 'tenant') }),
      criterion('owner', 9, { when: among('housing', 'owner') }),
    ],
  )
  expect(scoreOf(grid, {}).declared).toEqual({ min: 6, max: 9 })
})
