import { describe, expect, it } from 'vitest'
import { leastOnPaper, paperCount, paperStep } from '../../../src/domain/observatory/paper-count.ts'
import { elevenHouseholds as policy } from '../../../src/domain/observatory/small-counts.ts'

const written = (count: number) => JSON.stringify(paperCount(count, policy))

describe('a count on paper', () => {
  it('that is small is only said to be so, and none is none', () => {
    expect(paperCount(0, policy)).toEqual({ kind: 'none' })
    const small = Array.from({ length: 14 }, (_, index) => written(index + 1))
    expect(new Set(small)).toEqual(new Set([JSON.stringify({ kind: 'fewer', than: 15 })]))
    expect(leastOnPaper(policy)).toBeGreaterThanOrEqual(policy.threshold)
  })

  it('is rounded to the ten, so that no difference between two pages is a household', () => {
    expect(paperStep(policy)).toBe(10)
    expect(paperCount(15, policy)).toEqual({ kind: 'about', count: 20 })
    expect(paperCount(1234, policy)).toEqual({ kind: 'about', count: 1230 })
    // Whatever is written is written for nine other counts at least.
    for (let count = 1; count < 300; count += 1) {
      const alike = Array.from({ length: 400 }, (_, other) => other).filter(
        (other) => written(other) === written(count),
      )
      expect(alike.length, `${count}`).toBeGreaterThanOrEqual(10)
    }
  })
})
