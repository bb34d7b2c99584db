/**
 * The shape of a grid file for editors (https://json-schema.org, draft 07), made of the very shapes the build checks with: an
 * editor underlines what the build would refuse. What hangs on several fields at once is for the build alone to say.
 */
import type { JsonSchema } from '@valibot/to-json-schema'
import { toJsonSchema } from '@valibot/to-json-schema'
import { comparators } from '../../domain/scoring/condition.ts'
import { fieldWords } from './grid-field-words.ts'
import { gridEntry, gridTextsEntry } from './grid-schema.ts'
import { condition, criterion, group } from './node-schema.ts'

const settings = {
  typeMode: 'input',
  ignoreActions: ['check', 'raw_check', 'transform'],
  // The one shape that is a test of its own: yes, no, true, false.
  overrideSchema: ({ valibotSchema }) => {
    if (valibotSchema.type === 'custom') return { enum: ['yes', 'no', true, false] }
    return valibotSchema === condition ? conditionShape : undefined
  },
} satisfies Parameters<typeof toJsonSchema>[1]

const again: JsonSchema = { $ref: '#/$defs/condition' }
const severalAgain: JsonSchema = { type: 'array', minItems: 1, items: again }

/** `{ fact: value }`, `{ fact: [values] }`, `{ fact: { at-least: 3 } }`, and `any`, `all`, `not` around them. */
const conditionShape: JsonSchema = {
  type: 'object',
  minProperties: 1,
  properties: { any: severalAgain, all: severalAgain, not: again },
  additionalProperties: {
    anyOf: [
      { type: 'boolean' },
      { type: 'string' },
      { type: 'array', minItems: 1, items: { type: 'string' } },
      {
        type: 'object',
        minProperties: 1,
        properties: Object.fromEntries(comparators.map((word) => [word, { type: ['integer', 'string'] as const }])),
        additionalProperties: false,
      },
    ],
  },
} as JsonSchema

/** Adds what each field is for, wherever it stands. */
function described(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(described)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'properties' ? withWords(value as Record<string, object>) : described(value),
    ]),
  )
}

/** A description beside a reference would not be read: it stands around it. */
function withWords(properties: Readonly<Record<string, object>>): unknown {
  return Object.fromEntries(
    Object.entries(properties).map(([name, shape]) => {
      const words = fieldWords[name]
      if (words === undefined) return [name, described(shape)]
      const own = '$ref' in shape ? { allOf: [shape] } : (described(shape) as object)
      return [name, { description: words, ...own }]
    }),
  )
}

/** The shape of `grids/<territory>/<version>.yaml`. */
export const gridJsonSchema = (): unknown =>
  described({
    title: 'A scoring grid',
    ...toJsonSchema(gridEntry, { ...settings, definitions: { condition, criterion, group } }),
  })

/** The shape of the words beside a grid. */
export const gridTextsJsonSchema = (): unknown =>
  described({ title: 'The words of a scoring grid in another text variant', ...toJsonSchema(gridTextsEntry, settings) })
