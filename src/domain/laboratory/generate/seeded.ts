/** Chance that is always the same for a seed: fictitious data can be made again, and a test says what it saw. */

/** A number from 0 up to 1, the next one at each call (mulberry32, public domain). */
export type Draw = () => number

/** @param seed any whole number. */
export function seeded(seed: number): Draw {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole number from `low` to `high`, both included. */
export const between = (draw: Draw, low: number, high: number): number => low + Math.floor(draw() * (high - low + 1))

/** One of a list, those at its head more often: `lean` 1 is even, 2 leans to the head. */
export const oneOf = <Item>(draw: Draw, items: readonly Item[], lean = 1): Item =>
  items[Math.floor(draw() ** lean * items.length)] as Item

/** A list in another order. */
export function shuffled<Item>(draw: Draw, items: readonly Item[]): readonly Item[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = between(draw, 0, last)
    ;[mixed[last], mixed[other]] = [mixed[other] as Item, mixed[last] as Item]
  }
  return mixed
}
