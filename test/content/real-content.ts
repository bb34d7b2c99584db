/** The content of the product, loaded once for the tests that look at it. It is what a build would ship. */
import { join } from 'node:path'
import { loadContent } from '../../src/build/modules/load-content.ts'

export const projectDirectory = join(import.meta.dirname, '../..')
export const contentDirectory = join(projectDirectory, 'content')

export const { content, problems } = loadContent(contentDirectory, projectDirectory)

/** Problems of one file or of the files of one folder, as an editor would read them. */
export const problemsIn = (path: string): readonly string[] =>
  problems
    .filter(({ file }) => file === path || file.startsWith(`${path}/`))
    .map(({ file, line, field, why, remedy }) => `${file}:${line} ${field}: ${why} ${remedy}`)

/** Tomorrow in the last time zone to turn: a date after it was mistyped. */
export const latestPossibleDay = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
