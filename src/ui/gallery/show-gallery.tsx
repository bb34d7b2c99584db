import { render } from 'preact'
import type { TextVariant } from '../../domain/values/language.ts'
import { loadPictograms } from '../picture/pictogram-drawing.ts'
import { chooseTextVariant } from '../language/words.ts'
import { deviceProfiles, type DeviceProfileId } from '../layout/device-profile.ts'
import {
  colorScheme,
  hasMoreContrast,
  textScale,
  type ColorScheme,
  type TextScale,
} from '../layout/display-preferences.ts'
import { route } from '../layout/route.ts'
import { ScreenFrame } from '../layout/screen-frame.tsx'
import { startInterface } from '../layout/start-interface.ts'
import { Gallery } from './gallery.tsx'
import { SampleHome } from './sample-home.tsx'

export interface GallerySettings {
  readonly profile?: DeviceProfileId
  readonly variant?: TextVariant
  readonly scheme?: ColorScheme
  readonly hasContrast?: boolean
  readonly scale?: TextScale
  readonly onSpeak?: () => void
  readonly onFinish?: () => void
}

const nothing = () => undefined

const Screen = ({ onSpeak = nothing, onFinish = nothing }: GallerySettings) => (
  <ScreenFrame onSpeak={onSpeak} onFinish={onFinish}>
    {route.value.path[0] === 'gallery' ? <Gallery /> : <SampleHome />}
  </ScreenFrame>
)

/** Opens the gallery by itself in an element, at the address of the page. Returns how to close it. */
export async function showGallery(root: Element, settings: GallerySettings = {}): Promise<() => void> {
  const stop = await startInterface({ profile: deviceProfiles[settings.profile ?? 'phone'] })
  await chooseTextVariant(settings.variant ?? 'fr')
  await loadPictograms()
  colorScheme.value = settings.scheme ?? 'light'
  hasMoreContrast.value = settings.hasContrast ?? false
  textScale.value = settings.scale ?? 1
  render(<Screen {...settings} />, root)
  return () => {
    render(null, root)
    stop()
  }
}
