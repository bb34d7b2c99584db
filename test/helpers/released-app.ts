/**
 * The app as a town hall runs it: built files in a folder, a server beside them, and now and then a next version put in
 * place of the one before while the server runs. The next version is a second build of the same sources with other words.
 */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ScreenRole } from './screens.ts'
import { freePort, startServer } from './started-app.ts'

/** `half-copied`: the next version while a slow hand still copies its files. */
export type Version = 'this' | 'next' | 'half-copied'

/** Words of the next version: the namespace and variant, the keys on the way, and what they say from then on. */
export interface NextWords {
  readonly file: string
  readonly path: readonly string[]
  readonly text: string
}

export interface ReleasedApp {
  /** `http://127.0.0.1:<port>/`, the address of visitors' phones. */
  readonly address: string
  /** The nth printed address of a role, from 0, with its one-time code. */
  addressOf(role: ScreenRole, index?: number): string
  /** Puts a version in place, whole and at once. */
  publish(version: Version): void
  stop(): Promise<void>
}

function changeWords(folder: string, { file, path, text }: NextWords): void {
  const place = join(folder, 'content/strings', file)
  const words = JSON.parse(readFileSync(place, 'utf8')) as Record<string, unknown>
  const last = path.at(-1) ?? ''
  const holder = path.slice(0, -1).reduce((tree, key) => tree[key] as Record<string, unknown>, words)
  if (typeof holder[last] !== 'string') throw new Error(`${file} has no words at ${path.join('.')}.`)
  holder[last] = text
  writeFileSync(place, JSON.stringify(words, null, 2))
}

/** What is installed or built, and history: not sources. */
const madeHere = new Set(['node_modules', 'dist', '.git', '.cache', '.said'])

/** @throws Error with the build's own words when it fails. */
function buildNextVersion(folder: string, changes: readonly NextWords[]): void {
  for (const source of readdirSync('.').filter((each) => !madeHere.has(each)))
    cpSync(source, join(folder, source), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const change of changes) changeWords(folder, change)
  const built = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', VITEST: '' },
  })
  if (built.status !== 0) throw new Error(`The next version does not build:\n${built.stdout}\n${built.stderr}`)
}

/** Starts a copy of what was built, on an empty database, with a next version ready to be published. */
export async function openReleasedApp(changes: readonly NextWords[]): Promise<ReleasedApp> {
  const folder = mkdtempSync(join(tmpdir(), 'said-release-'))
  // Of its own: PostgreSQL may run under another account, which may not enter this one's folders.
  const data = mkdtempSync(join(tmpdir(), 'said-release-data-'))
  const sources = join(folder, 'next-sources')
  mkdirSync(sources)
  buildNextVersion(sources, changes)
  cpSync('dist', join(folder, 'dist'), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction')
  renameSync(join(folder, 'dist/web'), join(folder, 'dist/this'))
  renameSync(join(sources, 'dist/web'), join(folder, 'dist/next'))
  cpSync(join(folder, 'dist/next'), join(folder, 'dist/half-copied'), { recursive: true })
  // Files of the same name are the same; what only the next version has comes late.
  const known = new Set(readdirSync(join(folder, 'dist/this/assets')))
  for (const late of readdirSync(join(folder, 'dist/half-copied/assets')).filter((name) => !known.has(name)))
    rmSync(join(folder, 'dist/half-copied/assets', late))
  const publish = (version: Version) => {
    symlinkSync(version, join(folder, 'dist/web-to-be'), 'junction')
    renameSync(join(folder, 'dist/web-to-be'), join(folder, 'dist/web'))
  }
  publish('this')
  const server = await startServer({ PORT: String(await freePort()), SAID_DATA: data }, folder)
  const printed = server.printed.join('').match(/https?:\/\/\S+/g) ?? []
  return {
    address: server.address,
    addressOf(role, index = 0) {
      const found = printed.filter((address) => address.includes(`?${role}=`))[index]
      if (!found) throw new Error(`The server printed no address number ${index} for a ${role}.`)
      return found.replace('//localhost:', '//127.0.0.1:')
    },
    publish,
    async stop() {
      await server.stop()
      for (const each of [folder, data]) rmSync(each, { recursive: true, force: true })
    },
  }
}
