import { describe, expect, it } from 'vitest'
import { gridTable } from '../../src/domain/scoring/grid-table.ts'
import type { GridTableRow } from '../../src/domain/scoring/grid-table.ts'
import { textVariants, type TextVariant } from '../../src/domain/values/language.ts'
import { wordingIn } from './grid-wording.ts'
import { content } from './real-content.ts'

const tableIn = (territory: string, variant: TextVariant) => {
  const { grid, texts } = content.grids.find((each) => each.grid.territory === territory)!
  return gridTable({ grid, texts: texts[variant] }, wordingIn(variant))
}

/** The cells of a row with plain spaces, which a test can read. */
const cells = (row: GridTableRow | undefined): readonly string[] =>
  row
    ? [row.chapter, row.label, row.condition, row.points, row.limit, row.basis, row.proof].map((cell) =>
        cell.replaceAll(/[\u202f\u00a0]/g, ' '),
      )
    : []

const rowOf = (territory: string, id: string) => tableIn(territory, 'fr').rows.find((row) => row.id === id)

describe('the table of a grid', () => {
  it('has one row a line of the grid, each criterion under its chapter', () => {
    expect(cells(rowOf('toulouse', 'abnormally-long-wait'))).toEqual([
      'Ancienneté',
      'Délai anormalement long dépassé',
      '« Mois d’ancienneté » est au-dessus de 36 mois (« Délai anormalement long »)',
      '20 points',
      '',
      'choix local',
      'aucun',
    ])
    expect(cells(rowOf('toulouse', 'priority-publics'))).toEqual([
      'Publics prioritaires',
      'Publics prioritaires',
      '',
      'seul le critère le plus favorable compte',
      '',
      '',
      '',
    ])
  })

  it('begins with the whole grid, which stands in no chapter', () => {
    const [first] = tableIn('clermont-auvergne', 'fr').rows
    expect([first?.depth, first?.chapter]).toEqual([0, ''])
  })
})

describe.each(textVariants)('in %s', (variant) => {
  const tables = ['clermont-auvergne', 'toulouse', 'lyon'].map((territory) => tableIn(territory, variant))

  it('every cell is whole, and none that must speak is empty', () => {
    const raw = /\{\{|undefined|NaN|\b(condition|rule|range|combination|basis|table|relation|factor)\.[\w-]+/
    for (const { rows, columns, title, notice } of tables) {
      expect([...Object.values(columns), title, notice].filter((words) => words === '' || raw.test(words))).toEqual([])
      const spoken = rows.flatMap((row) =>
        row.kind === 'criterion'
          ? [row.chapter, row.label, row.condition, row.points, row.basis, row.proof]
          : [row.label, row.points],
      )
      expect(spoken.filter((words) => words === '' || raw.test(words))).toEqual([])
    }
  })
})
