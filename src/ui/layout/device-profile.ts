/**
 * The size of things in the hand and to the eye, from the real size of the glass and the distance of the reader.
 * EN 301 549 v3.2.1, 5.1.4: a capital H subtends at least 0.7 degrees, so its height is at least 0.01222 × distance.
 * Targets are millimetres: 44 px are only 7.5 mm on a 10-inch tablet.
 */
import { signal } from '@preact/signals'

export type DeviceProfileId = 'kiosk-portrait' | 'kiosk-landscape' | 'tablet' | 'phone' | 'display' | 'desk'

export interface MeasuredGlass {
  /** CSS pixels to a millimetre … */
  readonly pxPerMm: number
  /** … under this `devicePixelRatio`: a zoom changed later is reckoned with. */
  readonly pixelRatio: number
}

export interface DeviceProfile {
  readonly id: DeviceProfileId
  /** Width of the page in CSS pixels when the device fixes it; otherwise the window is asked. */
  readonly cssWidth?: number
  /** Width of the lit glass. Absent where the person's own browser decides: phones and desks. */
  readonly physicalWidthMm?: number
  readonly viewingDistanceMm?: number
  /** What an installer measured on this machine; stands before `physicalWidthMm`. */
  readonly measured?: MeasuredGlass
}

export const deviceProfiles: Record<DeviceProfileId, DeviceProfile> = {
  'kiosk-portrait': { id: 'kiosk-portrait', physicalWidthMm: 268, viewingDistanceMm: 500 },
  'kiosk-landscape': { id: 'kiosk-landscape', physicalWidthMm: 476, viewingDistanceMm: 500 },
  tablet: { id: 'tablet', physicalWidthMm: 218, viewingDistanceMm: 400 },
  phone: { id: 'phone' },
  display: { id: 'display', physicalWidthMm: 952, viewingDistanceMm: 3000 },
  desk: { id: 'desk' },
}

/** Height of a capital over the font size in Atkinson Hyperlegible Next; held by a test on the real font. */
export const capitalRatio = 0.668
const sineOfLegibility = 0.01222
const primaryTargetMm = 20
const targetMm = 12.7
const targetGapMm = 2.54

export interface PhysicalSizes {
  readonly pxPerMm: number
  readonly rootFontPx: number
  readonly targetPx: number
  readonly primaryTargetPx: number
  readonly targetGapPx: number
}

/**
 * Sizes in CSS pixels for a glass of known width; `undefined` where the browser's own sizes rule.
 * @param pixelRatio `devicePixelRatio` now; only a measured glass looks at it.
 */
export function physicalSizes(
  profile: DeviceProfile,
  windowWidthPx: number,
  pixelRatio = 1,
): PhysicalSizes | undefined {
  const { physicalWidthMm, viewingDistanceMm, measured } = profile
  if (!physicalWidthMm || !viewingDistanceMm) return undefined
  const pxPerMm = measured
    ? (measured.pxPerMm * measured.pixelRatio) / pixelRatio
    : (profile.cssWidth ?? windowWidthPx) / physicalWidthMm
  return {
    pxPerMm,
    rootFontPx: Math.ceil(((sineOfLegibility * viewingDistanceMm) / capitalRatio) * pxPerMm),
    targetPx: Math.ceil(targetMm * pxPerMm),
    primaryTargetPx: Math.ceil(primaryTargetMm * pxPerMm),
    targetGapPx: Math.ceil(targetGapMm * pxPerMm),
  }
}

/** The profile in force: a signal, because an installer measures the glass with a bank card and sees the effect at once. */
export const deviceProfile = signal<DeviceProfile>(deviceProfiles.phone)

/** True where several strangers share one glass: nothing may remain and the system keyboard stays closed. */
export const isShared = (profile: DeviceProfile): boolean => profile.id.startsWith('kiosk') || profile.id === 'tablet'

/** `slim`: a small phone with large text; `narrow`: a phone or a portrait kiosk; then tablets; then desks. */
type Width = 'slim' | 'narrow' | 'medium' | 'wide'

/** Below this a bar of aids at the foot would take a fifth of the page: it stands at the side. A kiosk lying down has 29. */
const shortRem = 30

const widthOf = (rem: number): Width => {
  if (rem < 17) return 'slim'
  if (rem < 27) return 'narrow'
  return rem < 56 ? 'medium' : 'wide'
}

/**
 * Writes the profile on the root element: custom properties, root font size, and `data-width`, `data-height` counted in
 * rem, because media queries do not follow a root font size.
 * @param textScale the visitor's own choice of text size, 1 or more.
 */
export function applyDeviceProfile(profile: DeviceProfile, textScale: number): void {
  const root = document.documentElement
  const sizes = physicalSizes(profile, window.innerWidth, window.devicePixelRatio)
  root.dataset.profile = profile.id
  root.style.fontSize = sizes ? `${sizes.rootFontPx * textScale}px` : `${textScale * 100}%`
  const lengths: Record<string, number | undefined> = {
    '--px-per-mm': sizes?.pxPerMm,
    '--target': sizes?.targetPx,
    '--target-primary': sizes?.primaryTargetPx,
    '--target-gap': sizes?.targetGapPx,
  }
  for (const [name, length] of Object.entries(lengths)) {
    if (length === undefined) root.style.removeProperty(name)
    else root.style.setProperty(name, name === '--px-per-mm' ? String(length) : `${length}px`)
  }
  const rem = Number.parseFloat(getComputedStyle(root).fontSize)
  root.dataset.width = widthOf(window.innerWidth / rem)
  root.dataset.height = window.innerHeight / rem < shortRem ? 'short' : 'tall'
}
