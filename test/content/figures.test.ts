import { describe, expect, it } from 'vitest'
import { filesIn } from '../../src/build/files/content-folder.ts'
import { content, contentDirectory, latestPossibleDay, problemsIn } from './real-content.ts'

describe.each(filesIn(contentDirectory, 'figures'))('the figures of %s', (name) => {
  it('have nothing to put right', () => {
    expect(problemsIn(`figures/${name}`)).toEqual([])
  })
})

describe.each([...content.figures.values()].map((figure) => [figure.id, figure] as const))(
  'the figure %s',
  (_id, figure) => {
    it('was read and checked, neither of them in the future', () => {
      for (const { checkedOn, source } of figure.periods) {
        expect(checkedOn <= latestPossibleDay).toBe(true)
        expect(source.readOn <= checkedOn).toBe(true)
      }
    })

    it('is read in every language', () => {
      for (const { texts } of figure.periods)
        for (const text of Object.values(texts)) expect(text).not.toMatch(/NaN|undefined|Invalid|^$/)
    })
  },
)

it('every figure is used by a sheet', () => {
  const used = JSON.stringify(content.sheets)
  expect([...content.figures.keys()].filter((id) => !used.includes(`"kind":"figure","id":"${id}"`))).toEqual([])
})

it('income ceilings end with their year, since an order replaces them each January', () => {
  const ceilings = [...content.figures.values()].filter(({ id }) => /^pl(us|ai|s)-ceiling/.test(id))
  expect(ceilings.length).toBeGreaterThanOrEqual(21)
  for (const { periods } of ceilings) for (const { validTo } of periods) expect(validTo).toMatch(/-12-31$/)
})
