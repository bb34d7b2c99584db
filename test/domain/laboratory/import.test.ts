import { describe, expect, it } from 'vitest'
import { delimiterOf, preambleOf } from '../../../src/domain/laboratory/import/delimiter.ts'
import { personalHeading, personalValue } from '../../../src/domain/laboratory/import/personal-data.ts'
import { situationOf } from '../../../src/domain/laboratory/request-view.ts'
import type { CommuneFact, EventsFact, FactDefinition } from '../../../src/domain/scoring/fact-definition.ts'
import type { FactId } from '../../../src/domain/values/ids.ts'
import { always, choice, count, criterion, gridOf, past, today, yesOrNo } from '../scoring/small-grid.ts'
import { imported, optionsFor, reportOf } from './requests.ts'

const facts: readonly FactDefinition[] = [
  { ...yesOrNo('dalo'), label: 'Reconnu DALO' },
  count('children', 20),
  past('filed-on'),
  choice('housing', 'hotel', 'owner'),
]
const grid = gridOf(facts, [criterion('dalo', 60)])
const read = (...lines: readonly (readonly string[])[]) => imported(lines, optionsFor([grid]))
const value = (report: ReturnType<typeof reportOf>, position: number, fact: string) =>
  situationOf(report.table, position, today).facts[fact as FactId]?.value

describe('a file of requests', () => {
  it('names its columns by id or label, whatever the accents and capitals, in any order', () => {
    const report = reportOf(
      read(['Demande', 'RECONNU DALO', 'children', 'Commune', 'Type de logement'], ['A1', 'oui', '2', 'aubiere', 'F3']),
    )
    expect(report.missingFacts).toEqual(['filed-on', 'housing'])
    expect([value(report, 0, 'dalo'), value(report, 0, 'children'), value(report, 0, 'housing')]).toEqual([
      true,
      2,
      undefined,
    ])
    const { table } = report
    expect([table.ids[0], table.communes.values[0], table.dwellingTypes.values[0]]).toEqual(['A1', '63014', 't3'])
  })

  it.each([
    ['dalo', ['oui', 'OUI', 'yes', '1', 'x', 'Vrai'], true],
    ['dalo', ['non', 'No', '0', 'faux'], false],
    ['children', ['3', '3,00', ' 3 ', '3.0'], 3],
    ['filed-on', ['24/11/2025', '2025-11-24', '24.11.2025 00:00', '2025-11-24T00:00:00Z', '24-11-2025'], '2025-11-24'],
    ['housing', ['hotel', 'HOTEL', 'Hôtel'], 'hotel'],
  ])('reads %s written %j', (fact, cells, expected) => {
    const report = reportOf(read([fact], ...cells.map((cell) => [cell])))
    expect(cells.map((_, position) => value(report, position, fact))).toEqual(cells.map(() => expected))
  })

  it.each([
    ['children', ['1.000', '2,000', '1e3', '1/2']],
    ['filed-on', ['2025-11-23T23:30:00Z', '11/24/2025', '24/11/25']],
  ])('refuses %s that may be read in two ways, written %j', (fact, cells) => {
    const report = reportOf(read([fact], ['1'], ...cells.map((cell) => [cell])))
    expect(report.problems.map(({ value: written }) => written)).toEqual(fact === 'children' ? cells : ['1', ...cells])
  })

  it('states what any of the grids takes, and each grid then knows it or not', () => {
    const coming = gridOf([choice('housing', 'owner', 'tenant'), count('children', 10)], [always('a', 1)])
    for (const grids of [
      [grid, coming],
      [coming, grid],
    ]) {
      const lines = [
        ['housing', 'children'],
        ['hotel', '20'],
        ['tenant', '1'],
      ]
      const report = reportOf(imported(lines, optionsFor(grids)))
      expect([report.badLineCount, value(report, 0, 'housing'), value(report, 1, 'housing')]).toEqual([
        0,
        'hotel',
        'tenant',
      ])
      expect(value(report, 0, 'children')).toBe(20)
    }
  })

  it('keeps an empty cell as not known, and as a no only when that was chosen', () => {
    const lines = [
      ['dalo', 'children'],
      ['', '1'],
    ]
    expect(value(reportOf(read(...lines)), 0, 'dalo')).toBeUndefined()
    expect(value(reportOf(imported(lines, optionsFor([grid], { othersAreNo: true }))), 0, 'dalo')).toBe(false)
  })

  it('leaves a bad line out, says what is wrong with it and keeps the others', () => {
    const report = reportOf(
      read(
        ['request', 'dalo', 'children', 'filed-on', 'housing', 'commune', 'type'],
        ['1', 'oui', '1', '2025-01-01', 'hotel', '63113', 'T2'],
        ['2', 'peut-être', '', '', '', '', ''],
        ['3', '', '1,5', '', '', '', ''],
        ['4', '', '21', '', '', '', ''],
        ['5', '', '', '31/02/2025', '', '', ''],
        ['6', '', '', '2027-01-01', '', '', ''],
        ['7', '', '', '', 'castle', '', ''],
        ['8', '', '', '', '', 'Atlantis', ''],
        ['9', '', '', '', '', '', 'T99'],
        ['1', 'non', '', '', '', '', ''],
        ['11', 'non'],
      ),
    )
    expect([report.table.count, report.lineCount, report.badLineCount]).toEqual([1, 11, 10])
    expect(report.problems.map(({ line, why, column }) => [line, why, column])).toEqual([
      [3, 'not-yes-or-no', 'dalo'],
      [4, 'not-whole-number', 'children'],
      [5, 'out-of-range', 'children'],
      [6, 'not-a-date', 'filed-on'],
      [7, 'out-of-range', 'filed-on'],
      [8, 'not-a-choice', 'housing'],
      [9, 'not-a-commune', 'commune'],
      [10, 'not-a-dwelling-type', 'type'],
      [11, 'request-repeated', undefined],
      [12, 'cell-count', undefined],
    ])
    expect(report.problems[2]).toMatchObject({ min: '0', max: '20', value: '21' })
    expect(report.problems[4]).toMatchObject({ min: '2000-01-01', max: '2026-11-24' })
    expect(report.problems[5]).toMatchObject({ choices: ['hotel', 'owner'] })
  })

  it('names the columns it does not read', () => {
    expect(reportOf(read(['dalo', 'remarque interne'], ['oui', 'x'])).unusedColumns).toEqual(['remarque interne'])
  })

  it('of another kind, without headings or with a column twice, is refused', () => {
    expect(read(['a', 'b'], ['1', '2'])).toMatchObject({ ok: false, problems: [{ why: 'no-fact' }] })
    expect(read(['dalo', 'Reconnu DALO'], ['oui', 'oui'])).toMatchObject({
      problems: [{ why: 'column-repeated', column: 'Reconnu DALO' }],
    })
    expect(read(['dalo'])).toMatchObject({ problems: [{ why: 'empty' }] })
  })

  it('states communes by name or code, and dated events with their qualifier', () => {
    const wished: CommuneFact = { ...yesOrNo('wished'), kind: 'commune', isSeveral: true } as never
    const refusals: EventsFact = {
      ...yesOrNo('refusals'),
      kind: 'events',
      max: 5,
      qualifiers: [{ id: 'adapted', label: 'Adapté' }],
    } as never
    const withMore = gridOf([wished, refusals, yesOrNo('a')], [always('a', 1)])
    const report = reportOf(
      imported(
        [
          ['wished', 'refusals', 'a'],
          ['Aubière, 63113', '01/03/2025 adapted, 2025-06-02', 'oui'],
          ['63113', 'aucun', 'oui'],
          ['63113', 'hier', 'oui'],
        ],
        optionsFor([withMore]),
      ),
    )
    expect(value(report, 0, 'wished')).toBe('63014, 63113')
    expect(value(report, 0, 'refusals')).toBe('2025-03-01 adapted, 2025-06-02')
    expect(value(report, 1, 'refusals')).toBe('none')
    expect(report.problems).toMatchObject([{ line: 4, why: 'not-events' }])
  })
})

describe('personal data', () => {
  it.each([
    ['Nom', 'name'],
    ['Prénom du demandeur', 'name'],
    ['E-mail', 'e-mail'],
    ['Tél. portable', 'telephone'],
    ['NIR', 'national-number'],
    ['N° de sécurité sociale', 'national-number'],
    ['Numéro unique', 'unique-number'],
    ['Adresse actuelle', 'address'],
    ['Date de naissance', 'birth'],
  ])('in a column called %s refuse the file: %s', (heading, looksLike) => {
    expect(personalHeading(heading)).toBe(looksLike)
    expect(read(['dalo', heading], ['oui', ''])).toMatchObject({
      problems: [{ why: 'personal', column: heading, looksLike }],
    })
  })

  it.each([
    ['awa.diallo@exemple.fr', 'e-mail'],
    ['06 12 34 56 78', 'telephone'],
    ['+33612345678', 'telephone'],
    ['2 84 05 63 113 042 17', 'national-number'],
    ['284052A113042', 'national-number'],
    ['063012412345678901', 'unique-number'],
  ])('written as %s refuse the file wherever they stand, and are not repeated', (written, looksLike) => {
    expect(read(['request', 'dalo'], ['1', 'oui'], [written, 'oui'])).toMatchObject({
      problems: [{ why: 'personal', column: 'request', looksLike }],
    })
    expect(JSON.stringify(read(['dalo', 'remarque'], ['oui', written]))).not.toContain(written)
    expect(JSON.stringify(read(['dalo'], [written]))).not.toContain(written)
  })

  it.each(['1', 'F-100000', 'aa7f9e0c', '2026-11-24', 'Nombre de pièces', '63113', '', '1 800 €'])(
    'are not seen in %j',
    (text) => {
      expect(personalValue(text)).toBeUndefined()
      expect(personalHeading(text)).toBeUndefined()
    },
  )
})

describe('what stands between cells', () => {
  it.each([
    ['a;b;c', ';'],
    ['a,b,c', ','],
    ['a\tb', '\t'],
    ['"Mineur émancipé, ou jeune, ou autre";b', ';'],
    ['alone', ';'],
  ])('is seen in the headings %j: %j', (headings, delimiter) => {
    expect(delimiterOf(headings)).toBe(delimiter)
  })

  it('may be announced by a spreadsheet on a line of its own, below remarks', () => {
    expect(preambleOf('sep=,\r\na,b')).toEqual({ length: 7, lines: 1, delimiter: ',', isFictitious: false })
    expect(preambleOf('# Fictitious requests.\nsep=;\na;b')).toMatchObject({
      lines: 2,
      delimiter: ';',
      isFictitious: true,
    })
    expect(preambleOf('a,b\n1,2')).toEqual({ length: 0, lines: 0, isFictitious: false })
  })
})
