/** The communes of a grid's territory, when the grid stands in a content folder. */
import { join, resolve, basename, dirname } from 'node:path'
import { parse } from 'yaml'
import { foldersIn, readContent } from '../../build/files/content-folder.ts'
import { isInseeCode } from '../../domain/scoring/facts/commune-sets.ts'

export interface NamedCommune {
  readonly inseeCode: string
  readonly name: string
}

const isNamed = (value: unknown): value is NamedCommune => {
  const { inseeCode, name } = (value ?? {}) as Partial<NamedCommune>
  return typeof inseeCode === 'string' && isInseeCode(inseeCode) && typeof name === 'string'
}

interface CommunesFile {
  /** The folder of `grids/` these communes share. */
  readonly grids?: unknown
  readonly communes?: unknown
}

/** Those of the `places/…/communes.yaml` that names the folder of the grid; none when there is no such file. */
export function communesNear(gridPath: string): readonly NamedCommune[] {
  const folder = dirname(resolve(gridPath))
  const content = join(folder, '../..')
  return foldersIn(content, 'places').flatMap((place) => {
    const read = parse(readContent(content, `places/${place}/communes.yaml`) ?? '') as CommunesFile | null
    if (read?.grids !== basename(folder) || !Array.isArray(read.communes)) return []
    return read.communes.filter(isNamed)
  })
}
