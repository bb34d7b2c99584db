import { expect, it } from 'vitest'
import { growingPieces } from '../../src/command-line/files/growing-pieces.ts'

async function* pieces(count: number): AsyncGenerator<string> {
  for (let rank = 0; rank < count; rank += 1) yield 'x'.repeat(100)
}

async function given(count: number, linesAPiece: number) {
  const lengths: number[] = []
  let lines = 0
  for await (const piece of growingPieces(pieces(count), () => lines)) {
    lengths.push(piece.length)
    lines += linesAPiece
  }
  return lengths
}

it('a quote that never closes is gone through a few times, not once a piece', async () => {
  const lengths = await given(1000, 0)
  expect(lengths.reduce((sum, each) => sum + each, 0)).toBe(100_000)
  // The parser begins again with each piece: what it goes through is the sum of what it holds each time.
  const goneThrough = lengths.reduce(
    (sum, _, rank) => sum + lengths.slice(0, rank + 1).reduce((held, each) => held + each, 0),
    0,
  )
  expect(goneThrough).toBeLessThan(3 * 100_000)
})

it('a file whose lines end is read piece by piece, never more at once', async () => {
  expect(await given(50, 3)).toEqual(Array.from({ length: 50 }, () => 100))
})
