import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/command-line/said.ts'
import { folderWith, grid, nextGrid, plain, typed } from './typed.ts'

describe('help', () => {
  it('names every command, and each command explains itself', async () => {
    const { out, code } = await typed('--help')
    expect(code).toBe(0)
    for (const { name } of commands) {
      expect(out).toContain(`said ${name}`)
      const own = await typed(...name.split(' '), '--help')
      expect([own.code, own.out]).toEqual([0, expect.stringContaining(`said ${name} `)])
    }
  })
})

describe('what cannot be carried out', () => {
  it.each([
    [['sing'], /no command "sing"/],
    [['score', 'requests.csv', '--colour', 'red'], /--colour/],
    [['score', '--grid', grid], /one file of requests: nothing was given/],
    [['score', 'no.csv', '--grid', 'no.yaml'], /no file "no.yaml"/],
    [['score', 'no.csv', '--grid', grid], /no file "no.csv"/],
    [['score', 'no.csv', '--grid', grid, '--on', '2026-02-30'], /not a day/],
    [['score', 'no.csv'], /--grid <file> is missing/],
    [['score', 'test', '--grid', grid], /"test" is a folder/],
    [['score', 'no.csv', '--grid', 'test'], /"test" is a folder/],
    [['score', '/dev/null', '--grid', grid], /comes through a pipe/],
    [['compare', grid, nextGrid, 'no.csv', '--out', 'x', '--html', 'x'], /name the same file/],
    [['grid', 'lint', 'package.json'], /Name the YAML file/],
    [['compare', grid, nextGrid, '--lang', 'de'], /no language "de"/],
    [['compare', grid, nextGrid, '--out', 'x.csv'], /Name their file/],
    [['grid', 'export', '--to', 'excel', grid], /no format "excel"/],
    [['grid', 'lint', 'nowhere'], /no file or folder "nowhere"/],
    [['requests', 'generate', '--count', 'many', '--grid', grid], /"many" is not a whole number/],
    [['requests', 'generate', '--count', '5', '--grid', grid, '--out', 'requests.csv'], /"fictitious" in its name/],
  ])('%j is one sentence and exit code 2', async (words, sentence) => {
    const { code, out, warned } = await typed(...words)
    expect([code, out]).toEqual([2, ''])
    expect(warned).toMatch(sentence)
    expect(warned.split('\n')).toHaveLength(1)
  })

  it('leaves a file that is there as it is, until --force', async () => {
    const at = folderWith({ 'rules.yaml': 'mine' })
    const words = ['grid', 'export', '--to', 'publicodes', grid, '--out', at('rules.yaml')]
    expect(await typed(...words)).toMatchObject({ code: 2, warned: expect.stringContaining('--force') })
    expect(readFileSync(at('rules.yaml'), 'utf8')).toBe('mine')
    expect(await typed(...words, '--force')).toMatchObject({ code: 0 })
    expect(readFileSync(at('rules.yaml'), 'utf8')).toContain('months-of-waiting')
  })

  it('leaves no half of a file behind', async () => {
    const at = folderWith()
    const { code, warned } = await typed('grid', 'export', '--to', 'json', grid, '--out', at('no/such/folder.json'))
    expect([code, warned]).toEqual([2, expect.stringContaining('Check the folder')])
    expect(readdirSync(dirname(at('x')))).toEqual([])
  })
})

describe('grids', () => {
  it('of the product have nothing to put right and no red case', async () => {
    expect(await typed('grid', 'lint', 'content/grids')).toMatchObject({
      code: 0,
      out: expect.stringContaining('nothing to put right'),
    })
    const checked = await typed('grid', 'check', 'content/grids')
    expect([checked.code, checked.out]).toEqual([0, expect.stringMatching(/\d{2} green, 0 red\./)])
    expect(checked.out).toContain('Sans abri en situation de handicap')
    expect(await typed('grid', 'check', 'content/grids-by-feature')).toMatchObject({ code: 0 })
  })

  it('that are wrong are told by file and line, with why and what to do', async () => {
    const text = readFileSync(grid, 'utf8')
    const line = text.split('\n').findIndex((each) => each.includes('when: { dalo: yes }')) + 1
    const at = folderWith({ 'here/2024-06-03.yaml': text.replace('when: { dalo: yes }', 'when: { dahlia: yes }') })
    const { code, out } = await typed('grid', 'lint', at('here'))
    expect(code).toBe(1)
    expect(out).toContain(`2024-06-03.yaml:${line} `)
    expect(out).toMatch(/why: .*\n.*remedy: /)
  })

  it('that surprise are told too', async () => {
    const text = readFileSync(grid, 'utf8').replace(/^accepted:[\s\S]*/m, '')
    const at = folderWith({ 'here/2024-06-03.yaml': text })
    expect(await typed('grid', 'lint', at('here/2024-06-03.yaml'))).toMatchObject({
      code: 1,
      out: expect.stringContaining('1 to put right'),
    })
  })

  it('whose witness cases differ say what was expected and what was found, line by line', async () => {
    const at = folderWith({
      'here/2024-06-03.yaml': readFileSync(grid, 'utf8'),
      'here/2024-06-03.witnesses.yaml': readFileSync(grid.replace('.yaml', '.witnesses.yaml'), 'utf8').replace(
        'total: 14, confirmed: 2',
        'total: 15, confirmed: 2',
      ),
    })
    const { code, out } = await typed('grid', 'check', at('here'))
    expect(code).toBe(1)
    expect(out).toMatch(/RED {4}Étudiante en location.*\n +declared: expected 15, found 14/)
  })

  it('are read as a table in plain words, in any of the four variants', async () => {
    const french = await typed('grid', 'table', grid)
    expect(french.out).toContain('| --- | --- |')
    expect(plain(french.out)).toContain('25 points')
    const arabic = await typed('grid', 'table', grid, '--lang', 'ar')
    expect(arabic.out).toMatch(/[\u0600-\u06ff]{3}/)
    expect(arabic.out.split('\n').length).toBe(french.out.split('\n').length)
  })

  it('go out as JSON and come back the same', async () => {
    const at = folderWith()
    await typed('grid', 'export', '--to', 'json', grid, '--out', at('grid.json'))
    const again = await typed('grid', 'export', '--to', 'json', at('grid.json'))
    expect(again.out).toBe(readFileSync(at('grid.json'), 'utf8').trimEnd())
    const broken = folderWith({ 'grid.json': '{"facts": 3}' })
    expect(await typed('grid', 'export', '--to', 'json', broken('grid.json'))).toMatchObject({
      code: 2,
      warned: expect.stringContaining('cannot be used'),
    })
  })
})
