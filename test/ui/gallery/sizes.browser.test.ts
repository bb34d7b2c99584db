import { expect, describe, it } from 'vitest'
import { capitalRatio, deviceProfiles, physicalSizes } from '../../../src/ui/layout/device-profile.ts'
import { openGallery, targets } from './open-gallery.ts'

const kiosk = { profile: 'kiosk-portrait', widthPx: 1080, heightPx: 1920 } as const
const tablet = { profile: 'tablet', widthPx: 1280, heightPx: 800 } as const
const primary = '.button:not([data-kind=quiet]), .tile, .choice, .aid, .language, .number-step, .keypad .key'

const pxPerMm = (): number => Number(getComputedStyle(document.documentElement).getPropertyValue('--px-per-mm'))

const describeElement = (element: Element): string =>
  `${element.className || element.tagName} "${element.textContent?.slice(0, 24)}"`

/** Targets of which a side is below a length, with what they measure. */
function tooSmall(elements: readonly Element[], width: number, height: number): string[] {
  return elements.flatMap((element) => {
    const box = element.getBoundingClientRect()
    const isSmall = box.width < width - 0.5 || box.height < height - 0.5
    return isSmall ? [`${describeElement(element)}: ${Math.round(box.width)} × ${Math.round(box.height)} px`] : []
  })
}

/** Pairs of targets nearer than a length; one inside the other is one target. */
function tooNear(elements: readonly Element[], gap: number): string[] {
  const boxes = elements.map((element) => ({ element, box: element.getBoundingClientRect() }))
  return boxes.flatMap(({ element: one, box: a }, index) =>
    boxes.slice(index + 1).flatMap(({ element: other, box: b }) => {
      if (one.contains(other) || other.contains(one)) return []
      const across = Math.max(a.left - b.right, b.left - a.right)
      const down = Math.max(a.top - b.bottom, b.top - a.bottom)
      return Math.max(across, down) < gap - 0.5 ? [`${describeElement(one)} and ${describeElement(other)}`] : []
    }),
  )
}

describe.each([kiosk, tablet])('on a $profile', (device) => {
  it.each(['fr', 'ar'] as const)('every target is 12.7 mm or more, a main one 20 mm high (%s)', async (variant) => {
    const root = await openGallery({ ...device, variant })
    expect(pxPerMm()).toBeGreaterThan(3)
    expect(tooSmall(targets(root), 12.7 * pxPerMm(), 12.7 * pxPerMm())).toEqual([])
    const main = targets(root).filter((element) => element.matches(primary) && !element.closest('.keyboard'))
    expect(main.length).toBeGreaterThan(40)
    expect(tooSmall(main, 0, 20 * pxPerMm())).toEqual([])
  })

  it('targets of a component stand 2.54 mm apart or more', async () => {
    const root = await openGallery(device)
    const groups = [...root.querySelectorAll('.example, .page-ways, .frame-bar')]
    expect(groups.flatMap((group) => tooNear(targets(group as HTMLElement), 2.54 * pxPerMm()))).toEqual([])
  })

  it('the smallest letter on the screen is seen under 0.7 degrees at the stated distance', async () => {
    const root = await openGallery(device)
    const { viewingDistanceMm = 0 } = deviceProfiles[device.profile]
    const small = [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
      if (!hasText || element.closest('.ds-sr-only')) return []
      const heightMm = (Number.parseFloat(getComputedStyle(element).fontSize) * capitalRatio) / pxPerMm()
      return heightMm < 0.01222 * viewingDistanceMm ? [describeElement(element)] : []
    })
    expect(small).toEqual([])
  })
})

describe('the font', () => {
  it('has capitals at least as tall as the sizes are counted with', async () => {
    await openGallery()
    const context = document.createElement('canvas').getContext('2d')
    if (!context) throw new Error('No canvas.')
    context.font = "1000px 'Atkinson Hyperlegible Next Variable'"
    expect(document.fonts.check("16px 'Atkinson Hyperlegible Next Variable'")).toBe(true)
    const measured = context.measureText('H').actualBoundingBoxAscent / 1000
    expect(measured).toBeGreaterThanOrEqual(capitalRatio)
    expect(measured).toBeLessThan(capitalRatio + 0.03)
  })
})

describe('on a phone', () => {
  it('every target is 44 px or more', async () => {
    const root = await openGallery({ widthPx: 390, heightPx: 844 })
    const besideKeyboard = targets(root).filter((element) => !element.closest('.keyboard'))
    expect(tooSmall(besideKeyboard, 44, 44)).toEqual([])
  })

  it('keeps the size of text that its owner chose in the browser', () => {
    expect(physicalSizes(deviceProfiles.phone, 390)).toBeUndefined()
  })
})

it('a waiting-room letter is seen under 0.7 degrees from three metres', () => {
  const sizes = physicalSizes(deviceProfiles.display, 1920)
  expect(((sizes?.rootFontPx ?? 0) * capitalRatio) / (sizes?.pxPerMm ?? 1)).toBeGreaterThanOrEqual(36.66)
})
