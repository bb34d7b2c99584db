/** Opens the app in the page as a person's own phone does, from the address alone. */
import { render } from 'preact'
import { page } from 'vitest/browser'
import { Visitor } from '../../../src/screens/visitor/visitor.tsx'
import type { TextVariant } from '../../../src/domain/values/language.ts'
import { chooseTextVariant } from '../../../src/ui/language/words.ts'
import { deviceProfiles } from '../../../src/ui/layout/device-profile.ts'
import { resetDisplayPreferences } from '../../../src/ui/layout/display-preferences.ts'
import { startInterface } from '../../../src/ui/layout/start-interface.ts'
import { loadPictograms } from '../../../src/ui/picture/pictogram-drawing.ts'
import { settled } from '../guidance/open-guidance.tsx'

export interface OpenSettings {
  readonly variant?: TextVariant
  readonly size?: readonly [widthPx: number, heightPx: number]
}

let close: (() => void) | undefined

export async function openVisitor(path = '', settings: OpenSettings = {}): Promise<HTMLElement> {
  closeVisitor()
  const [widthPx, heightPx] = settings.size ?? [390, 844]
  await page.viewport(widthPx, heightPx)
  history.replaceState(null, '', `#/${path}`)
  const stop = await startInterface({ profile: deviceProfiles.phone, namespaces: ['visitor'] })
  await chooseTextVariant(settings.variant ?? 'fr')
  await loadPictograms()
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  render(<Visitor />, root)
  close = () => {
    render(null, root)
    stop()
    resetDisplayPreferences()
  }
  await settled()
  return root
}

export function closeVisitor(): void {
  close?.()
  close = undefined
}
