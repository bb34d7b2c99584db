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

const Screen = () => (
  <ScreenFrame onSpeak={() => undefined} onFinish={() => undefined}>
    {route.value.path[0] === 'gallery' ? <Gallery /> : <SampleHome />}
  </ScreenFrame>
)

/** Opens the gallery by itself: `?profile=kiosk-portrait&variant=ar&scheme=dark&contrast=more&scale=1.5`. */
export async function startGallery(query: URLSearchParams): Promise<void> {
  const profile = deviceProfiles[(query.get('profile') ?? 'phone') as DeviceProfileId]
  await startInterface({ profile })
  await chooseTextVariant((query.get('variant') ?? 'fr') as TextVariant)
  await loadPictograms()
  colorScheme.value = (query.get('scheme') ?? 'light') as ColorScheme
  hasMoreContrast.value = query.get('contrast') === 'more'
  textScale.value = Number(query.get('scale') ?? 1) as TextScale
  const root = document.getElementById('app')
  if (root) render(<Screen />, root)
}
