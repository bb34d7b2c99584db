/** A file of `strings/`, with the typography of its language: `ui` loads these files by their path. */
import { readContent } from '../files/content-folder.ts'
import { textVariants } from '../../domain/values/language.ts'
import { typesetAll } from '../strings/load-strings.ts'

/**
 * @param path path of a file from the content folder.
 * @returns its JSON to serve, or undefined when it is not a file of texts or cannot be read: Vite then says why.
 */
export function writeStrings(contentDirectory: string, path: string): string | undefined {
  const name = /^strings\/[^/]+\/(.+)\.json$/.exec(path)?.[1]
  const variant = textVariants.find((each) => each === name)
  const text = variant && readContent(contentDirectory, path)
  if (!variant || text === undefined) return undefined
  try {
    return JSON.stringify(typesetAll(JSON.parse(text), variant))
  } catch {
    return undefined
  }
}
