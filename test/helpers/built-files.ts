/** What `npm run build` made for browsers, as its files: their sizes, who imports whom, what is kept for the next cut. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const folder = 'dist/web'

/** Paths below `dist/web`, with forward slashes. */
export const builtFiles = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/').slice(`${folder}/`.length))

export const builtText = (path: string): string => readFileSync(join(folder, path), 'utf8')

/** What is made of words: where an address, a name or a mistake could be read. */
export const builtTexts = (): { readonly path: string; readonly text: string }[] =>
  builtFiles()
    .filter((path) => /\.(js|css|html|svg|json|webmanifest)$/.test(path))
    .map((path) => ({ path, text: builtText(path) }))

export interface Weight {
  readonly rawBytes: number
  readonly gzipBytes: number
}

/** Together, each compressed on its own as a host sends it. */
export const weightOf = (paths: readonly string[]): Weight => {
  const contents = paths.map((path) => readFileSync(join(folder, path)))
  return {
    rawBytes: contents.reduce((sum, content) => sum + content.length, 0),
    gzipBytes: contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0),
  }
}

/** For a few machines: kept from the first opening of the managers' space only. */
export const isManagersFile = (path: string): boolean => path.startsWith('assets/managers/')

/** What the service worker keeps at its installation. */
export const precachedFiles = (): string[] => filesOfServiceWorker().filter((path) => !isManagersFile(path))

/** Every file the service worker knows of. */
export const filesOfServiceWorker = (): string[] => [
  ...new Set(
    [...builtText('service-worker.js').matchAll(/\{"revision":(?:"[^"]*"|null),"url":"([^"]+)"\}/g)].map(
      ([, path = '']) => path,
    ),
  ),
]

/** A file and all that it imports outright, so that none of them runs before all of them have come. */
function withStaticImports(path: string, known = new Set<string>()): Set<string> {
  if (known.has(path)) return known
  known.add(path)
  for (const [, name] of builtText(path).matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
    withStaticImports(`assets/${name}`, known)
  return known
}

const firstMatch = (text: string, pattern: RegExp, what: string): string => {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`The build no longer shows ${what}.`)
  return `assets/${found}`
}

export interface FirstScreenSource {
  /** The module that `src/main.tsx` fetches for this machine, such as `start-kiosk`. */
  readonly start: string
  /** Words it awaits before it draws, such as `common/fr`. */
  readonly words: readonly string[]
}

/** Every code file that must have come before the first screen can be drawn, read from the build itself. */
export function codeBeforePaint({ start, words }: FirstScreenSource): string[] {
  const entry = firstMatch(builtText('index.html'), /<script type="module"[^>]* src="\.\/assets\/([^"]+)"/, 'its entry')
  const startFile = firstMatch(builtText(entry), new RegExp(`import\\(.\\./(${start}-[\\w-]{8}\\.js)`), start)
  const files = withStaticImports(startFile, withStaticImports(entry))
  const code = [...files].map(builtText).join('\n')
  for (const name of words) {
    const place = new RegExp(`strings/${name.replaceAll('.', '\\.')}\\.json[^/]*?import\\(.\\./([^)]+\\.js)`)
    withStaticImports(firstMatch(code, place, `the words of ${name}`), files)
  }
  return [...files]
}
