/**
 * Benches run what ships: bundled code in a process of its own. Inside a test runner each imported name is a look-up, which
 * makes a hot loop several times slower than it is.
 */
import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'

const folder = 'node_modules/.cache/bench'

/** Bundles a program and runs it. @returns what it printed. */
export async function runBuilt(entry: string, name: string): Promise<string> {
  const outDir = join(folder, name)
  rmSync(outDir, { recursive: true, force: true })
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: entry, outDir, target: 'node20', rolldownOptions: { output: { entryFileNames: 'program.mjs' } } },
  })
  const { stdout } = await promisify(execFile)(process.execPath, [join(outDir, 'program.mjs')], {
    maxBuffer: 1e7,
    timeout: 900_000,
  })
  return stdout
}
