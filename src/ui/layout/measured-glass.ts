/**
 * How many CSS pixels make a millimetre on this very glass, as an installer measured it with a bank card. Kept on the machine, once
 * for each kind of machine (a kiosk turned on its side has the same glass), with the zoom it was measured under. It is of the
 * machine, not of a person: no wipe takes it.
 */
import type { DeviceProfile, MeasuredGlass } from './device-profile.ts'

/** ISO/IEC 7810:2019, ID-1: every bank card, identity card and Vitale card. */
export const cardMm = { width: 85.6, height: 53.98 } as const

/** From a wall of light of four metres to the finest telephone; outside, somebody measured something else than a card. */
export const pxPerMmBounds = { least: 0.8, most: 20 } as const

export type GlassMemory = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

const keyOf = ({ id }: Pick<DeviceProfile, 'id'>): string => `said-glass-${id.split('-', 1)[0]}`

const isMeasured = (value: unknown): value is MeasuredGlass => {
  const { pxPerMm, pixelRatio } = (value ?? {}) as Partial<Record<keyof MeasuredGlass, unknown>>
  if (typeof pxPerMm !== 'number' || typeof pixelRatio !== 'number') return false
  return pxPerMm >= pxPerMmBounds.least && pxPerMm <= pxPerMmBounds.most && pixelRatio > 0
}

function recall(profile: DeviceProfile, memory: GlassMemory): MeasuredGlass | undefined {
  try {
    const kept: unknown = JSON.parse(memory.getItem(keyOf(profile)) ?? 'null')
    return isMeasured(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

/** The profile with what was measured on this machine, if anything was. Never fails: what cannot be read was not measured. */
export function withMeasuredGlass(profile: DeviceProfile, memory: GlassMemory = localStorage): DeviceProfile {
  const measured = recall(profile, memory)
  return measured ? { ...profile, measured } : withoutMeasuredGlass(profile)
}

/** The profile as it is delivered. */
export function withoutMeasuredGlass(profile: DeviceProfile): DeviceProfile {
  const { measured: _, ...delivered } = profile
  return delivered
}

/** @returns the profile to use from now on; false when the browser keeps nothing, so that a screen can say so. */
export function keepMeasuredGlass(
  profile: DeviceProfile,
  measured: MeasuredGlass,
  memory: GlassMemory = localStorage,
): { readonly profile: DeviceProfile; readonly isKept: boolean } {
  try {
    memory.setItem(keyOf(profile), JSON.stringify(measured))
    return { profile: { ...profile, measured }, isKept: true }
  } catch {
    return { profile: { ...profile, measured }, isKept: false }
  }
}

/** Back to the size of the glass as it is delivered. */
export function forgetMeasuredGlass(profile: DeviceProfile, memory: GlassMemory = localStorage): DeviceProfile {
  try {
    memory.removeItem(keyOf(profile))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
  return withoutMeasuredGlass(profile)
}
