import { existsSync, statSync } from 'node:fs'
import { CommandProblem } from '../command.ts'

/** @throws CommandProblem when there is no such file, or a folder in its place. */
export function assertFile(path: string): void {
  if (!existsSync(path)) throw new CommandProblem(`There is no file "${path}". Check the path.`)
  if (statSync(path).isDirectory()) throw new CommandProblem(`"${path}" is a folder. Name a file in it.`)
}
