import { describe, expect, it } from 'vitest'
import { foldersIn } from '../../src/build/files/content-folder.ts'
import { textVariants } from '../../src/domain/values/language.ts'
import { content, contentDirectory, latestPossibleDay, problemsIn } from './real-content.ts'

const ids = foldersIn(contentDirectory, 'sheets')

describe.each(ids)('the sheet %s', (id) => {
  const sheet = content.sheets.find((each) => each.id === id)
  const french = sheet?.variants.fr

  it('has nothing to put right', () => {
    expect(problemsIn(`sheets/${id}`)).toEqual([])
  })

  it.each(textVariants)('says something in %s', (variant) => {
    expect(sheet?.variants[variant]?.blocks.length).toBeGreaterThan(2)
  })

  it('has sources that were read, and before the day it was checked', () => {
    for (const source of french?.sources ?? []) {
      expect(source.url).toMatch(/^https?:\/\//)
      expect(source.readOn <= (french?.checkedOn ?? '')).toBe(true)
    }
    expect(french?.sources.length).toBeGreaterThan(0)
  })

  it('was not checked in the future', () => {
    expect((french?.checkedOn ?? '9') <= latestPossibleDay).toBe(true)
  })

  it('shows the same figures in every variant as in French, or fewer', () => {
    const figuresOf = (variant: (typeof textVariants)[number]) =>
      new Set(
        [...JSON.stringify(sheet?.variants[variant]?.blocks).matchAll(/"kind":"figure","id":"([^"]+)"/g)].map(
          ([, figure]) => figure,
        ),
      )
    const inFrench = figuresOf('fr')
    for (const variant of textVariants)
      expect(
        [...figuresOf(variant)].filter((figure) => !inFrench.has(figure)),
        variant,
      ).toEqual([])
  })
})

describe('the sheets together', () => {
  it('are the twelve of the foundation', () => {
    expect(content.sheets.map(({ id }) => id).sort()).toEqual([...ids].sort())
    expect(ids.length).toBeGreaterThanOrEqual(12)
  })

  it('can each be reached from another one', () => {
    const linked = content.sheets.flatMap(({ variants }) => [
      ...(variants.fr?.related ?? []),
      ...[...JSON.stringify(variants.fr?.blocks).matchAll(/"sheetId":"([^"]+)"/g)].map(([, id]) => id),
    ])
    expect(ids.filter((id) => !linked.includes(id))).toEqual([])
  })

  it('answer every situation a person may choose', () => {
    const answered = new Set(content.sheets.flatMap(({ variants }) => variants.fr?.situations ?? []))
    expect(content.situations.map(({ id }) => id).filter((id) => !answered.has(id))).toEqual([])
  })
})
