/** Opens guidance in the page as a shell would, with the real sheets, at an address and on a day. */
import { render } from 'preact'
import { vi } from 'vitest'
import { page } from 'vitest/browser'
import { GuidanceJourney } from '../../../src/screens/guidance/guidance-journey.tsx'
import type { TextVariant } from '../../../src/domain/values/language.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import { chooseTextVariant } from '../../../src/ui/language/words.ts'
import { deviceProfiles, isShared, type DeviceProfileId } from '../../../src/ui/layout/device-profile.ts'
import {
  colorScheme,
  hasMoreContrast,
  resetDisplayPreferences,
  textScale,
  type ColorScheme,
  type TextScale,
} from '../../../src/ui/layout/display-preferences.ts'
import { ScreenFrame } from '../../../src/ui/layout/screen-frame.tsx'
import { startInterface } from '../../../src/ui/layout/start-interface.ts'
import { loadPictograms } from '../../../src/ui/picture/pictogram-drawing.ts'

export interface OpenSettings {
  readonly variant?: TextVariant
  readonly profile?: DeviceProfileId
  readonly today?: string
  readonly size?: readonly [widthPx: number, heightPx: number]
  readonly scheme?: ColorScheme
  readonly hasContrast?: boolean
  readonly scale?: TextScale
}

let close: (() => void) | undefined

/** Closes what was opened before, then shows guidance at `#/guidance/<path>`. */
export async function openGuidance(path = '', settings: OpenSettings = {}): Promise<HTMLElement> {
  closeGuidance()
  const { variant = 'fr', profile = 'phone', today = '2026-11-24', scheme = 'light', hasContrast = false } = settings
  const [widthPx, heightPx] = settings.size ?? (profile === 'phone' ? [390, 844] : [1080, 1920])
  await page.viewport(widthPx, heightPx)
  history.replaceState(null, '', `#/guidance${path && `/${path}`}`)
  const stop = await startInterface({ profile: deviceProfiles[profile] })
  await chooseTextVariant(variant)
  await loadPictograms()
  colorScheme.value = scheme
  hasMoreContrast.value = hasContrast
  textScale.value = settings.scale ?? 1
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  const journey = <GuidanceJourney today={localDate(today)} isShared={isShared(deviceProfiles[profile])} />
  render(<ScreenFrame>{journey}</ScreenFrame>, root)
  close = () => {
    render(null, root)
    stop()
    resetDisplayPreferences()
  }
  await settled()
  return root
}

export function closeGuidance(): void {
  close?.()
  close = undefined
}

/** The page asked for has arrived, with its body where it is a sheet. */
export async function settled(): Promise<void> {
  const isSheet = location.hash.includes('/sheets/')
  await vi.waitUntil(
    () =>
      document.querySelector('.page-ways, .brand') !== null &&
      !/^(Un instant|One moment|لحظة)/.test(title()) &&
      (!isSheet || document.querySelector('.sheet-body, .page-actions a[href="#/guidance"]') !== null),
    { timeout: 8000 },
  )
  await document.fonts.ready
}

export const title = (): string => document.querySelector('h1')?.textContent ?? ''
export const text = (): string => document.body.textContent ?? ''

/** Titles of the cards on the page, in order. */
export const cards = (): readonly string[] =>
  [...document.querySelectorAll('.tile[href*="/sheets/"] .tile-title')].map((card) => card.textContent ?? '')

/** What reaches past the edge of the window, named, so that a failure says where. */
export function overflowing(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .map((element) => `${element.getAttribute('class')} ${element.textContent?.slice(0, 30)}`)
}
