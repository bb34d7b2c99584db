import { describe, expect, it } from 'vitest'
import type { CompiledGrid } from '../../../src/domain/scoring/compile-grid.ts'
import type { Grid } from '../../../src/domain/scoring/grid.ts'
import type { RequestKind } from '../../../src/domain/scoring/request.ts'
import { scoresOfRequest } from '../../../src/domain/scoring/scores-of-request.ts'
import type { GridId } from '../../../src/domain/values/ids.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import { compiled, criterion, gridOf, household, yesOrNo } from './small-grid.ts'

const grid = (territory: string, points: number, more: Partial<Grid> = {}): CompiledGrid =>
  compiled(
    gridOf([yesOrNo('a')], [criterion('a', points)], { territory, id: `${territory}/${points}` as GridId, ...more }),
  )

const from = (day: string, to: string | null = null) => ({
  inForce: { from: localDate(day), to: to === null ? null : localDate(to) },
})
const scoring = {
  territories: [
    { id: 'west', name: 'West', communes: ['01001', '01002'] },
    { id: 'east', name: 'East', communes: ['01003'] },
    { id: 'north', name: 'North', communes: ['01004'] },
  ],
  grids: [
    grid('west', 10, from('2024-01-01', '2025-12-31')),
    grid('west', 20, from('2026-01-01')),
    grid('east', 3, { requests: 'first-request', ...from('2026-01-01') }),
    grid('east', 4, { requests: 'transfer', ...from('2026-01-01') }),
  ],
}

function totals(wishedCommunes: readonly string[], kind: RequestKind = 'first-request', on = '2026-11-24') {
  const situation = { ...household({ a: true }), referenceDate: localDate(on) }
  const { scores, unknownCommunes } = scoresOfRequest({ kind, wishedCommunes, situation }, scoring)
  return [scores.map(({ territory, score }) => [territory, score?.declared.min]), unknownCommunes]
}

describe('a request', () => {
  it('has one score a territory it asks for, each under its own grid', () => {
    expect(totals(['01001', '01002', '01003'])).toEqual([
      [
        ['west', 20],
        ['east', 3],
      ],
      [],
    ])
  })

  it('is scored by the grid for its kind', () => {
    expect(totals(['01003'], 'transfer')).toEqual([[['east', 4]], []])
  })

  it('can be scored again under the rules of another day', () => {
    expect(totals(['01001'], 'first-request', '2025-06-01')).toEqual([[['west', 10]], []])
  })

  it('has no invented score where no grid is in force, nor where nobody knows the territory', () => {
    expect(totals(['01004', '75101'])).toEqual([[['north', undefined]], ['75101']])
    expect(totals(['01003'], 'first-request', '2025-06-01')).toEqual([[['east', undefined]], []])
  })
})
