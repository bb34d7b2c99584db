/** The text of a file as offices write them: UTF-8, UTF-16 with its mark, or the Windows encoding of French spreadsheets. */

const encodingOf = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

/** @returns undefined for what is no text: a spreadsheet's own format, a picture. */
export function fileText(bytes: Uint8Array): string | undefined {
  const marked = encodingOf(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  if (bytes.subarray(0, 4096).includes(0) || (bytes[0] === 0x50 && bytes[1] === 0x4b)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
