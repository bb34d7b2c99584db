/** The text of a file as offices write them: UTF-8, UTF-16 with its mark, or the Windows encoding of French spreadsheets. */
import { isNoText, markedEncoding } from '../../domain/laboratory/import/encoding.ts'

/** @returns undefined for what is no text. */
export function fileText(bytes: Uint8Array): string | undefined {
  const marked = markedEncoding(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  if (isNoText(bytes.subarray(0, 4096))) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
