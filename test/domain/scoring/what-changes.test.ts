import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompiledGrid } from '../../../src/domain/scoring/compile-grid.ts'
import type { FactValue, Situation } from '../../../src/domain/scoring/situation.ts'
import { totalBounds } from '../../../src/domain/scoring/total.ts'
import type { Prospect } from '../../../src/domain/scoring/what-changes.ts'
import { whatChanges } from '../../../src/domain/scoring/what-changes.ts'
import { addDays, addMonths, localDate } from '../../../src/domain/values/local-date.ts'
import { completeFacts, loadedGrid, plainFacts } from './demonstration-grid.ts'
import { anyHousehold } from './random-grid.ts'
import { always, compiled, criterion, gridOf, group, household, is, today, yesOrNo } from './small-grid.ts'

/** Without its last day, so that two years can be looked at. */
const grid = { ...loadedGrid('clermont-auvergne'), inForce: { from: localDate('2024-06-03'), to: null } }
const demonstration = compiled(grid)
const inTwoYears = addMonths(today, 24)
type Facts = Readonly<Record<string, FactValue>>

function prospect(facts: Facts, ready: CompiledGrid = demonstration): Prospect {
  const found = whatChanges(ready, household(facts), inTwoYears)
  if (!found) throw new Error('The total is not certain.')
  return found
}

const plain = plainFacts(grid)
const answersTo = (fact: string, facts: Facts) =>
  prospect(facts)
    .answers.filter((each) => each.fact === fact)
    .map(({ value, difference }) => [value, difference.min, difference.max])

describe('what would change my points', () => {
  it('is another box, with what each would bring', () => {
    expect(answersTo('housing', plain)).toContainEqual(['hotel', 25, 25])
    expect(answersTo('housing', plain).map(([value]) => value)).not.toContain('private-tenant')
  })

  it('is a yes that counts, and not one that a better priority already covers', () => {
    expect(answersTo('eviction', plain)).toEqual([[true, 40, 40]])
    expect(answersTo('eviction', { ...plain, dalo: true })).toEqual([])
    expect(answersTo('dalo', { ...plain, dalo: true, eviction: true })).toEqual([[false, -20, -20]])
  })

  it('is the nearest number each way: one euro more or less, or a hundred', () => {
    const tenant = { ...plain, housing: 'private-tenant', rent: 660, resources: 2000 }
    // 33 % is not above 33 %: one euro more is; nothing below changes.
    expect(answersTo('rent', tenant)).toEqual([[661, 8, 8]])
    expect(answersTo('rent', { ...tenant, rent: 700 })).toEqual([
      [660, -8, -8],
      [801, 4, 4],
    ])
  })

  it('is the second refusal of a suited dwelling, not the first', () => {
    expect(answersTo('suitable-refusals', { ...plain, eviction: true })).toEqual([[2, -10, -10]])
  })

  it('is a month of waiting, and the delay passed', () => {
    const waiting = { ...plain, 'filed-on': addMonths(today, -33) }
    const { dates } = prospect(waiting)
    expect(dates.slice(0, 4).map(({ on, difference }) => [on, difference.min])).toEqual([
      [addMonths(today, 1), 1],
      [addMonths(today, 2), 2],
      [addMonths(today, 3), 3],
      [addMonths(today, 4), 19],
    ])
    // The plateau of 48 months.
    expect(dates.at(-1)).toMatchObject({ on: addMonths(today, 15), difference: { min: 30, max: 30 } })
  })

  it('is told only once the total is certain', () => {
    expect(whatChanges(demonstration, household({}), inTwoYears)).toBeUndefined()
  })

  it('is a range when the answer makes something still unknown count', () => {
    const ready = compiled(
      gridOf([yesOrNo('a'), yesOrNo('b')], [group('g', 'max', [criterion('a', 5), criterion('b', 3)])]),
    )
    expect(prospect({ a: true }, ready).answers).toEqual([
      { kind: 'answer', fact: 'a', value: false, total: { min: 0, max: 3 }, difference: { min: -5, max: -2 } },
    ])
  })

  it('looks no further than the last day of the grid', () => {
    const ending = compiled({ ...grid, inForce: { ...grid.inForce, to: addMonths(today, 2) } })
    expect(prospect({ ...plain, 'filed-on': addMonths(today, -12) }, ending).dates).toHaveLength(2)
  })

  it('goes on under the version to come, whose first day is a day of change', () => {
    const last = addMonths(today, 2)
    const ending = compiled({ ...grid, inForce: { ...grid.inForce, to: last } })
    const longer = { ...grid.root, members: [...grid.root.members, { ...criterion('gift', 7), when: is('dalo') }] }
    const inForce = { from: addDays(last, 1), to: null }
    const coming = compiled({ ...grid, id: 'next' as never, inForce, root: longer })
    const facts = { ...plain, 'filed-on': addMonths(today, -12), dalo: true }
    const dates = whatChanges(ending, household(facts), addMonths(today, 3), [coming])?.dates ?? []
    expect(dates.map(({ on, difference, grid: id }) => [on, difference.min, id])).toEqual([
      [addMonths(today, 1), 1, grid.id],
      [last, 2, grid.id],
      [addDays(last, 1), 9, 'next'],
      [addMonths(today, 3), 10, 'next'],
    ])
  })

  it('counts an answer that a document had denied, once said otherwise', () => {
    const ready = compiled(
      gridOf(
        [yesOrNo('a')],
        [
          criterion('a', 5, {
            needsProof: true,
            document: 'D',
            when: { kind: 'is', fact: 'a' as never, value: false },
          }),
          always('k', 1),
        ],
      ),
    )
    const denied = whatChanges(ready, household({ a: true }, { refused: ['a'] }), today)
    expect(denied?.answers).toMatchObject([{ value: false, total: { min: 6, max: 6 } }])
  })
})

/** The situation with one fact declared otherwise. */
const saying = (situation: Situation, fact: string, value: FactValue): Situation => ({
  ...situation,
  facts: { ...situation.facts, [fact]: { value, proof: 'declared' } },
})

const isOther = (ready: CompiledGrid, situation: Situation, total: number): boolean => {
  const { min, max } = totalBounds(ready, situation)
  return min !== total || max !== total
}

/** Tried one by one: every value of a short fact, from the nearest. */
function tried(ready: CompiledGrid, situation: Situation, total: number): readonly (readonly [string, FactValue])[] {
  return ready.slots.stated.flatMap((fact): readonly (readonly [string, FactValue])[] => {
    const now = situation.facts[fact.id]?.value
    if (now === undefined || fact.kind === 'date' || fact.kind === 'events') return []
    if (fact.kind === 'choice' && fact.communes) return []
    const changes = (value: FactValue) => isOther(ready, saying(situation, fact.id, value), total)
    if (fact.kind !== 'integer') {
      const values = fact.kind === 'boolean' ? [false, true] : fact.values.map(({ id }) => id)
      return values.filter((value) => value !== now && changes(value)).map((value) => [fact.id, value] as const)
    }
    const all = Array.from({ length: fact.max - fact.min + 1 }, (_, rank) => fact.min + rank)
    const [below, above] = [
      all.filter((each) => each < Number(now)).toReversed(),
      all.filter((each) => each > Number(now)),
    ]
    return [below.find(changes), above.find(changes)].flatMap((value) =>
      value === undefined ? [] : [[fact.id, value] as const],
    )
  })
}

describe('tried one by one', () => {
  it('every answer of households at random under grids at random is found, and no other', () => {
    let found = 0
    fc.assert(
      fc.property(anyHousehold, ({ grid: ready, situation, partly }) => {
        for (const each of [situation, partly]) {
          const changes = whatChanges(ready, each, today)
          if (!changes) continue
          const { min } = totalBounds(ready, each)
          const short = changes.answers.filter(({ fact }) => fact !== 'd')
          expect(short.map(({ fact, value }) => [fact, value])).toEqual(tried(ready, each, min))
          for (const { fact, value, total } of changes.answers)
            expect(total).toEqual(totalBounds(ready, saying(each, fact, value)))
          found += short.length
        }
      }),
      { numRuns: 60 },
    )
    expect(found).toBeGreaterThan(50)
  })

  it('every day of two years in the demonstration grid, and each date of a request, are found, and no other', () => {
    for (const facts of fc.sample(completeFacts(grid), { numRuns: 3, seed: 7 })) {
      const situation = household(facts)
      const { dates, answers } = prospect(facts)
      let before = totalBounds(demonstration, situation).min
      const daily = []
      for (let day = addDays(today, 1); day <= inTwoYears; day = addDays(day, 1)) {
        const { min } = totalBounds(demonstration, { ...situation, referenceDate: day })
        if (min !== before) daily.push([day, min])
        before = min
      }
      expect(dates.map(({ on, total }) => [on, total.min])).toEqual(daily)
      const total = totalBounds(demonstration, situation).min
      const filed = localDate(String(facts['filed-on']))
      const changes = (day: typeof filed) => isOther(demonstration, saying(situation, 'filed-on', day), total)
      let later: typeof filed | undefined = addDays(filed, 1)
      while (later <= today && !changes(later)) later = addDays(later, 1)
      const after = answers.filter(({ fact, value }) => fact === 'filed-on' && String(value) > filed)
      expect(after.map(({ value }) => value)).toEqual(later <= today ? [later] : [])
    }
  })
})
