/** The laboratory on a hundred thousand requests, beside straight-line code. It reports, it never gates. */
import { expect, test } from 'vitest'
import { runBuilt } from './scoring/built.ts'

test(
  'a hundred thousand requests read, scored under two grids, and scored again as a weight moves',
  { timeout: 900_000 },
  async () => {
    const report = await runBuilt('test/bench/laboratory/program.ts', 'laboratory')
    console.log(report)
    expect(report).toContain('a weight moves')
  },
)
