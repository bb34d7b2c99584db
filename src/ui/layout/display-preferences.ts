/** What a person may change about the look. On a shared device `resetDisplayPreferences` is part of the wipe. */
import { effect, signal } from '@preact/signals'
import { applyDeviceProfile, deviceProfile } from './device-profile.ts'

export const textScales = [1, 1.25, 1.5] as const
export type TextScale = (typeof textScales)[number]
export type ColorScheme = 'auto' | 'light' | 'dark'

export const textScale = signal<TextScale>(1)
export const colorScheme = signal<ColorScheme>('auto')
/** `undefined` follows the device's own request (`prefers-contrast`). */
export const hasMoreContrast = signal<boolean | undefined>(undefined)
export const hasReducedMotion = signal(false)

/** Back to what the device shows a person who has just arrived. */
export function resetDisplayPreferences(): void {
  textScale.value = 1
  colorScheme.value = 'auto'
  hasMoreContrast.value = undefined
  hasReducedMotion.value = false
}

/** Keeps the root element in step with the choices, the profile and the window. Returns how to stop. */
export function followDisplayPreferences(): () => void {
  const root = document.documentElement
  const asked = matchMedia('(prefers-contrast: more)')
  const deviceAsks = signal(asked.matches)
  const windowTurns = signal(0)
  const onContrast = () => (deviceAsks.value = asked.matches)
  const onResize = () => (windowTurns.value += 1)
  asked.addEventListener('change', onContrast)
  addEventListener('resize', onResize)
  const stopLook = effect(() => {
    root.dataset.colorScheme = colorScheme.value
    root.dataset.contrast = (hasMoreContrast.value ?? deviceAsks.value) ? 'more' : 'standard'
    root.dataset.motion = hasReducedMotion.value ? 'reduced' : 'standard'
  })
  const stopSize = effect(() => {
    void windowTurns.value
    applyDeviceProfile(deviceProfile.value, textScale.value)
  })
  return () => {
    asked.removeEventListener('change', onContrast)
    removeEventListener('resize', onResize)
    stopLook()
    stopSize()
  }
}
