import { render } from 'preact'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { announce, closeToast, showToast } from '../../../src/ui/notice/announcer.tsx'
import { IdleWarning } from '../../../src/ui/notice/idle-warning.tsx'
import { openGallery } from './open-gallery.ts'

const settled = () => new Promise((resolve) => setTimeout(resolve, 60))

describe('what the screen says without moving the focus', () => {
  let root: HTMLElement
  beforeEach(async () => (root = await openGallery({ hash: '#/' })))
  const regions = () => root.querySelectorAll('[aria-live=polite], [role=status], output')

  it('goes through one region only', () => expect(regions().length).toBe(1))

  it('is heard again when it is said again', async () => {
    const heard: string[] = []
    const region = regions()[0]
    if (!region) throw new Error('No live region.')
    const observer = new MutationObserver(() => heard.push(region.textContent ?? ''))
    observer.observe(region, { childList: true, characterData: true, subtree: true })
    announce('Ticket A012')
    await settled()
    announce('Ticket A012')
    await settled()
    observer.disconnect()
    expect(heard.length).toBe(2)
    expect(heard.every((text) => text.trim() === 'Ticket A012')).toBe(true)
  })

  it('may be shown too, until the person closes it, and the focus stays', async () => {
    const link = root.querySelector<HTMLElement>('.tile')
    link?.focus()
    showToast('Message')
    await settled()
    expect(root.querySelector('.toast')?.textContent).toContain('Message')
    expect(document.activeElement).toBe(link)
    await userEvent.click(root.querySelector('.toast button') as Element)
    await settled()
    expect(root.querySelector('.toast')).toBeNull()
    closeToast()
  })
})

describe('the warning before the wipe', () => {
  async function open(secondsLeft: number) {
    const root = await openGallery({ hash: '#/' })
    const over = document.createElement('div')
    root.append(over)
    const presses = { onExtend: vi.fn(), onFinish: vi.fn() }
    const show = (seconds: number) => render(<IdleWarning secondsLeft={seconds} {...presses} />, over)
    show(secondsLeft)
    await settled()
    return { root, ...presses, show }
  }

  it('covers the whole screen, takes the focus and says how long is left', async () => {
    const { root } = await open(45)
    const box = root.querySelector('.idle')?.getBoundingClientRect()
    expect([box?.width, box?.height]).toEqual([innerWidth, innerHeight])
    expect(document.activeElement?.closest('.idle')).not.toBeNull()
    expect(root.querySelector('.idle-seconds')?.textContent).toBe('45 secondes')
  })

  it('goes on by one press, or by Escape', async () => {
    const { root, onExtend, onFinish } = await open(45)
    await userEvent.click(root.querySelector('.idle .button') as Element)
    await userEvent.keyboard('{Escape}')
    expect(onExtend).toHaveBeenCalledTimes(2)
    expect(onFinish).not.toHaveBeenCalled()
  })

  it('is told every ten seconds, not every second', async () => {
    const { root, show } = await open(31)
    const said: string[] = []
    for (const seconds of [30, 29, 28]) {
      show(seconds)
      await settled()
      said.push(root.querySelector('.idle output')?.textContent ?? '')
    }
    expect(new Set(said)).toEqual(new Set(['30 secondes']))
  })
})
