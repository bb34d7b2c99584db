import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { textVariants } from '../../../src/domain/values/language.ts'

type Tree = { readonly [key: string]: string | Tree }

const leaves = (tree: Tree, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : leaves(value, `${path}${key}.`),
  )
const read = (variant: string) =>
  leaves(JSON.parse(readFileSync(`content/strings/common/${variant}.json`, 'utf8')) as Tree)
const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')
const keysOf = (variant: string) => [...new Set(read(variant).map(([key]) => withoutPlural(key)))].sort()
const valuesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

describe.each(textVariants)('the common words in %s', (variant) => {
  it('have the same keys as in French', () => expect(keysOf(variant)).toEqual(keysOf('fr')))

  it('have every plural form of their language', () => {
    const tag = variant === 'fr.easy-to-read' ? 'fr' : variant
    const needed = new Intl.PluralRules(tag)
      .resolvedOptions()
      .pluralCategories.filter((form) => tag !== 'fr' || form !== 'many')
    const given = read(variant)
      .map(([key]) => key)
      .filter((key) => /_(zero|one|two|few|many|other)$/.test(key))
    for (const base of new Set(given.map(withoutPlural)))
      for (const form of needed) expect(given).toContain(`${base}_${form}`)
  })

  it('put the same values into the same sentence', () => {
    const french = new Map(read('fr').map(([key, text]) => [withoutPlural(key), valuesIn(text)]))
    for (const [key, text] of read(variant)) expect(valuesIn(text), key).toEqual(french.get(withoutPlural(key)))
  })

  it.runIf(variant.startsWith('fr'))('keep a narrow space before tall signs, and no straight apostrophe', () => {
    for (const [key, text] of read(variant)) expect(text, key).not.toMatch(/[ \u00a0][?!;:]|\w'\w/)
  })

  it.runIf(variant === 'fr.easy-to-read')('have at most 12 words a sentence', () => {
    for (const [key, text] of read(variant))
      for (const sentence of text.split(/[.?!:]\s*/)) expect(sentence.split(' ').length, key).toBeLessThanOrEqual(12)
  })
})
