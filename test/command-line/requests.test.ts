import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/domain/scoring/evaluate.ts'
import { compiled } from '../domain/scoring/small-grid.ts'
import { loadedGrid } from '../domain/scoring/demonstration-grid.ts'
import { situationOf } from '../../src/package/situation-of.ts'
import { csvPieces } from '../../src/command-line/files/csv-lines.ts'
import { textsBeside } from '../../src/command-line/files/read-grid-file.ts'
import { folderWith, grid, nextGrid, plain, typed } from './typed.ts'

const linesOf = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '')
/** The words of the demonstration grid in a language. */
const loadedTexts = (language: string) => textsBeside(grid, loadedGrid('clermont-auvergne'), language as 'fr')
const witness =
  'request;filed-on;housing;aged-14-or-more;under-14;minor-children;surface;resources;rent;housing-aid;suitable-refusals;dalo;commune'

describe('fictitious requests', () => {
  it('are the same for the same seed, others for another, and say what they are in the first line', async () => {
    const at = folderWith()
    const make = (name: string, seed: string) =>
      typed('requests', 'generate', '--count', '200', '--grid', grid, '--seed', seed, '--out', at(name))
    expect((await make('fictitious-a.csv', '1')).code).toBe(0)
    await make('fictitious-b.csv', '1')
    await make('fictitious-c.csv', '2')
    const [a, b, c] = ['a', 'b', 'c'].map((name) => readFileSync(at(`fictitious-${name}.csv`), 'utf8'))
    expect(a).toBe(b)
    expect(a).not.toBe(c)
    expect(linesOf(a!)[0]).toMatch(/^# Fictitious requests/)
    expect(linesOf(a!)).toHaveLength(202)
    expect(a).toContain(';63113;')
  })
})

describe('scores', () => {
  it('are those the engine gives each request, line by line when asked', async () => {
    const at = folderWith({
      'requests.csv': `${witness}\nA;24/05/2026;hotel;1;0;0;20;900;0;0;0;oui;Clermont-Ferrand\nB;24/05/2026;hotel;1;0;0;20;900;0;0;0;;63014\n`,
    })
    const { code, out, warned } = await typed(
      'score',
      at('requests.csv'),
      '--grid',
      grid,
      '--others-are-no',
      '--explain',
    )
    expect(code).toBe(0)
    expect(warned).toContain('lone-parent')
    const [headings = '', a = '', b = ''] = linesOf(out)
    const ready = compiled(loadedGrid('clermont-auvergne'))
    const facts = {
      'filed-on': '2026-05-24',
      housing: 'hotel',
      dalo: true,
      resources: 900,
      rent: 0,
      'housing-aid': 0,
      'aged-14-or-more': 1,
      'under-14': 0,
      'minor-children': 0,
      'suitable-refusals': 0,
      surface: 20,
    }
    const no = Object.fromEntries(
      ready.grid.facts.filter(({ kind }) => kind === 'boolean').map(({ id }) => [id, false]),
    )
    const alone = evaluate(ready, situationOf('2026-11-24', { ...no, ...facts }))
    expect(a.split(';').slice(0, 6)).toEqual(['A', '63113', '', '2026-05-24', `${alone.declared.min}`, '1'])
    expect(a.split(';')[headings.split(';').indexOf('dalo-recognised')]).toBe('60')
    expect(b.split(';').slice(0, 6)).toEqual(['B', '63014', '', '2026-05-24', `${alone.declared.min - 60}`, '2'])
  })

  it('of a request with unknown facts are bounds without a rank', async () => {
    const at = folderWith({ 'requests.csv': 'request;housing;filed-on\nA;no-shelter;24/05/2026\n' })
    const { out } = await typed('score', at('requests.csv'), '--grid', grid)
    expect(linesOf(out)[1]).toBe('A;;;2026-05-24;6..169;')
  })

  it('are given for the good lines; the bad ones are told with what to do, and the exit code is 1', async () => {
    const at = folderWith({ 'requests.csv': `request;dalo\n1;oui\n2;perhaps\n`, 'out.csv': '' })
    const { code, warned } = await typed('score', at('requests.csv'), '--grid', grid, '--out', at('scores.csv'))
    expect(code).toBe(1)
    expect(plain(warned)).toContain('requests.csv:3  dalo  "perhaps"  Une réponse par oui ou par non est attendue.')
    expect(linesOf(readFileSync(at('scores.csv'), 'utf8'))).toHaveLength(2)
  })

  it('are refused for a file with personal data, which is not repeated', async () => {
    const at = folderWith({ 'requests.csv': 'request;dalo;remarque\n1;oui;06 12 34 56 78\n' })
    const { code, warned } = await typed('score', at('requests.csv'), '--grid', grid, '--lang', 'en')
    expect([code, warned]).toEqual([2, expect.stringContaining('telephone numbers')])
    expect(warned).not.toContain('06 12')
  })

  it('are given for a file in the encoding of French spreadsheets, larger than one piece', async () => {
    const label = 'Reconnu prioritaire par le plan départemental (PDALHPD)'
    const text = [
      'sep=;',
      `request;${label}`,
      ...Array.from({ length: 3000 }, (_, rank) => `${'long-'.repeat(10)}${rank};oui`),
    ].join('\r\n')
    const at = folderWith({ 'requests.csv': Uint8Array.from(text, (letter) => letter.charCodeAt(0)) })
    const { code, out } = await typed('score', at('requests.csv'), '--grid', grid, '--others-are-no')
    expect(code).toBe(0)
    expect(linesOf(out)).toHaveLength(3001)
  })

  it('are given for a file in the other UTF-16 too', async () => {
    const bytes = Buffer.from('\uFEFFrequest;dalo\r\nA;oui\r\n', 'utf16le').swap16()
    const at = folderWith({ 'requests.csv': bytes })
    expect((await typed('score', at('requests.csv'), '--grid', grid)).out).toContain('\nA;')
  })

  it('stop at a quote that never closes, which is told with its line', async () => {
    const at = folderWith({ 'requests.csv': 'request;dalo;remarque\n1;oui;x\n2;oui;"y\n3;oui;z\n' })
    const { code, out, warned } = await typed('score', at('requests.csv'), '--grid', grid)
    expect([code, linesOf(out).length]).toEqual([1, 2])
    expect(plain(warned)).toContain('requests.csv:3  Un guillemet ouvert')
  })

  it('are not read from a file whose headings open a quote that never closes', async () => {
    const at = folderWith({ 'requests.csv': 'request;"dalo;remarque\n1;oui;x\n2;oui;y\n' })
    const { code, out, warned } = await typed('score', at('requests.csv'), '--grid', grid)
    expect([code, linesOf(out)]).toEqual([2, []])
    expect(plain(warned)).toContain('Un guillemet ouvert dans la première ligne')
    expect(warned.length).toBeLessThan(600)
  })

  it('under a grid nobody voted say so, beside the results', async () => {
    const at = folderWith({ 'requests.csv': 'request;dalo\n1;oui\n' })
    const { out, warned } = await typed('score', at('requests.csv'), '--grid', grid)
    expect(warned).toContain('is fictitious: nobody voted')
    expect(out).not.toContain('fictitious')
  })

  it('are refused for a spreadsheet in its own format', async () => {
    const at = folderWith({ 'requests.xlsx': Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0]) })
    expect(await typed('score', at('requests.xlsx'), '--grid', grid)).toMatchObject({
      code: 2,
      warned: expect.stringContaining('CSV'),
    })
  })
})

describe('a comparison', () => {
  it('tells each change in a sentence, and what it does to requests', async () => {
    const at = folderWith()
    await typed('requests', 'generate', '--count', '400', '--grid', grid, '--out', at('fictitious.csv'))
    const { code, out } = await typed(
      'compare',
      grid,
      nextGrid,
      at('fictitious.csv'),
      '--out',
      at('results.csv'),
      '--on',
      '2027-01-01',
    )
    expect(code).toBe(0)
    expect(plain(out)).toContain('- Points de « À l’hôtel ». Avant : 25 points. Après : 30 points.')
    expect(plain(out)).toContain('Demandes lues : 400')
    expect(out).toContain('fictives')
    const [remark = '', , ...results] = linesOf(readFileSync(at('results.csv'), 'utf8'))
    expect(remark).toMatch(/^# Fictitious/)
    expect(results).toHaveLength(400)
  })

  it('writes losses as numbers, and what would run as a formula with a quote before it', async () => {
    const lines = '=1+1;hotel;0;24/05/2026\n-1+1;hotel;0;24/05/2026\n-7;hotel;0;24/05/2026\n'
    const at = folderWith({ 'requests.csv': `request;housing;under-14;filed-on\n${lines}` })
    await typed('compare', nextGrid, grid, at('requests.csv'), '--out', at('results.csv'))
    const [, ...results] = linesOf(readFileSync(at('results.csv'), 'utf8')).map((line) => line.split(';'))
    expect(results.map(([request]) => request)).toEqual([`"'=1+1"`, `"'-1+1"`, '-7'])
    const points = [...csvPieces(['change'], [['-12'], ['-5..10'], ['+3'], ['-2-3']])].join('')
    expect(linesOf(points)).toEqual(['change', '-12', '-5..10', `"'+3"`, `"'-2-3"`])
  })

  it('of a grid with itself says that nothing changes', async () => {
    expect(plain((await typed('compare', grid, grid)).out)).toContain('Rien ne change pour personne.')
  })

  it.each([
    ['fr', 'ltr', 'Ce qui change'],
    ['ar', 'rtl', 'ما الذي يتغير'],
  ])('in %s makes one page to print, whole in itself', async (language, direction, title) => {
    const at = folderWith()
    await typed('compare', grid, nextGrid, '--html', at('page.html'), '--lang', language)
    const page = readFileSync(at('page.html'), 'utf8')
    expect(page).toContain(`<html lang="${language}" dir="${direction}">`)
    expect(page).toMatch(new RegExp(`<h1>${title}`))
    expect(page.match(/<li>/g)!.length).toBeGreaterThan(8)
    expect(page).not.toMatch(/<script|<link|src=|https?:/)
    const notice = loadedTexts(language).notice
    expect(page).toContain(`<p class="notice">${notice}</p>`)
  })

  it('never lets the words of a grid become markup', async () => {
    const text = readFileSync(grid, 'utf8').replace('label: À l’hôtel\n', 'label: "À l’hôtel <b>&"\n')
    const at = folderWith({ 'here/2024-06-03.yaml': text })
    await typed('compare', at('here/2024-06-03.yaml'), nextGrid, '--html', at('page.html'))
    expect(readFileSync(at('page.html'), 'utf8')).not.toContain('<b>')
  })
})
