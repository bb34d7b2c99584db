import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/domain/scoring/evaluate.ts'
import type { Answer } from '../../../src/domain/simulator/answers.ts'
import { situationFromAnswers } from '../../../src/domain/simulator/situation-from-answers.ts'
import {
  isHiddenOnPaper,
  isHiddenOnScreen,
  neutralRows,
  versionTable,
} from '../../../src/domain/simulator/version-rows.ts'
import type { PointBounds } from '../../../src/domain/values/points.ts'
import { clermontVersions } from './clermont-interview.ts'

const [{ grid, questionnaire, today }, coming] = clermontVersions()
const sensitive = new Set(grid.grid.facts.filter(({ isSensitive }) => isSensitive).map(({ id }) => id))

const given: Readonly<Record<string, Answer>> = {
  'request-month': { kind: 'month', month: '2021-10' },
  housing: { kind: 'choice', choice: 'residence' as never },
  recognition: { kind: 'several-choices', chosen: [], among: ['dalo', 'departmental-plan'] as never },
  refusals: { kind: 'integer', value: 0 },
  'unfit-dwelling': { kind: 'yes-no', isYes: false },
  'people-14-or-more': { kind: 'integer', value: 1 },
  'children-under-14': { kind: 'integer', value: 1 },
  'minor-children': { kind: 'integer', value: 1 },
  'lone-parent': { kind: 'yes-no', isYes: true },
  resources: { kind: 'integer', value: 650 },
  rent: { kind: 'integer', value: 300 },
  'housing-aid': { kind: 'integer', value: 100 },
  'works-in-metropole': { kind: 'yes-no', isYes: false },
  'lives-in-metropole': { kind: 'yes-no', isYes: false },
  situations: { kind: 'several-choices', chosen: [], among: ['eviction', 'child-welfare', 'back-to-work'] as never },
  protection: {
    kind: 'several-choices',
    chosen: ['couple-violence' as never],
    among: ['couple-violence', 'sexual-assault', 'leaving-prostitution', 'therapeutic-flat'] as never,
  },
  expecting: { kind: 'yes-no', isYes: false },
  disability: { kind: 'yes-no', isYes: false },
}
const answers = Object.entries(given).map(([question, answer]) => ({ question: question as never, answer }))
const situation = situationFromAnswers(questionnaire, answers, today)
const table = versionTable(evaluate(grid, situation), evaluate(coming, situation), sensitive)
const sure = ({ min, max }: PointBounds) => (min === max ? min : [min, max])

describe('a situation under two versions of a grid', () => {
  it('has a line for each criterion that brings points in one of them, under its family when it has several', () => {
    expect(
      table.rows.map(({ rank, id, before, after, difference, isIn }) => [
        rank,
        id,
        sure(before),
        sure(after),
        difference,
        isIn,
      ]),
    ).toEqual([
      ['family', 'seniority', 63, 75, 12, 'both'],
      ['criterion', 'months-of-waiting', 48, 60, 12, 'both'],
      ['criterion', 'abnormally-long-wait', 15, 15, 0, 'both'],
      ['family', 'current-housing', 25, 15, -10, 'both'],
      ['criterion', 'in-structure', 25, 0, -25, 'both'],
      ['criterion', 'in-residence', 0, 15, 15, 'after'],
      ['family', 'violence', 50, 50, 0, 'both'],
      ['family', 'family', 11, 11, 0, 'both'],
      ['criterion', 'children', 3, 3, 0, 'both'],
      ['criterion', 'alone-with-child', 8, 8, 0, 'both'],
      ['family', 'means', 6, 12, 6, 'both'],
      ['criterion', 'little-left', 6, 0, -6, 'before'],
      ['criterion', 'low-resources', 0, 12, 12, 'after'],
    ])
  })

  it('adds up, family by family, to the total of each version', () => {
    const families = table.rows.filter(({ rank }) => rank === 'family')
    for (const side of ['before', 'after'] as const)
      expect(families.reduce((sum, row) => sum + row[side].min, 0)).toBe(table.total[side].min)
    expect(table.total.difference).toBe(8)
  })

  it('names nothing sensitive on paper, and still adds up', () => {
    const { rows, confidential } = neutralRows(table.rows, isHiddenOnPaper)
    expect(rows.map(({ id }) => id as string)).not.toContain('violence')
    expect(confidential).toMatchObject({ before: { min: 50, max: 50 }, after: { min: 50, max: 50 }, difference: 0 })
    const shown = rows.filter(({ rank }) => rank === 'family').reduce((sum, { after }) => sum + after.min, 0)
    expect(shown + 50).toBe(table.total.after.min)
  })

  it('tells nobody on the screen what something sensitive would bring when it was not declared', () => {
    const withheld = situationFromAnswers(questionnaire, [], today)
    const open = versionTable(evaluate(grid, withheld), evaluate(coming, withheld), sensitive)
    const { rows, confidential } = neutralRows(open.rows, isHiddenOnScreen)
    expect(rows.map(({ id }) => id as string)).not.toContain('violence')
    expect(rows.map(({ id }) => id as string)).not.toContain('health')
    expect(rows.map(({ id }) => id as string)).toContain('seniority')
    expect(confidential?.before).toEqual({ min: 0, max: 60 + 30 + 20 })
    expect(neutralRows(table.rows, isHiddenOnScreen)).toEqual({ rows: table.rows, confidential: undefined })
  })
})
