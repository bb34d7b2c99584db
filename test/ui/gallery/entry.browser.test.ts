import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openGallery } from './open-gallery.ts'

const kiosk = { profile: 'kiosk-portrait', widthPx: 1080, heightPx: 1920 } as const
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const press = async (element: Element | null | undefined) => {
  if (!(element instanceof HTMLElement)) throw new Error('Nothing to press.')
  // Playwright refuses to press what says it is unavailable; a finger does not.
  if (element.ariaDisabled) element.click()
  else await userEvent.click(element)
  await pause(260)
}

const keyNamed = (root: Element, name: string) =>
  [...root.querySelectorAll('.key')].find((key) => (key.getAttribute('aria-label') ?? key.textContent) === name)

describe('a number on a shared screen', () => {
  it('is typed on the app’s own keys, and the system keyboard stays closed', async () => {
    const root = await openGallery({ ...kiosk, hash: '#/gallery/number-field' })
    const input = root.querySelector<HTMLInputElement>('.number-input')
    expect(input?.inputMode).toBe('none')
    await press(keyNamed(root, 'Effacer le dernier chiffre'))
    expect(input?.value).toBe('')
    await press(keyNamed(root, '1'))
    await press(keyNamed(root, '2'))
    expect(input?.value).toBe('12')
  })

  it('out of bounds is kept, said, and described to a screen reader', async () => {
    const root = await openGallery({ ...kiosk, hash: '#/gallery/number-field' })
    await press(keyNamed(root, '3'))
    const input = root.querySelector<HTMLInputElement>('.number-input')
    expect(input?.value).toBe('33')
    const error = root.querySelector('.field-error')
    expect(error?.textContent).toContain('20')
    expect(input?.getAttribute('aria-describedby')).toContain(error?.id)
  })

  it('does not go below its smallest value by steps', async () => {
    const root = await openGallery({ ...kiosk, hash: '#/gallery/number-field' })
    for (const _ of [1, 2, 3]) await press(keyNamed(root, 'Diminuer'))
    expect(root.querySelector<HTMLInputElement>('.number-input')?.value).toBe('1')
    expect(keyNamed(root, 'Diminuer')?.getAttribute('aria-disabled')).toBe('true')
  })

  it('on a phone comes from the phone’s own keyboard', async () => {
    const root = await openGallery({ hash: '#/gallery/number-field' })
    expect(root.querySelector('.keypad')).toBeNull()
    expect(root.querySelector<HTMLInputElement>('.number-input')?.inputMode).toBe('numeric')
  })
})

describe('a word on a shared screen', () => {
  it('is typed in Latin or in Arabic letters, and erased letter by letter', async () => {
    const root = await openGallery({ ...kiosk, hash: '#/gallery/search-field' })
    const input = root.querySelector<HTMLInputElement>('.search-input')
    await press(input)
    for (const letter of ['b', 'a', 'i', 'l']) await press(keyNamed(root, letter))
    expect(input?.value).toBe('bail')
    await press(keyNamed(root, 'Effacer la dernière lettre'))
    expect(input?.value).toBe('bai')
    await press([...root.querySelectorAll('.key')].find((key) => key.getAttribute('aria-label')?.includes('arabes')))
    await press(keyNamed(root, 'ب'))
    expect(input?.value).toBe('baiب')
    expect(root.querySelector('.keyboard-keys')?.getAttribute('dir')).toBe('rtl')
  })
})

describe('a choice', () => {
  it('moves with the arrows as any group of radio buttons', async () => {
    const root = await openGallery({ hash: '#/gallery/choice-list' })
    const chosen = () => root.querySelector<HTMLInputElement>('[type=radio]:checked')?.value
    expect(chosen()).toBe('couple')
    root.querySelector<HTMLInputElement>('[type=radio]:checked')?.focus()
    await userEvent.keyboard('{ArrowDown}')
    expect(chosen()).toBe('children')
  })

  it('of several answers gives them in the order they are written', async () => {
    const root = await openGallery({ hash: '#/gallery/choice-list' })
    const boxes = [...root.querySelectorAll<HTMLInputElement>('[type=checkbox]')]
    await userEvent.click(page.elementLocator(boxes[2] as Element))
    expect(boxes.map((box) => box.checked)).toEqual([true, false, true])
  })
})
