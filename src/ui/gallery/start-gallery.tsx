import type { TextVariant } from '../../domain/values/language.ts'
import type { DeviceProfileId } from '../layout/device-profile.ts'
import { textScales, type ColorScheme } from '../layout/display-preferences.ts'
import { showGallery } from './show-gallery.tsx'

/**
 * Opens the gallery from an address, for whoever judges the look on a real device:
 * `?gallery&profile=kiosk-portrait&variant=ar&scheme=dark&contrast=more&scale=1.5#/gallery`.
 */
export async function startGallery(query: URLSearchParams): Promise<void> {
  const root = document.getElementById('app')
  if (!root) return
  const scale = textScales.find((each) => String(each) === query.get('scale')) ?? 1
  await showGallery(root, {
    profile: (query.get('profile') ?? 'phone') as DeviceProfileId,
    variant: (query.get('variant') ?? 'fr') as TextVariant,
    scheme: (query.get('scheme') ?? 'auto') as ColorScheme,
    hasContrast: query.get('contrast') === 'more',
    scale,
  })
}
