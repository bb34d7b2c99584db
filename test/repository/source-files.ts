/** The project's own files, as git knows them: what is ignored or generated is not the project. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

export interface SourceFile {
  /** From the top of the repository, with forward slashes. */
  readonly path: string
  readonly text: string
}

/** @param pattern which paths to read, such as `/^src\/.*\.tsx?$/`. */
export function sourceFiles(pattern: RegExp): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  return listed
    .split('\n')
    .filter((path) => pattern.test(path) && existsSync(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

/** What a TypeScript file imports, static, dynamic or for its types alone, as written. */
export const importsOf = ({ text }: SourceFile): string[] =>
  [...text.matchAll(/(?:from\s+|import\s*\(\s*|^\s*import\s+)'([^'$]+)'/gm)].map(([, specifier]) => specifier ?? '')
