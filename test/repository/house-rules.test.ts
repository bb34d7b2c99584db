import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importsOf, sourceFiles } from './source-files.ts'

const sources = sourceFiles(/^src\/.*\.tsx?$/)
const code = sources.filter(({ path }) => !path.endsWith('.d.ts'))
const everything = sourceFiles(/\.(tsx?|js|json|ya?ml|md|css|html|svg)$|^\.ci\/run$/).filter(
  ({ path }) => path !== 'package-lock.json',
)

const drawers = /\/(util|utils|helpers|lib|common|shared|misc|services|core)(\/|\.tsx?$)/
const linesOf = (text: string) => text.split('\n').length
const quantile = (numbers: readonly number[], share: number) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? 0

describe('the house', () => {
  it('has no drawer rooms', () => {
    expect(sources.map(({ path }) => path).filter((path) => drawers.test(path))).toEqual([])
  })

  it('names files in kebab-case ASCII', () => {
    expect(
      sources.map(({ path }) => basename(path)).filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.tsx?$/.test(name)),
    ).toEqual([])
  })

  it('keeps files to three screens: median, ninth decile and longest', () => {
    const lengths = code.map(({ text }) => linesOf(text))
    expect(quantile(lengths, 0.5)).toBeLessThanOrEqual(90)
    expect(quantile(lengths, 0.9)).toBeLessThanOrEqual(250)
    expect(code.filter(({ text }) => linesOf(text) > 400).map(({ path }) => path)).toEqual([])
  })

  it('has no barrel: no file only passes on what others export', () => {
    expect(code.filter(({ text }) => /^export (\*|\{[^}]*\}) from /m.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('opens every file of the domain with the concept it holds', () => {
    const domain = code.filter(({ path }) => path.startsWith('src/domain/'))
    expect(domain.filter(({ text }) => !text.startsWith('/**')).map(({ path }) => path)).toEqual([])
  })

  it('hands the domain its time and its chance', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\./
    expect(
      code.filter(({ path, text }) => path.startsWith('src/domain/') && impure.test(text)).map(({ path }) => path),
    ).toEqual([])
  })

  it('puts every word a visitor reads in content: no accented text in code outside comments', () => {
    const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '')
    const accented = /(['"`>])[^'"`<>\n]*[àâçéèêëîïôùûœÀÉÈÊ][^'"`<>\n]*(['"`<])/
    const screens = code.filter(
      ({ path }) => /^src\/(screens|ui|domain)\//.test(path) && !path.startsWith('src/ui/gallery/'),
    )
    // publicodes is a language whose keywords are French.
    const allowed = /search-terms|keyboard|language-names|reading-level|publicodes/
    expect(
      screens
        .filter(({ path, text }) => !allowed.test(path) && accented.test(withoutComments(text)))
        .map(({ path }) => path),
    ).toEqual([])
  })

  it('never uses the words the glossary bans in names', () => {
    const banned =
      /\b(?:(?:class|interface|type) \w*[a-z]Service|(?:class|interface|type|const|function) (?:[Uu]sers?|[Aa]gents?|\w*Mutation|mutation))\b/g
    const found = code.flatMap(({ path, text }) => [...text.matchAll(banned)].map(([match]) => `${path}: ${match}`))
    expect(found).toEqual([])
    expect('class TicketService {}').toMatch(new RegExp(banned.source))
  })

  it('leaves no promise without an issue and no code commented out', () => {
    expect(code.filter(({ text }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('turns no text into code where a browser may run it: its policy would refuse', () => {
    const turning = /\beval\s*\(|\bnew Function\b/
    const elsewhere = code.filter(({ path }) => !path.startsWith('src/command-line/'))
    const found = elsewhere.filter(({ text }) => turning.test(text.replaceAll(/\/\*[\s\S]*?\*\//g, '')))
    expect(found.map(({ path }) => path)).toEqual([])
    expect(code.some(({ text }) => turning.test(text))).toBe(true)
  })

  it('imports with the file extension, so that a reader can open what is named', () => {
    const bare = sources.flatMap((file) =>
      importsOf(file).filter((each) => each.startsWith('.') && !/\.(tsx?|css|svg|json|woff2)(\?.*)?$/.test(each)),
    )
    expect(bare).toEqual([])
  })
})

describe('what the project shows', () => {
  it('carries nothing of the State brand, which a local authority may not use', () => {
    const brand = /Marianne|dsfr|@gouvfr|class(Name)?="fr-|\bfr-btn\b|Spectral/i
    const named = new Set(['test/repository/house-rules.test.ts', 'test/journeys/first-screen.e2e.ts'])
    const found = everything.filter(({ path, text }) => !named.has(path) && brand.test(text)).map(({ path }) => path)
    expect(found.filter((path) => !path.endsWith('.md'))).toEqual([])
  })

  it('speaks of the product alone', () => {
    // Spelled in pieces, so that this file does not find itself.
    const words = [
      ['..', 'shared'].join('/'),
      ['', 'work', ''].join('/'),
      ['registry', 'npmjs'].join('.'),
      ['farm', 'studio'].join('-'),
    ]
    const speaks = (text: string) => words.some((word) => text.includes(word))
    expect(everything.filter(({ text }) => speaks(text)).map(({ path }) => path)).toEqual([])
  })
})
