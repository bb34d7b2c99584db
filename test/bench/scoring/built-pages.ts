/** Pages as a host would send them: built, with a policy that lets scripts come from the page's own origin and allows no eval. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { build } from 'vite'

const folder = 'node_modules/.cache/bench/pages'

/** Text of each module `virtual:bench/…`, by its name. */
export type BenchModules = Readonly<Record<string, string>>

const prefix = 'virtual:bench/'

const benchModules = (modules: BenchModules): Plugin => ({
  name: 'bench-modules',
  resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
  load: (id) => (id.startsWith(`\0${prefix}`) ? modules[id.slice(prefix.length + 1)] : undefined),
})

/** Builds `pages/<name>.ts` into one script and one page. @returns bytes of the script, compressed. */
export async function buildPage(name: string, modules: BenchModules): Promise<number> {
  const outDir = join(folder, name)
  rmSync(outDir, { recursive: true, force: true })
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [benchModules(modules)],
    build: {
      outDir,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: `test/bench/scoring/pages/${name}.ts`, output: { entryFileNames: 'page.js' } },
    },
  })
  writeFileSync(
    join(outDir, 'index.html'),
    '<!doctype html><title>.</title><script type="module" src="page.js"></script>',
  )
  return gzipSync(readFileSync(join(outDir, 'page.js')), { level: 9 }).length
}

const policy = "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'"

/** Serves the pages. @returns the address they stand under, and how to stop. */
export async function servePages(): Promise<{ readonly address: string; readonly stop: () => void }> {
  const server = createServer(({ url = '/' }, response) => {
    const file = join(folder, url.endsWith('/') ? `${url}index.html` : url)
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end()
      return
    }
    const type = file.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8'
    response.writeHead(200, { 'content-type': type, 'content-security-policy': policy, 'cache-control': 'no-store' })
    response.end(readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, stop: () => void server.close() }
}
