import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { sourceFiles } from './source-files.ts'

interface Term {
  readonly term: string
  readonly definition: string
  readonly source: string
  readonly code: string
  readonly spelling?: string
}

const terms = parse(readFileSync('content/glossary/terms.yaml', 'utf8')) as Term[]
const code = sourceFiles(/^src\/.*\.tsx?$/).filter(({ path }) => !/publicodes|search-terms|gallery/.test(path))

/** Words that a French colleague would say and that the code must say in English: the glossary's own pairs. */
const french = [
  'demandeur',
  'radiation',
  'renouvellement',
  'cotation',
  'guichet',
  'bailleur',
  'attribution',
  'suroccupation',
  'logement',
]

/** Words of identifiers, taken apart: `numeroUniqueField` holds `numero`, `unique`, `field`. */
const wordsOf = (text: string): Set<string> => {
  const bare = text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\/\/.*$/gm, '')
    .replaceAll(/'[^'\n]*'|`[^`]*`|"[^"\n]*"|\/(?:[^/\n\\]|\\.)+\/[gimsuy]*/g, '')
    .replaceAll(/>[^<>{}]*</g, '><')
  const identifiers = bare.match(/[A-Za-z_$][\w$]*/g) ?? []
  return new Set(
    identifiers.flatMap((name) =>
      name
        .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[ _$]/),
    ),
  )
}

describe('the glossary', () => {
  it('defines each term once, with a source and the word the code uses', () => {
    const names = terms.map(({ term }) => term)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThanOrEqual(40)
    for (const { definition, source, code: word } of terms) {
      expect(definition.length).toBeGreaterThan(20)
      expect(source).not.toBe('')
      expect(word).toMatch(/^[a-z][A-Za-z]*$/)
    }
  })

  it('holds each French word that the code keeps', () => {
    const kept = terms
      .filter((term) => term.code === 'keep')
      .map(({ term, spelling }) => (spelling ?? term).toLowerCase())
    for (const word of ['dalo', 'sne', 'epci', 'caleol', 'qpv', 'numerounique', 'servataire', 'contingent', 'cerfa'])
      expect(kept.some((each) => each.includes(word))).toBe(true)
  })

  it('is followed by the code: a term that has an English word is not named in French', () => {
    const named = code.flatMap(({ path, text }) => {
      const words = wordsOf(text)
      return french.filter((word) => words.has(word)).map((word) => `${path}: ${word}`)
    })
    expect(named).toEqual([])
  })

  it('would see a French name', () => {
    expect(wordsOf('const demandeurAge = 3 // guichet').has('demandeur')).toBe(true)
    expect(wordsOf('const demandeurAge = 3 // guichet').has('guichet')).toBe(false)
  })
})
