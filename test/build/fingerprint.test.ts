import { expect, it } from 'vitest'
import { writeModule } from '../../src/build/modules/write-module.ts'
import type { Content } from '../../src/build/modules/load-content.ts'
import { content } from '../content/real-content.ts'

const fingerprintOf = (of: Content) => writeModule('virtual:content/fingerprint', of)

it('two builds of the same content have one fingerprint, twelve hexadecimal digits', () => {
  expect(fingerprintOf(content)).toMatch(/^export const fingerprint = "[0-9a-f]{12}"\n$/)
  expect(fingerprintOf(structuredClone(content))).toBe(fingerprintOf(content))
})

it('one figure, one point or one site more gives another', () => {
  const [[id, figure] = []] = content.figures
  const [sheet] = content.sheets
  if (!id || !figure || !sheet) throw new Error('The content is empty.')
  const changed: readonly Content[] = [
    { ...content, figures: new Map([...content.figures, [id, { ...figure, label: 'autre' }]]) },
    { ...content, grids: content.grids.slice(1) },
    { ...content, sites: content.sites.slice(1) },
    { ...content, sheets: content.sheets.slice(1) },
  ]
  const found = [content, ...changed].map(fingerprintOf)
  expect(new Set(found).size).toBe(found.length)
})

it('a word of a screen or of the glossary does not: it is not what the public is told of its rights', () => {
  expect(fingerprintOf({ ...content, glossary: [], strings: new Map() })).toBe(fingerprintOf(content))
})
