import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { route } from '../../../src/ui/layout/route.ts'
import { openGallery } from './open-gallery.ts'

const kiosk = { profile: 'kiosk-portrait', widthPx: 1080, heightPx: 1920 } as const

const nameOf = (element: Element | null): string =>
  `${element?.className || element?.tagName} ${element?.textContent?.slice(0, 20)}`

/** True when a point of the focused control is really its own: no bar lies over it. */
function isUncovered(element: Element): boolean {
  const box = element.getBoundingClientRect()
  const points = [0.1, 0.5, 0.9].map((part) => [box.left + box.width / 2, box.top + box.height * part] as const)
  return points.every(([x, y]) => {
    const top = document.elementFromPoint(x, y)
    return top !== null && (element.contains(top) || top.contains(element) || Boolean(top.closest('.choice')))
  })
}

/** What marks the focus: an outline, on the control or on the tile around it. */
function focusWidthPx(element: Element): number {
  const marked = element.closest('.choice, .search-box') ?? element
  const style = getComputedStyle(marked)
  return style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth)
}

/** Tab starts again before the first control, as on a page just opened. */
function startFromTop(): void {
  const start = document.createElement('span')
  start.tabIndex = -1
  document.body.prepend(start)
  start.focus()
  start.remove()
}

describe.each(['fr', 'ar'] as const)('with a keyboard alone (%s)', (variant) => {
  it('each control is reached once, in the order of the page, with a mark of 3 px that nothing covers', async () => {
    const root = await openGallery({ ...kiosk, variant })
    root.querySelector<HTMLElement>('.search-input')?.focus()
    // Three fields of text have theirs, the search that is being used, and the example.
    await vi.waitUntil(() => root.querySelectorAll('.keyboard').length === 5)
    const expected = [...root.querySelectorAll<HTMLElement>('button, a[href], input')].filter((element) => {
      const isRadioOfOther = element.matches('[type=radio]:not(:checked)')
      return element.tabIndex >= 0 && element.getClientRects().length > 0 && !isRadioOfOther
    })
    const reached: Element[] = []
    const faults: string[] = []
    startFromTop()
    for (let step = 0; step < expected.length; step += 1) {
      await userEvent.tab()
      const focused = document.activeElement
      if (!focused || focused === document.body) break
      reached.push(focused)
      if (focusWidthPx(focused) < 3) faults.push(`no mark: ${nameOf(focused)}`)
      if (!isUncovered(focused)) faults.push(`covered: ${nameOf(focused)}`)
    }
    expect(faults).toEqual([])
    expect(reached.map(nameOf)).toEqual(expected.map(nameOf))
    expect(new Set(reached).size).toBe(expected.length)
  }, 60_000)
})

describe('keys of every screen', () => {
  it('F2 speaks, and Escape goes back where the person came from', async () => {
    const onSpeak = vi.fn()
    await openGallery({ hash: '#/', onSpeak })
    location.hash = '#/gallery'
    await vi.waitUntil(() => route.value.path[0] === 'gallery')
    await userEvent.keyboard('{F2}')
    expect(onSpeak).toHaveBeenCalledOnce()
    await userEvent.keyboard('{Escape}')
    await vi.waitUntil(() => route.value.path.length === 0)
  })

  it('the skip link is first and leads into the page', async () => {
    const root = await openGallery({ hash: '#/' })
    startFromTop()
    await userEvent.tab()
    expect(document.activeElement?.className).toBe('skip')
    await userEvent.keyboard('{Enter}')
    expect(document.activeElement).toBe(root.querySelector('main'))
  })

  it('Escape closes a dialog first, and the focus returns to what opened it', async () => {
    const root = await openGallery({ hash: '#/gallery' })
    const aid = root.querySelector<HTMLElement>('.aid[aria-haspopup]')
    aid?.focus()
    await userEvent.keyboard('{Enter}')
    await vi.waitUntil(() => root.querySelector('dialog[open]'))
    await userEvent.keyboard('{Escape}')
    await vi.waitUntil(() => !root.querySelector('dialog[open]'))
    expect(document.activeElement).toBe(aid)
    expect(route.value.path).toEqual(['gallery'])
  })

  it('arrows walk over the keys of the screen keyboard, which is one stop for Tab', async () => {
    const root = await openGallery({ ...kiosk, hash: '#/gallery/on-screen-keyboard' })
    const keys = root.querySelector('.keyboard-keys')
    expect(keys?.querySelectorAll('[tabindex="0"]').length).toBe(1)
    keys?.querySelector<HTMLElement>('.key')?.focus()
    await userEvent.keyboard('{ArrowRight}{ArrowDown}')
    expect(document.activeElement?.textContent).toBe('s')
    expect(keys?.querySelectorAll('[tabindex="0"]').length).toBe(1)
  })

  it('the title takes the focus when the page changes, and the window takes its name', async () => {
    const root = await openGallery({ hash: '#/' })
    location.hash = '#/gallery'
    await vi.waitUntil(() => root.querySelector('h1')?.textContent === 'Galerie')
    await vi.waitUntil(() => document.activeElement === root.querySelector('h1'))
    expect(document.title).toBe('Galerie – SAID')
  })
})
