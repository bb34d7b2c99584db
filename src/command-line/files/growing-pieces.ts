/**
 * A parser of lines that is handed a file in pieces begins again at the start of the line it is in with each of them. A quote that never
 * closes makes one line of the whole file: read in pieces of one size, it would be gone through hundreds of times.
 */

/** The same text; as long as no line ends, each piece is at least as long as all before it. @param ended lines so far. */
export async function* growingPieces(pieces: AsyncIterable<string>, ended: () => number): AsyncGenerator<string> {
  let [held, given, endedThen] = ['', 0, -1]
  for await (const piece of pieces) {
    held += piece
    const isSameLine = ended() === endedThen
    if (isSameLine && held.length < given) continue
    given = isSameLine ? given + held.length : held.length
    endedThen = ended()
    yield held
    held = ''
  }
  if (held !== '') yield held
}
