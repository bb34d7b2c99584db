import { describe, expect, it } from 'vitest'
import { hashOf, matchPath, parseHash } from '../../../src/ui/layout/route.ts'

describe('an address', () => {
  it('is read back as it was written, accents and slashes included', () => {
    const hash = hashOf(['sheets', 'a/b é'], { from: 'recherche & suite' })
    const { path, query } = parseHash(hash)
    expect(path).toEqual(['sheets', 'a/b é'])
    expect(query.get('from')).toBe('recherche & suite')
  })

  it.each(['', '#', '#/', '#/?x=1'])('%j is home', (hash) => expect(parseHash(hash).path).toEqual([]))

  it('that is broken leads home instead of failing', () => expect(parseHash('#/%E0%A4%A').path).toEqual([]))

  it('keeps a question mark inside its query', () => {
    expect(parseHash('#/a?q=b?c').query.get('q')).toBe('b?c')
  })
})

describe('a pattern', () => {
  it('gives the named segments', () => {
    expect(matchPath('sheets/:id/:part', ['sheets', 'unique-number', 'steps'])).toEqual({
      id: 'unique-number',
      part: 'steps',
    })
  })

  it('refuses another length or another word', () => {
    expect(matchPath('sheets/:id', ['sheets'])).toBeUndefined()
    expect(matchPath('sheets/:id', ['tickets', 'a'])).toBeUndefined()
  })
})
