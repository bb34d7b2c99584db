import axe from 'axe-core'
import { page } from 'vitest/browser'
import { showGallery, type GallerySettings } from '../../../src/ui/gallery/show-gallery.tsx'

export interface OpenSettings extends GallerySettings {
  readonly widthPx?: number
  readonly heightPx?: number
  readonly hash?: string
}

let close: (() => void) | undefined

/** Closes what a test opened before, then opens the gallery as a visitor's device would show it. */
export async function openGallery(settings: OpenSettings = {}): Promise<HTMLElement> {
  close?.()
  document.body.replaceChildren()
  const { widthPx = 390, heightPx = 844, hash = '#/gallery', ...look } = settings
  await page.viewport(widthPx, heightPx)
  history.replaceState(null, '', hash)
  const root = document.createElement('div')
  document.body.append(root)
  close = await showGallery(root, look)
  await document.fonts.ready
  await new Promise((resolve) => setTimeout(resolve, 200))
  return root
}

const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4']

/** What axe refuses, one line each, so that a failure reads by itself. */
export async function axeProblems(context: axe.ElementContext = document): Promise<readonly string[]> {
  const { violations } = await axe.run(context, {
    runOnly: { type: 'tag', values: tags },
    rules: {
      'target-size': { enabled: true },
      'color-contrast-enhanced': { enabled: true },
      'identical-links-same-purpose': { enabled: true },
    },
  })
  const problems: string[] = []
  for (const { id, nodes } of violations)
    for (const { target, any } of nodes)
      if (id !== 'target-size' || (await staysTooSmall(target.join(' '))))
        problems.push(`${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`)
  return problems
}

/** A control half under the bar of aids is small to axe and whole to a hand, which brings it up first: measured there. */
async function staysTooSmall(selector: string): Promise<boolean> {
  const before = scrollY
  document.querySelector(selector)?.scrollIntoView({ block: 'center' })
  const { violations } = await axe.run(document, { runOnly: { type: 'rule', values: ['target-size'] } })
  scrollTo(0, before)
  return violations.some(({ nodes }) => nodes.some(({ target }) => target.join(' ') === selector))
}

/** The buttons, links, fields and tiles a finger aims at; a choice is its whole tile. */
export const targets = (root: Element): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('button, a[href], input:not([type=radio], [type=checkbox]), .choice')].filter(
    (element) => element.getClientRects().length > 0 && !element.matches('.skip:not(:focus)'),
  )
