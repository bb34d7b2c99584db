/** Identities that are the same at each run: a UUIDv7 shape made from words. */
import { createHash } from 'node:crypto'

/** The same words give the same identity. */
export function uuid<Id extends string>(words: string): Id {
  const hex = createHash('sha256').update(words).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Id
}
