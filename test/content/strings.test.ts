import { describe, expect, it } from 'vitest'
import { foldersIn } from '../../src/build/files/content-folder.ts'
import { textVariants } from '../../src/domain/values/language.ts'
import { content, contentDirectory, problemsIn } from './real-content.ts'

const namespaces = foldersIn(contentDirectory, 'strings')

describe.each(namespaces)('the words of %s', (namespace) => {
  it.each(textVariants)('are complete in %s', (variant) => {
    expect(problemsIn(`strings/${namespace}/${variant}.json`)).toEqual([])
    expect(Object.keys(content.strings.get(namespace)?.[variant] ?? {})).not.toEqual([])
  })

  it('are written in the script of their language', () => {
    const texts = Object.values(content.strings.get(namespace)?.ar ?? {}).map((value) => JSON.stringify(value))
    const words = texts.join(' ').replaceAll(/"\w+":|\{\{\w+\}\}/g, '')
    const letters = words.match(/\p{L}/gu) ?? []
    const arabic = letters.filter((letter) => /\p{Script=Arabic}/u.test(letter))
    expect(arabic.length / letters.length).toBeGreaterThan(0.5)
  })
})

it('a number written in groups is isolated in Arabic, or it would be read from its end', () => {
  const texts = namespaces.map((namespace) => JSON.stringify(content.strings.get(namespace)?.ar ?? {}))
  const bare = texts.join(' ').replaceAll(/\u2066[^\u2069]*\u2069/g, '')
  expect(bare.match(/\d[ \u00a0\u202f]\d/g)).toBeNull()
})

it('every topic and situation has its name in the words of guidance', () => {
  const guidance = content.strings.get('guidance')?.fr
  const words = JSON.stringify(guidance ?? {})
  const unnamed = [...content.topics, ...content.situations].filter(({ id }) => !words.includes(`"${id}"`))
  expect(unnamed.map(({ id }) => id)).toEqual([])
})
