/** Writes a file whole or not at all, and never over another one unless told to. */
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CommandProblem } from '../command.ts'

/** @throws CommandProblem when the file is there already and may not be replaced. */
export function assertFree(path: string, mayReplace: boolean): void {
  if (existsSync(path) && !mayReplace)
    throw new CommandProblem(`"${path}" is there already and was left as it is. Name another file, or add --force.`)
}

/** Writes pieces one after the other to a file beside the place, which takes its name at the end. */
export async function writeFile(path: string, pieces: Iterable<string>): Promise<void> {
  const draft = `${path}.${process.pid}.draft`
  try {
    await pipeline(Readable.from(pieces), createWriteStream(draft, { flags: 'wx' }))
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new CommandProblem(`"${path}" cannot be written (${message}). Check the folder and the space left.`)
  }
}
