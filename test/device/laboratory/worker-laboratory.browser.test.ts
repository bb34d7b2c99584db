import { grids } from 'virtual:content/grids'
import { territories } from 'virtual:content/places'
import { afterEach, describe, expect, it } from 'vitest'
import type { OpeningOptions } from '../../../src/device/laboratory/laboratory-bench.ts'
import { workerLaboratory } from '../../../src/device/laboratory/worker-laboratory.ts'
import type { Summary } from '../../../src/domain/laboratory/summary.ts'
import { elevenHouseholds } from '../../../src/domain/observatory/small-counts.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'

const { grid, texts } = grids.find((each) => each.grid.territory === 'clermont-auvergne')!
const options = (source: OpeningOptions['source']): OpeningOptions => ({
  source,
  grid,
  texts: Object.values(texts),
  communes: territories[0]?.communes ?? [],
  referenceDate: localDate('2026-11-24'),
  othersAreNo: true,
  policy: elevenHouseholds,
})

let laboratory = workerLaboratory()
afterEach(() => laboratory.close())

describe('the laboratory in its worker', () => {
  it('reads a file in any of the four languages, scores it and explains a request', async () => {
    laboratory = workerLaboratory()
    const heading = texts.ar.facts['housing']!.label
    const box = texts.ar.facts['housing']!.values!['hotel']!
    const file = new Blob([`request;${heading};filed-on\nA;"${box}";24/05/2026\nB;nowhere;24/05/2026\n`])
    const opened = await laboratory.open(options({ kind: 'file', file }))
    expect(opened).toMatchObject({ ok: true, value: { count: 1, badLineCount: 1, problems: [{ line: 3 }] } })
    await laboratory.attempt({ kind: 'weights', moved: { 'in-hotel/points': 40 } }, () => undefined)
    const view = await laboratory.find('A')
    const explained = await laboratory.explain(view!.position)
    const change = ({ lines }: NonNullable<typeof explained>['before']) =>
      lines.find(({ id }) => id === 'in-hotel')?.declared.min
    expect([change(explained!.before), change(explained!.after)]).toEqual([25, 40])
  })

  it('tells progress, then a summary at once, then what is sure of the others; only for the last of many moves', async () => {
    laboratory = workerLaboratory()
    const progress: number[] = []
    const source = { kind: 'made-up', count: 12_000, seed: 3 } as const
    await laboratory.open(options(source), (lines) => progress.push(lines))
    expect(progress).toEqual([5000, 10_000])
    const told: Summary[] = []
    const moves = [1, 2, 3, 4, 5].map((points) =>
      laboratory.attempt({ kind: 'weights', moved: { 'children/points': points } }, (summary) => told.push(summary)),
    )
    const ends = (await Promise.all(moves)).map((end) => end.ok && end.value)
    expect(ends.at(-1)).toBe('told')
    expect(ends.slice(1, -1)).toEqual(['overtaken', 'overtaken', 'overtaken'])
    expect(told.at(-1)).toMatchObject({ requests: 12_000, open: { count: expect.any(Number) } })
    expect(told.at(-1)!.winners).toBeGreaterThan(1000)
  })

  it('forgets everything when it is closed, and answers nobody any more', async () => {
    const kept = await indexedDB.databases()
    laboratory = workerLaboratory()
    await laboratory.open(options({ kind: 'made-up', count: 50, seed: 3 }))
    const asked = laboratory.find('F-1')
    laboratory.close()
    await expect(asked).rejects.toThrow('closed')
    expect(await laboratory.find('F-1')).toBeUndefined()
    expect(await indexedDB.databases()).toEqual(kept)
  })
})
