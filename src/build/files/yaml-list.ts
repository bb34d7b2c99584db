/** A file of `content/` that holds a list, and one that holds fields: read, or reported as missing or of another shape. */
import type { Report } from '../content-problem.ts'
import { readContent } from './content-folder.ts'
import { readYaml, type YamlSource } from './yaml-source.ts'

/** Reads a YAML file; a file that does not exist is reported. */
export function readYamlFile(contentDirectory: string, file: string, report: Report): YamlSource | undefined {
  const text = readContent(contentDirectory, file)
  if (text !== undefined) return readYaml(text, { file }, report)
  report({
    file,
    line: 1,
    field: 'file',
    why: 'This file does not exist.',
    remedy: 'Write it as content/README.md shows, or remove its folder.',
  })
  return undefined
}

/** Reads a file that must be a list of entries; anything else is reported and gives no entry. */
export function readYamlList(
  contentDirectory: string,
  file: string,
  report: Report,
): { readonly source: YamlSource; readonly values: readonly unknown[] } {
  const source = readYamlFile(contentDirectory, file, report)
  if (!source) return { source: { file, value: undefined, lineOf: () => 1 }, values: [] }
  if (Array.isArray(source.value)) return { source, values: source.value as readonly unknown[] }
  report({
    file,
    line: 1,
    field: 'file',
    why: 'A list is expected here.',
    remedy: 'Start each entry with "- ", as content/README.md shows.',
  })
  return { source, values: [] }
}
