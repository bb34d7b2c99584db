import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pictogramDrawings } from '../../../src/ui/picture/pictogram-drawings.ts'

/** Names in content (`pictogram: key`) and in code (`pictogram="key"`, `pictogram: 'key'`, `Pictogram name="key"`). */
const patterns = [
  /pictogram: *([a-z][a-z-]+)(?![\w.-])/g,
  /pictogram(?:=|: )["']([a-z-]+)["']/g,
  /<Pictogram name="([a-z-]+)"/g,
]

const namesIn = (path: string): string[] => {
  const text = readFileSync(path, 'utf8')
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name))
}

const files = ['content', 'src/ui', 'src/screens']
  .flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => `${root}/${path}`))
  .filter((path) => /\.(yaml|tsx)$/.test(path))
const typeWords = new Set(['string'])

describe('the set of pictograms', () => {
  it('holds every name that content and screens use', () => {
    const missing = files.flatMap((path) =>
      namesIn(path)
        .filter((name) => !typeWords.has(name) && !pictogramDrawings.has(name))
        .map((name) => `${path}: ${name}`),
    )
    expect(files.length).toBeGreaterThan(20)
    expect(missing).toEqual([])
  })

  it('draws each with strokes, and a second tone except for bare signs', () => {
    for (const [name, strokes] of pictogramDrawings) expect(strokes.length, name).toBeGreaterThan(0)
    expect(pictogramDrawings.get('ticket')?.some(({ isTone }) => isTone)).toBe(true)
    expect(pictogramDrawings.get('x')?.some(({ isTone }) => isTone)).toBe(false)
  })
})
