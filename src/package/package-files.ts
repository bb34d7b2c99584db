/** What stands beside the code of the package: its manifest, its README, its licence, and the types of what it exports. */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Plugin } from 'vite'

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly engines: object
}

/** No dependency: all it needs is inside. */
const manifestOf = ({ name, version, license, engines }: Manifest) => ({
  name,
  version,
  description: 'Scoring of social housing requests: grids as data, points explained line by line',
  license,
  type: 'module',
  engines,
  exports: {
    './scoring': { types: './types/package/scoring.d.ts', default: './scoring/scoring.js' },
    './package.json': './package.json',
  },
  bin: { said: 'command-line/said.js' },
})

/** `./grid.ts` in a file of types is `./grid.js` for whoever installs it. */
const asInstalled = (types: string): string =>
  types.replaceAll(/((?:from |import\()['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2')

const importsOf = (types: string): readonly string[] =>
  [...types.matchAll(/(?:from |import\()['"](\.[^'"]*)\.ts['"]/g)].map(([, path]) => `${path}.d.ts`)

/** The files of types that `scoring` leads to. */
function reached(from: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(from)) return found
  found.add(from)
  for (const path of importsOf(readFileSync(from, 'utf8'))) reached(join(dirname(from), path), found)
  return found
}

function writeTypes(folder: string): void {
  const compiler = join('node_modules', '.bin', 'tsc')
  execFileSync(compiler, ['-p', 'src/package/tsconfig.types.json', '--outDir', folder], { stdio: 'inherit' })
  const kept = reached(join(folder, 'package', 'scoring.d.ts'))
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name)
    if (kept.has(path)) writeFileSync(path, asInstalled(readFileSync(path, 'utf8')))
    else if (path.endsWith('.d.ts')) rmSync(path)
  }
}

/** Writes them into the folder the package is built in. */
export function packageFiles(): Plugin {
  let folder = ''
  return {
    name: 'said-package-files',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir)
    },
    generateBundle() {
      const manifest = manifestOf(JSON.parse(readFileSync('package.json', 'utf8')) as Manifest)
      const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source })
      emit('package.json', `${JSON.stringify(manifest, undefined, 2)}\n`)
      emit('README.md', readFileSync('src/package/README.md', 'utf8'))
      if (existsSync('LICENSE')) emit('LICENSE', readFileSync('LICENSE', 'utf8'))
    },
    closeBundle() {
      chmodSync(join(folder, 'command-line', 'said.js'), 0o755)
      writeTypes(join(folder, 'types'))
    },
  }
}
