import { describe, expect, it } from 'vitest'
import { formatFigure, type FigureValue } from '../../src/build/figures/format-figure.ts'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/[\u200e\u200f\u2066\u2069]/g, '')
const written = (figure: FigureValue) => {
  const { fr, en, ar } = formatFigure(figure)
  return [fr, en, ar].map(plain)
}

describe('a figure as it is read', () => {
  it.each<[string, FigureValue, readonly string[]]>([
    ['a whole amount has no cents', { kind: 'amount', value: 23403, unit: 'EUR' }, ['23 403 €', '€23,403', '23,403 €']],
    ['cents are two', { kind: 'amount', value: 635.7, unit: 'EUR' }, ['635,70 €', '€635.70', '635.70 €']],
    ['one month is singular', { kind: 'duration', value: 1, unit: 'month' }, ['1 mois', '1 month', 'شهر']],
    [
      'two years have their dual in Arabic',
      { kind: 'duration', value: 2, unit: 'year' },
      ['2 ans', '2 years', 'سنتان'],
    ],
    [
      'ten days have the plural of few',
      { kind: 'duration', value: 10, unit: 'day' },
      ['10 jours', '10 days', '10 أيام'],
    ],
    [
      'fifteen days take the singular',
      { kind: 'duration', value: 15, unit: 'day' },
      ['15 jours', '15 days', '15 يومًا'],
    ],
    [
      'a day has its year',
      { kind: 'date', value: '2026-12-31' },
      ['31 décembre 2026', '31 December 2026', '31 ديسمبر 2026'],
    ],
    ['the first of a month is premier', { kind: 'date', value: '11-01' }, ['1er novembre', '1 November', '1 نوفمبر']],
    ['a share is in percent', { kind: 'percentage', value: 25 }, ['25 %', '25%', '25%']],
    ['a count is bare', { kind: 'count', value: 16000 }, ['16 000', '16,000', '16,000']],
    ['a form number stays as written', { kind: 'reference', value: '14069*05' }, ['14069*05', '14069*05', '14069*05']],
    [
      'an address loses what nobody says',
      { kind: 'web-address', value: 'https://mademande63.dlauvergne.fr/' },
      ['mademande63.dlauvergne.fr', 'mademande63.dlauvergne.fr', 'mademande63.dlauvergne.fr'],
    ],
  ])('%s', (_title, figure, texts) => {
    expect(written(figure)).toEqual(texts)
  })

  it('keeps the groups of a telephone number in order in an Arabic sentence, and on one line', () => {
    const { fr, ar } = formatFigure({ kind: 'telephone', value: '0 806 000 113' })
    expect(fr).toBe('0\u00a0806\u00a0000\u00a0113')
    expect(ar).toBe('\u20660\u00a0806\u00a0000\u00a0113\u2069')
  })
})
