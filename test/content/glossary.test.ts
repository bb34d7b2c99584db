import { expect, it } from 'vitest'
import { content, problemsIn } from './real-content.ts'

it('the glossary has nothing to put right', () => {
  expect(problemsIn('glossary')).toEqual([])
  expect(content.glossary.length).toBeGreaterThanOrEqual(40)
})

it('every French word kept in code is spelt once', () => {
  const spellings = content.glossary.flatMap(({ spelling }) => spelling ?? [])
  expect(new Set(spellings).size).toBe(spellings.length)
})
