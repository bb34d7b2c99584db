import type { ComponentChildren } from 'preact'
import { loadGrids, loadWitnesses } from '../../device/content/scoring.ts'
import { compileGrid, type CompiledGrid } from '../../domain/scoring/compile-grid.ts'
import type { Grid } from '../../domain/scoring/grid.ts'
import type { GridTexts } from '../../domain/scoring/grid-texts.ts'
import type { WitnessFile } from '../../domain/scoring/witness.ts'
import { textVariant } from '../../ui/language/text-variant.ts'
import { Fetching } from '../fetching/fetching.tsx'
import { useFetched } from '../guidance/use-fetched.ts'

/** A version of a grid, ready to score, with its words in the variant that is read. */
export interface Version {
  readonly grid: Grid
  readonly texts: GridTexts
  readonly compiled: CompiledGrid
  /** Cases kept beside the grid, in a file of their own. */
  readonly witnesses?: WitnessFile
}

interface LoadedVersion extends Pick<Version, 'compiled' | 'witnesses'> {
  readonly texts: Awaited<ReturnType<typeof loadGrids>>[number]['texts']
}

/** @throws Error for a grid with a problem, which the content compiler has refused before. */
function compiledOf(grid: Grid): CompiledGrid {
  const compiled = compileGrid(grid)
  if (compiled.ok) return compiled.value
  throw new Error(compiled.problems.map(({ where, why }) => `${grid.id} ${where}: ${why}`).join('\n'))
}

async function loadVersions(): Promise<readonly LoadedVersion[]> {
  const [grids, witnesses] = await Promise.all([loadGrids(), loadWitnesses()])
  return grids.map(({ grid, texts }) => {
    const own = witnesses[grid.id]
    return { compiled: compiledOf(grid), texts, ...(own ? { witnesses: own } : {}) }
  })
}

/** Hands every version of every territory to a page, once they have been fetched. */
export function WithGrids({ children }: { readonly children: (versions: readonly Version[]) => ComponentChildren }) {
  const { value, hasFailed } = useFetched(loadVersions, 'grids')
  if (!value) return <Fetching hasFailed={hasFailed} />
  const variant = textVariant.value
  const versions = value.map(({ texts, ...version }) => ({
    ...version,
    grid: version.compiled.grid,
    texts: texts[variant],
  }))
  return <>{children(versions)}</>
}
