import '../styles/styles.css'
import { followTextVariant } from '../language/text-variant.ts'
import { loadWords } from '../language/words.ts'
import { loadPictograms } from '../picture/pictogram-drawing.ts'
import { deviceProfile, isShared, type DeviceProfile } from './device-profile.ts'
import { followDisplayPreferences } from './display-preferences.ts'
import { firstPaint } from './first-paint.ts'
import { withMeasuredGlass } from './measured-glass.ts'
import { startRouting } from './route.ts'

export interface InterfaceSettings {
  readonly profile: DeviceProfile
  /** Namespaces of the first screen, beside `common`. */
  readonly namespaces?: readonly string[]
}

/** Sizes, look, language and address, in step with the page; resolves when the first words have arrived. */
export async function startInterface({ profile, namespaces = [] }: InterfaceSettings): Promise<() => void> {
  deviceProfile.value = withMeasuredGlass(profile)
  const stops = [followDisplayPreferences(), followTextVariant(), startRouting({ keepsHistory: !isShared(profile) })]
  await loadWords('common', ...namespaces)
  firstPaint()
    .then(loadPictograms)
    .catch(() => undefined)
  return () => stops.forEach((stop) => stop())
}
