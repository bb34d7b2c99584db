/** The grid files a command is given: one file, or every grid of a folder and of the folders in it. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isVersionFile } from '../../build/grids/load-grids.ts'
import { CommandProblem } from '../command.ts'
import { isVersion, textOf } from './read-grid-file.ts'

/** Paths in order. @throws CommandProblem when there is nothing there. */
export function gridFiles(path: string): readonly string[] {
  if (!existsSync(path)) throw new CommandProblem(`There is no file or folder "${path}". Check the path.`)
  const found = statSync(path).isDirectory() ? filesUnder(path) : [path]
  if (found.length === 0)
    throw new CommandProblem(`There is no grid in "${path}". A grid is a file such as 2024-06-03.yaml.`)
  return found
}

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => one.name.localeCompare(other.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesUnder(path)
      return entry.name.endsWith('.yaml') && isVersionFile(entry.name) && isGrid(path) ? [path] : []
    })

/** Called by its day, or written as a grid: other files of a folder are left alone. */
const isGrid = (path: string): boolean => isVersion(basename(path, '.yaml')) || /^total:/m.test(textOf(path))
