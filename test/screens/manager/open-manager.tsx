/** Opens the managers' space, or one part of it, as its machine does, with the real content. */
import { signal } from '@preact/signals'
import { render, type ComponentChildren } from 'preact'
import { vi } from 'vitest'
import { page } from 'vitest/browser'
import { loadGrids } from '../../../src/device/content/scoring.ts'
import { compileGrid } from '../../../src/domain/scoring/compile-grid.ts'
import type { Grid } from '../../../src/domain/scoring/grid.ts'
import type { TextVariant } from '../../../src/domain/values/language.ts'
import { Manager } from '../../../src/screens/manager/manager.tsx'
import type { Version } from '../../../src/screens/manager/with-grids.tsx'
import { managerNamespaces } from '../../../src/screens/manager/words.ts'
import { chooseTextVariant } from '../../../src/ui/language/words.ts'
import { deviceProfiles } from '../../../src/ui/layout/device-profile.ts'
import { startInterface } from '../../../src/ui/layout/start-interface.ts'

let close: (() => void) | undefined

export function closeManager(): void {
  close?.()
  close = undefined
}

/** Shows a part of the space alone, or the whole space at `#/<path>` when none is given. */
export async function openManager(path: string, part?: ComponentChildren, variant: TextVariant = 'fr'): Promise<void> {
  closeManager()
  await page.viewport(1280, 800)
  history.replaceState(null, '', `#/${path}`)
  const stop = await startInterface({ profile: deviceProfiles.desk, namespaces: managerNamespaces })
  await chooseTextVariant(variant)
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  render(part ?? <Manager session={signal(undefined)} hasPlace={false} />, root)
  close = () => {
    render(null, root)
    stop()
  }
  await vi.waitUntil(() => document.querySelector('h1') !== null && !title().startsWith('Un instant'), {
    timeout: 14_000,
  })
}

export const title = (): string => document.querySelector('h1')?.textContent ?? ''

/** The text of what matches, with plain spaces. */
export const texts = (selector: string): readonly string[] =>
  [...document.querySelectorAll(selector)].map((each) => (each.textContent ?? '').replaceAll(/\s+/g, ' ').trim())

/** The rows of the tables as they are seen, cell by cell. */
export const rows = (within = 'main'): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>(`${within} tbody tr`)].map((row) =>
    [...row.children].map((cell) => (cell as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim()).join(' | '),
  )

/** The demonstration grid, changed as told. */
export async function demonstration(change: (grid: Grid) => Grid = (grid) => grid): Promise<Version> {
  const found = (await loadGrids()).find(({ grid }) => grid.territory === 'clermont-auvergne')
  if (!found) throw new Error('There is no demonstration grid.')
  const compiled = compileGrid(change(found.grid))
  if (!compiled.ok) throw new Error(compiled.problems.map(({ why }) => why).join())
  return { grid: compiled.value.grid, compiled: compiled.value, texts: found.texts.fr }
}
