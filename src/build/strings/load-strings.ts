/** The texts of screens, `strings/<namespace>/<variant>.json`. */
import { textVariants, type TextVariant } from '../../domain/values/language.ts'
import type { Report } from '../content-problem.ts'
import { filesIn, foldersIn, readContent } from '../files/content-folder.ts'
import { typeset } from '../files/typography.ts'
import { readYaml, type YamlSource } from '../files/yaml-source.ts'
import { compareKeys, type FlatStrings } from './compare-keys.ts'

/** i18next resources of one variant: texts, nested by the dots of their keys or not. */
export interface Strings {
  readonly [key: string]: string | Strings
}

export type Namespaces = ReadonlyMap<string, Readonly<Partial<Record<TextVariant, Strings>>>>

interface FoundStrings {
  readonly source: YamlSource
  readonly strings: Strings
  readonly flat: FlatStrings
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function flatten(value: unknown, path: readonly string[], refuse: (path: readonly string[]) => void) {
  if (isGroup(value))
    return Object.entries(value).flatMap(([key, inner]): [string, string][] => flatten(inner, [...path, key], refuse))
  if (typeof value === 'string' && value.trim() !== '') return [[path.join('.'), value]] as [string, string][]
  refuse(path)
  return []
}

/** The texts with the typography of their language, keys unchanged. */
export const typesetAll = (value: unknown, variant: TextVariant): Strings =>
  Object.fromEntries(
    Object.entries(value as Strings).map(([key, inner]) => [
      key,
      typeof inner === 'string' ? typeset(inner, variant) : typesetAll(inner, variant),
    ]),
  )

function readStrings(text: string, file: string, report: Report): Omit<FoundStrings, 'strings'> | undefined {
  const source = readYaml(text, { file }, report)
  if (!source) return undefined
  const refuse = (path: readonly string[]) =>
    report({
      file,
      line: source.lineOf(path),
      field: path.join('.') || 'file',
      why: 'A text is expected, and it is empty or something else.',
      remedy: 'Write the words between double quotes.',
    })
  return { source, flat: new Map(flatten(source.value, [], refuse)) }
}

function findVariant(
  contentDirectory: string,
  { namespace, variant }: { namespace: string; variant: TextVariant },
  report: Report,
): readonly (readonly [TextVariant, FoundStrings])[] {
  const file = `strings/${namespace}/${variant}.json`
  const text = readContent(contentDirectory, file)
  if (text === undefined) {
    report({
      file,
      line: 1,
      field: 'file',
      why: 'This file does not exist.',
      remedy: 'Write it: all four variants are needed.',
    })
    return []
  }
  const found = readStrings(text, file, report)
  return found ? [[variant, { ...found, strings: typesetAll(found.source.value, variant) }]] : []
}

function checkNames(contentDirectory: string, namespace: string, report: Report): void {
  const expected = textVariants.map((variant) => `${variant}.json`)
  for (const name of filesIn(contentDirectory, `strings/${namespace}`))
    if (!expected.includes(name))
      report({
        file: `strings/${namespace}/${name}`,
        line: 1,
        field: 'file',
        why: 'This is not the name of a variant.',
        remedy: `Name it ${expected.join(', ')}.`,
      })
}

/** @returns the texts by namespace and variant; what differs between variants is reported. */
export function loadStrings(contentDirectory: string, report: Report): Namespaces {
  const namespaces = foldersIn(contentDirectory, 'strings').map((namespace) => {
    checkNames(contentDirectory, namespace, report)
    const found = new Map(
      textVariants.flatMap((variant) => findVariant(contentDirectory, { namespace, variant }, report)),
    )
    const sisters = new Map([...found].map(([variant, { flat }]) => [variant, flat]))
    for (const [variant, { flat, source }] of found)
      for (const { key, why, remedy } of compareKeys(variant, flat, sisters))
        report({ file: source.file, line: source.lineOf(key.split('.')), field: key, why, remedy })
    const resources = [...found].map(([variant, { strings }]) => [variant, strings] as const)
    return [namespace, Object.fromEntries(resources)] as const
  })
  return new Map(namespaces)
}
