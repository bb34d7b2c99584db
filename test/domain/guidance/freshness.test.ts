import { describe, expect, it } from 'vitest'
import type { FigureWording } from '../../../src/domain/guidance/figure.ts'
import { figureAt } from '../../../src/domain/guidance/figure.ts'
import { expiredFigures, figureOn, freshnessOn, staleFigures } from '../../../src/domain/guidance/freshness.ts'
import { blockTexts } from '../../../src/domain/guidance/plain-text.ts'
import type { Block, FigureInText } from '../../../src/domain/guidance/sheet.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'

const day = localDate

const ceiling = (year: number, text: string): FigureWording => ({
  text,
  status: 'official',
  checkedOn: day(`${year - 1}-12-28`),
  validFrom: day(`${year}-01-01`),
  validTo: day(`${year}-12-31`),
})

const ceilings: FigureInText = {
  kind: 'figure',
  id: 'ceiling',
  periods: [ceiling(2026, '23 403 €'), ceiling(2027, '23 600 €')],
}
const lone: FigureInText = { kind: 'figure', id: 'lone', periods: [ceiling(2026, '12 870 €')] }

describe('a ceiling that changes every January', () => {
  it('changes on the first of January by itself, without an update of the app', () => {
    expect(figureOn(ceilings, day('2026-12-31'))?.period.text).toBe('23 403 €')
    expect(figureOn(ceilings, day('2027-01-01'))?.period.text).toBe('23 600 €')
    expect(figureOn(ceilings, day('2027-01-01'))?.freshness).toBe('current')
  })

  it('is expired once no period covers the day, and the last one known is shown as such', () => {
    expect(figureAt(ceilings, day('2028-01-01'))).toBeUndefined()
    expect(figureOn(ceilings, day('2028-01-01'))).toEqual({ period: ceilings.periods[1], freshness: 'expired' })
  })

  it('is not shown as current on a device whose clock is years behind', () => {
    expect(figureOn(ceilings, day('1970-01-01'))).toEqual({ period: ceilings.periods[0], freshness: 'expired' })
  })
})

describe('a rule that nobody looked at', () => {
  const rule = { validFrom: day('2017-01-21'), checkedOn: day('2026-11-24') }

  it('is to recheck a year after the last look, not a day before', () => {
    expect(freshnessOn(rule, day('2027-11-23'))).toBe('current')
    expect(freshnessOn(rule, day('2027-11-24'))).toBe('to-recheck')
  })

  it('is expired rather than to recheck once it has ended', () => {
    const ended = { ...rule, validTo: day('2026-12-31') }
    expect(freshnessOn(ended, day('2026-12-31'))).toBe('current')
    expect(freshnessOn(ended, day('2030-01-01'))).toBe('expired')
  })

  it('is expired before its first day', () => {
    expect(freshnessOn(rule, day('2017-01-20'))).toBe('expired')
  })
})

describe('a sheet with figures', () => {
  const blocks: readonly Block[] = [
    {
      kind: 'paragraph',
      children: [
        { kind: 'text', text: 'Au plus ' },
        { kind: 'strong', children: [ceilings] },
      ],
    },
    { kind: 'list', isOrdered: false, items: [[lone], [{ kind: 'text', text: 'et ' }, lone]] },
    {
      kind: 'callout',
      callout: 'tip',
      children: [{ kind: 'paragraph', children: [ceilings, { kind: 'line-break' }, lone] }],
    },
  ]

  it('names each stale figure once, wherever it stands', () => {
    expect(staleFigures({ blocks }, day('2026-06-01'))).toEqual([])
    expect(staleFigures({ blocks }, day('2027-06-01'))).toEqual(['lone'])
    expect(staleFigures({ blocks }, day('2028-06-01'))).toEqual(['ceiling', 'lone'])
  })

  it('tells the figures that have ended from those that only have to be looked at again', () => {
    const unchecked: FigureInText = {
      kind: 'figure',
      id: 'unchecked',
      periods: [{ text: '1 an', status: 'official', checkedOn: day('2026-01-01'), validFrom: day('2017-01-21') }],
    }
    const both = { blocks: [...blocks, { kind: 'paragraph', children: [unchecked] } as const] }
    expect(staleFigures(both, day('2027-06-01'))).toEqual(['lone', 'unchecked'])
    expect(expiredFigures(both, day('2027-06-01'))).toEqual(['lone'])
  })

  it('is read aloud with the figures of the day', () => {
    const read = (on: string) => blocks.flatMap((block) => blockTexts(block, day(on)))
    expect(read('2026-06-01')).toEqual(['Au plus 23 403 €', '12 870 €', 'et 12 870 €', '23 403 €\n12 870 €'])
    expect(read('2027-06-01')[0]).toBe('Au plus 23 600 €')
  })
})
