import { render, type ComponentChildren } from 'preact'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadWords } from '../../../src/ui/language/words.ts'
import { Figure } from '../../../src/ui/picture/figure.tsx'
import { loadPictograms } from '../../../src/ui/picture/pictogram-drawing.ts'
import { Pictogram } from '../../../src/ui/picture/pictogram.tsx'
import { ProgressRange } from '../../../src/ui/picture/progress-range.tsx'
import { QrCode } from '../../../src/ui/picture/qr-code.tsx'
import '../../../src/ui/styles/styles.css'

let root: HTMLElement
const show = (children: ComponentChildren) => render(children, root)

beforeAll(async () => {
  await loadWords('common')
  await loadPictograms()
})
beforeEach(() => {
  document.body.replaceChildren()
  root = document.createElement('div')
  root.style.inlineSize = '400px'
  document.body.append(root)
})

describe('a range of points', () => {
  const bar = () => {
    const scale = root.querySelector('.range-scale')?.getBoundingClientRect()
    const filled = root.querySelector('.range-bar')?.getBoundingClientRect()
    if (!scale || !filled) throw new Error('No bar.')
    return { start: (filled.left - scale.left) / scale.width, end: (filled.right - scale.left) / scale.width }
  }

  it('is drawn where it stands on its scale, below zero too', () => {
    show(<ProgressRange caption="Points" from={0} to={40} lowest={-20} highest={60} />)
    expect(bar().start).toBeCloseTo(0.25, 1)
    expect(bar().end).toBeCloseTo(0.75, 1)
    expect(root.textContent).toContain('Entre 0 et 40 points')
  })

  it('says one number when nothing can change it any more', () => {
    show(<ProgressRange caption="Points" from={12} to={12} lowest={0} highest={60} />)
    expect(root.querySelector('.range-value')?.textContent).toBe('12 points')
  })

  it('is told in words to whoever does not see the bar', () => {
    show(<ProgressRange caption="Points" from={3} to={9} lowest={0} highest={60} />)
    expect(root.querySelector('.range-scale')?.getAttribute('aria-hidden')).toBe('true')
    expect(root.querySelector('.ds-sr-only')?.textContent).toContain('0 à 60')
  })
})

describe('a code for phones', () => {
  it('keeps four clear modules on each side, black on white', () => {
    show(<QrCode text="https://example.org/#/sheets/unique-number" label="Sur votre téléphone" />)
    const svg = root.querySelector('svg')
    const size = Number(svg?.getAttribute('viewBox')?.split(' ')[2])
    const dark = [...(svg?.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)h/g)]
    const at = dark.flatMap(([, x, y]) => [Number(x), Number(y)])
    expect(Math.min(...at)).toBe(4)
    expect(Math.max(...at)).toBe(size - 5)
    expect(svg && getComputedStyle(svg).backgroundColor).toBe('rgb(255, 255, 255)')
    expect(root.textContent).toContain('Sur votre téléphone')
  })
})

describe('a dated figure', () => {
  it('says by itself that its period is over, and stays readable', () => {
    show(<Figure isExpired>10 jours</Figure>)
    expect(root.querySelector('bdi')?.textContent).toBe('10 jours')
    expect(root.textContent).toContain('n’est plus à jour')
  })

  it('says nothing while it holds', () => {
    show(<Figure>10 jours</Figure>)
    expect(root.textContent).toBe('10 jours')
  })
})

describe('a pictogram', () => {
  it('is drawn in two tones and hidden from screen readers, who have the words', () => {
    show(<Pictogram name="ticket" />)
    expect(root.querySelectorAll('path').length).toBeGreaterThan(1)
    expect(root.querySelector('.pictogram-tone')).not.toBeNull()
    expect(root.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
  })

  it('turns round in Arabic when it points along the line', () => {
    document.documentElement.dir = 'rtl'
    show(<Pictogram name="arrow-left" />)
    expect(getComputedStyle(root.querySelector('svg') as Element).scale).toBe('-1 1')
    document.documentElement.dir = 'ltr'
  })
})
