/** The scoring grids and the questions of the simulator, loaded together when the first question is asked. */
import type { GridFileText } from '../../domain/laboratory/proposal.ts'
import type { GridId } from '../../domain/values/ids.ts'

/** Every grid with its words, by territory and version; none is in force unless its own dates say so. */
export const loadGrids = async () => (await import('virtual:content/grids')).grids

/** Every questionnaire with its words; its id is the territory of the grid it serves. */
export const loadQuestionnaires = async () => (await import('virtual:content/questionnaires')).questionnaires

/** Witness cases by the id of the grid they stand beside; a grid without a file of its own has none. */
export const loadWitnesses = async () => (await import('virtual:content/witnesses')).witnesses

/** The file of a grid as its author wrote it. @returns undefined for a grid that is not of this app's content. */
export async function loadGridFile(id: GridId): Promise<GridFileText | undefined> {
  const { gridFiles } = await import('virtual:content/grid-files')
  const load = Object.hasOwn(gridFiles, id) ? gridFiles[id] : undefined
  return load && (await load()).gridFile
}
