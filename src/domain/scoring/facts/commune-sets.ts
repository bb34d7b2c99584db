/**
 * Communes as a grid sees them: only the lists it names tell them apart. Every commune, or wish of several, is one of a few
 * sets of those lists; each set is a box, so that conditions, bounds and questions treat it as any other choice.
 */
import type { IgnoredFact } from '../situation.ts'

export interface CommuneSets {
  /** The lists a commune is in, one bit a list, by INSEE code; a commune that is not here is in none. */
  readonly listsOf: ReadonlyMap<string, number>
  /** The sets there may be, in the order of the boxes. */
  readonly sets: readonly number[]
  readonly isSeveral: boolean
}

/** Some commune in none of the lists, or abroad. */
export const elsewhere = 'elsewhere'

/** Two digits or a Corsican letter, then three: never a postcode, which several communes share. */
export const isInseeCode = (text: string): boolean => /^(\d\d|2[AB])\d{3}$/.test(text)

/** @param lists INSEE codes of each list, in the order of its bit. */
export function communeSets(lists: readonly (readonly string[])[], isSeveral: boolean): CommuneSets {
  const listsOf = new Map<string, number>()
  lists.forEach((codes, bit) => codes.forEach((code) => listsOf.set(code, (listsOf.get(code) ?? 0) | (1 << bit))))
  const alone = new Set([0, ...listsOf.values()])
  return { listsOf, sets: [...(isSeveral ? joined(alone) : alone)], isSeveral }
}

/** Every set a wish of several communes may touch. */
function joined(alone: ReadonlySet<number>): ReadonlySet<number> {
  const sets = new Set<number>([0])
  for (const each of alone) for (const set of sets) sets.add(set | each)
  return sets
}

/** The box of `63113`, `elsewhere` or, for a wish, `63113, 63014`; or why it cannot be used. */
export function communeRank({ listsOf, sets, isSeveral }: CommuneSets, text: string): number | IgnoredFact['why'] {
  const codes = text.split(',').map((code) => code.trim())
  if (codes.length > 1 && !isSeveral) return 'wrong-kind'
  if (!codes.every((code) => code === elsewhere || isInseeCode(code))) return 'not-a-choice'
  return sets.indexOf(codes.reduce((set, code) => set | (listsOf.get(code) ?? 0), 0))
}
