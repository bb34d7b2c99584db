import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, createServer } from 'vite'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { contentPlugin } from '../../src/build/content-plugin.ts'
import { contentProject, type Changes } from './content-fixture.ts'

const entry = `
import { sites } from 'virtual:content/places'
import { sheets } from 'virtual:content/sheets'
export const start = async () => [sites, await sheets.renewal.ar()]
`

function project(changes: Changes = {}): string {
  const root = contentProject(changes)
  mkdirSync(join(root, 'src'))
  writeFileSync(join(root, 'src/entry.js'), entry)
  return root
}

const buildProject = (root: string) =>
  build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [contentPlugin()],
    build: { lib: { entry: 'src/entry.js', formats: ['es'], fileName: 'entry' }, minify: false },
  })

describe('a build with content', () => {
  it('puts each sheet and variant in a file of its own, loaded when it is opened', async () => {
    const root = project()
    await buildProject(root)
    const names = readdirSync(join(root, 'dist')).sort()
    expect(names.map((name) => name.replace(/-.{8}\.mjs/, ''))).toEqual([
      'entry.mjs',
      ...Array(4).fill('number'),
      ...Array(4).fill('renewal'),
    ])
    const words = (name: string) => readFileSync(join(root, 'dist', name), 'utf8')
    expect(words('entry.mjs')).toContain('Site de démonstration')
    expect(words('entry.mjs')).not.toContain('paragraph')
    expect(names.filter((name) => words(name).includes('paragraph'))).toHaveLength(8)
  })

  it('stops, and prints everything there is to put right', async () => {
    const root = project({
      'sheets/renewal/fr.md': (valid) => valid.replace('Répondez', '10 jours'),
      'topics.yaml': '[]',
    })
    await expect(buildProject(root)).rejects.toThrow(
      /content\/sheets\/number\/sheet\.yaml:2[^]*content\/sheets\/renewal\/fr\.md:5 {2}digit/,
    )
  })
})

describe('a file of texts', () => {
  it('is shipped with French typography, however it was typed', async () => {
    const root = project({ 'strings/common/fr.json': (valid) => valid.replace('Bonjour', "Qu'y a-t-il :") })
    writeFileSync(join(root, 'src/entry.js'), `export { default } from '/content/strings/common/fr.json'`)
    await buildProject(root)
    expect(readFileSync(join(root, 'dist/entry.mjs'), 'utf8')).toMatch(/Qu’y a-t-il(\u202f|\\u202f):/)
  })
})

describe('a content module in development', () => {
  it('is written anew when a file changes, and says what is wrong without stopping', async () => {
    const root = project()
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    onTestFinished(() => warn.mockRestore())
    const server = await createServer({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [contentPlugin()],
      server: { middlewareMode: true, ws: false },
      optimizeDeps: { noDiscovery: true },
    })
    onTestFinished(() => server.close())
    const isWatched = () => Object.keys(server.watcher.getWatched()).some((path) => path.endsWith('sheets/renewal'))
    await vi.waitFor(() => expect(isWatched()).toBe(true), { timeout: 5000 })
    const titles = async () => {
      const { summaries } = await server.ssrLoadModule('virtual:content/summaries/fr')
      return summaries.map(({ title }: { title: string }) => title)
    }
    expect(await titles()).toEqual(['Le numéro', 'Renouveler'])
    const file = join(root, 'content/sheets/renewal/fr.md')
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('Renouveler', 'Garder sa demande').replace('Répondez', 'Répondez 2 fois'),
    )
    await vi.waitFor(async () => expect(await titles()).toEqual(['Le numéro', 'Garder sa demande']), { timeout: 5000 })
    expect(warn.mock.calls.join('\n')).toContain('content/sheets/renewal/fr.md:5  digit')
    await expect(server.ssrLoadModule('virtual:content/summaries/de')).rejects.toThrow(/no content module/)
  })
})
