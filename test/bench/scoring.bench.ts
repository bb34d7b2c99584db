/** Our engine beside hand-written code and other engines, on the demonstration grid. It reports, it never gates. */
import { expect, test } from 'vitest'
import { runBuilt } from './scoring/built.ts'

test('scores a second of processor, and the ratio to straight-line code', { timeout: 900_000 }, async () => {
  const report = await runBuilt('test/bench/scoring/throughput.ts', 'throughput')
  console.log(report)
  expect(report).toContain('publicodes')
})
