import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadContent } from '../../../src/build/modules/load-content.ts'
import { buildSearchIndex } from '../../../src/build/search/build-search-index.ts'
import { openSearch } from '../../../src/device/content/open-search.ts'
import { contentProject, type Changes } from '../../build/content-fixture.ts'

function searchIn(changes: Changes, variant: 'fr' | 'ar') {
  const project = contentProject(changes)
  const { content, problems } = loadContent(join(project, 'content'), project)
  expect(problems).toEqual([])
  return openSearch(buildSearchIndex(content.sheets, variant))
}

it('a sheet whose title holds the word comes before one that only mentions it', () => {
  const mention = (valid: string) => `${valid}\nLe numéro, encore le numéro.\n`
  expect(searchIn({}, 'fr')('numéro')).toEqual(['number'])
  expect(searchIn({ 'sheets/renewal/fr.md': mention }, 'fr')('numéro')[0]).toBe('number')
})

it('a sheet that knows both words comes before one that knows one of them well', () => {
  const search = searchIn({ 'sheets/number/fr.md': (valid) => `${valid}\nDépart du conjoint, renouveler.\n` }, 'fr')
  expect(search('conjoint numéro')[0]).toBe('number')
})

it('a sheet not written in Arabic yet is found by its French words', () => {
  const search = searchIn(
    { 'sheets/renewal/ar.md': null, 'sheets/renewal/sheet.yaml': (valid) => `${valid}notYet: [ar]\n` },
    'ar',
  )
  expect(search('renouveler')).toContain('renewal')
})
