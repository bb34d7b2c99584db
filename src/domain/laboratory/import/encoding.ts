/** In which encoding a file begins, by its mark; without one it is UTF-8, or else the Windows encoding of French spreadsheets. */
export function markedEncoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined
}

/** True for what is no text: a spreadsheet's own format, a picture. @param head the first bytes, of a file without a mark. */
export const isNoText = (head: Uint8Array): boolean => head.includes(0) || (head[0] === 0x50 && head[1] === 0x4b)
