import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('src/ui/styles/theme.css', 'utf8')

/** The colours of one scheme, from the first block that names it. */
function coloursOf(scheme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const start = css.search(new RegExp(`\\[data-color-scheme=["']${scheme}["']\\][^{]*\\{`))
  const block = css.slice(start, css.indexOf('}', start))
  return new Map(
    [...block.matchAll(/--ds-color-([\w-]+):\s*(#[\da-f]{6})/gi)].map(([, name = '', hex = '']) => [name, hex]),
  )
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of WCAG 2.2, 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const families = ['neutral', 'accent', 'terracotta', 'ochre', 'success', 'danger']
const grounds = ['background-default', 'background-tinted', 'surface-default', 'surface-tinted']

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const colours = coloursOf(scheme)
  const colour = (name: string): string => {
    const found = colours.get(name)
    if (!found) throw new Error(`No colour ${name} in the ${scheme} scheme.`)
    return found
  }

  it.each(families)('every word of the family %s reaches 7 to 1 on every ground it stands on', (family) => {
    const low = ['text-default', 'text-subtle'].flatMap((text) =>
      grounds.flatMap((ground) =>
        [family, 'neutral'].flatMap((of) => {
          const ratio = contrast(colour(`${family}-${text}`), colour(`${of}-${ground}`))
          return ratio < 7 ? [`${text} on ${of} ${ground}: ${ratio.toFixed(2)}`] : []
        }),
      ),
    )
    expect(low).toEqual([])
  })

  it.each(['accent', 'terracotta', 'danger'])('the words of a button of the family %s reach 7 to 1', (family) => {
    const ratios = ['base-default', 'base-hover'].map((base) =>
      contrast(colour(`${family}-base-contrast-default`), colour(`${family}-${base}`)),
    )
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(7)
  })

  it.each(['neutral', 'accent', 'terracotta', 'ochre'])('the edges of the family %s reach 3 to 1', (family) => {
    const ratios = ['background-default', 'surface-default'].map((ground) =>
      contrast(colour(`${family}-border-default`), colour(`neutral-${ground}`)),
    )
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(3)
  })
})
