/** Reading the content folder. Paths are relative to it and written with `/`, as problems show them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Names of the folders directly under a path of the content folder, sorted; none when the path does not exist. */
export const foldersIn = (contentDirectory: string, path: string): readonly string[] =>
  entriesOf(join(contentDirectory, path)).filter((name) => statSync(join(contentDirectory, path, name)).isDirectory())

/** Names of the files directly under a path that end with a suffix, sorted; none when the path does not exist. */
export const filesIn = (contentDirectory: string, path: string, suffix = ''): readonly string[] =>
  entriesOf(join(contentDirectory, path)).filter(
    (name) => name.endsWith(suffix) && statSync(join(contentDirectory, path, name)).isFile(),
  )

/** The text of a file with `\n` line ends, or undefined when it does not exist. */
export function readContent(contentDirectory: string, path: string): string | undefined {
  const full = join(contentDirectory, path)
  return existsSync(full)
    ? readFileSync(full, 'utf8')
        .replaceAll('\r\n', '\n')
        .replace(/^\uFEFF/, '')
    : undefined
}

const entriesOf = (directory: string): readonly string[] =>
  existsSync(directory)
    ? readdirSync(directory)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : []
