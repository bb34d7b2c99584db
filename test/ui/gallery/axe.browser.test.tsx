import { afterEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'preact'
import type { TextVariant } from '../../../src/domain/values/language.ts'
import type { ColorScheme } from '../../../src/ui/layout/display-preferences.ts'
import { closeToast, showToast } from '../../../src/ui/notice/announcer.tsx'
import { IdleWarning } from '../../../src/ui/notice/idle-warning.tsx'
import { axeProblems, openGallery } from './open-gallery.ts'

const looks: readonly { scheme: ColorScheme; hasContrast: boolean }[] = [
  { scheme: 'light', hasContrast: false },
  { scheme: 'dark', hasContrast: false },
  { scheme: 'light', hasContrast: true },
  { scheme: 'dark', hasContrast: true },
]
const variants: readonly TextVariant[] = ['fr', 'ar']
const cases = looks.flatMap((look) => variants.map((variant) => ({ ...look, variant })))

describe.each(cases)('in $variant, $scheme, high contrast $hasContrast', (look) => {
  it('axe finds nothing on any component, up to level AAA', async () => {
    await openGallery({ ...look, profile: 'kiosk-portrait', widthPx: 1080, heightPx: 1920 })
    expect(await axeProblems()).toEqual([])
  })

  it('axe finds nothing on a start screen', async () => {
    await openGallery({ ...look, hash: '#/' })
    expect(await axeProblems()).toEqual([])
  })

  it('axe finds nothing on the warning before the wipe, nor on a message', async () => {
    const root = await openGallery({ ...look, hash: '#/' })
    showToast('Ticket A012')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await axeProblems('.toast')).toEqual([])
    closeToast()
    const over = document.createElement('div')
    root.append(over)
    render(<IdleWarning secondsLeft={41} onExtend={() => undefined} onFinish={() => undefined} />, over)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await axeProblems('.idle')).toEqual([])
    render(null, over)
  })
})

describe('the aids of every screen', () => {
  afterEach(closeToast)

  it.each([0, 1, 2])('axe finds nothing in dialog %i', async (index) => {
    const root = await openGallery({ hash: '#/' })
    const aid = root.querySelectorAll<HTMLElement>('.aid[aria-haspopup]')[index]
    if (!aid) throw new Error('The bar has three dialogs.')
    await userEvent.click(aid)
    const dialog = await vi.waitUntil(() => root.querySelector<HTMLElement>('dialog[open]'))
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(await axeProblems(dialog)).toEqual([])
  })
})

it('axe does find a contrast that is too low, so its silence means something', async () => {
  const root = await openGallery({ hash: '#/' })
  const faint = document.createElement('p')
  faint.textContent = 'Trop pâle'
  faint.style.cssText = 'color: #777; background: #fff'
  root.querySelector('.page-main')?.append(faint)
  expect((await axeProblems()).join('\n')).toContain('color-contrast')
})
