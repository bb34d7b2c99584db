/** Tells a plan from another, so that code generated from one is never run for the other. The points are left out: they are handed in. */
import type { Plan } from './plan.ts'

/** FNV-1a over the plan's text, 32 bits in hexadecimal: it tells versions apart, it protects from nobody. */
export function planChecksum({ root, slotCount }: Plan): string {
  let sum = 0x811c9dc5
  for (const character of JSON.stringify([slotCount, root])) {
    sum ^= character.charCodeAt(0)
    sum = Math.imul(sum, 0x01000193)
  }
  return (sum >>> 0).toString(16).padStart(8, '0')
}
