/** The command as somebody types it, in a folder of its own, with all it printed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { said } from '../../src/command-line/said.ts'
import { localDate } from '../../src/domain/values/local-date.ts'

export const grid = 'content/grids/clermont-auvergne/2024-06-03.yaml'
export const nextGrid = 'content/grids/clermont-auvergne/2027-01-01.yaml'

export interface Typed {
  readonly code: number
  readonly out: string
  readonly warned: string
}

/** On 24 November 2026. */
export async function typed(...words: readonly string[]): Promise<Typed> {
  const [out, warned]: [string[], string[]] = [[], []]
  const code = await said(words, {
    print: (line) => void out.push(line),
    warn: (line) => void warned.push(line),
    today: localDate('2026-11-24'),
  })
  return { code, out: out.join('\n'), warned: warned.join('\n') }
}

/** A folder that is gone after the test, with some files. @returns paths in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'said-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return (name) => join(folder, name)
}

/** Plain spaces, which a test can read. */
export const plain = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, ' ')
