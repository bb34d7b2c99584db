import { describe, expect, it } from 'vitest'
import { openGallery } from './open-gallery.ts'

/** What reaches past the edge of the window, named, so that a failure says where. */
const overflowing = (): string[] => {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const past = [...document.querySelectorAll('body *')].filter((element) => {
    const { left, right } = element.getBoundingClientRect()
    return right > clientWidth + 1 || left < -1
  })
  return [
    `${scrollWidth} > ${clientWidth} px`,
    ...past.map((element) => `${element.getAttribute('class')} ${element.textContent?.slice(0, 20)}`),
  ]
}

/** Words that a box cuts: their content is wider or taller than what is shown. */
const cut = (root: Element): string[] =>
  [...root.querySelectorAll<HTMLElement>('button, a, label, h1, h2, p, span')]
    .filter((element) => !element.closest('.ds-sr-only, .skip, .number-input'))
    .filter((element) => getComputedStyle(element).overflow !== 'visible')
    .filter(
      (element) => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1,
    )
    .map((element) => `${element.className} ${element.textContent?.slice(0, 30)}`)

const pages = ['#/', '#/gallery'] as const
const variants = ['fr', 'ar', 'fr.easy-to-read'] as const

describe.each(pages)('the page %s', (hash) => {
  it.each(variants)('fits a width of 320 px without scrolling sideways (%s)', async (variant) => {
    await openGallery({ hash, variant, widthPx: 320, heightPx: 640 })
    expect(overflowing()).toEqual([])
  })

  it.each(variants)('fits a width of 320 px with the largest text (%s)', async (variant) => {
    await openGallery({ hash, variant, scale: 1.5, widthPx: 320, heightPx: 640 })
    expect(overflowing()).toEqual([])
  })

  it('fits a phone whose owner doubled the text', async () => {
    const root = await openGallery({ hash, widthPx: 390, heightPx: 844 })
    document.documentElement.style.fontSize = '200%'
    document.documentElement.dataset.width = 'slim'
    expect(overflowing()).toEqual([])
    expect(cut(root)).toEqual([])
    document.documentElement.style.fontSize = ''
  })

  it('fits 320 × 256, a desk zoomed four times', async () => {
    await openGallery({ hash, widthPx: 320, heightPx: 256, profile: 'desk' })
    expect(overflowing()).toEqual([])
  })

  it('loses no word with the spacing of WCAG 1.4.12', async () => {
    const root = await openGallery({ hash, widthPx: 390, heightPx: 844 })
    const sheet = document.createElement('style')
    sheet.textContent =
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'
    document.head.append(sheet)
    expect(overflowing()).toEqual([])
    expect(cut(root)).toEqual([])
    sheet.remove()
  })

  it.each([
    ['kiosk-portrait', 1080, 1920],
    ['kiosk-landscape', 1920, 1080],
    ['tablet', 1280, 800],
    ['tablet', 800, 1280],
  ] as const)('fits a %s of %i × %i px, with the largest text too', async (profile, widthPx, heightPx) => {
    await openGallery({ hash, profile, widthPx, heightPx })
    expect(overflowing()).toEqual([])
    await openGallery({ hash, profile, widthPx, heightPx, scale: 1.5 })
    expect(overflowing()).toEqual([])
  })
})
