/** The shape of a grid file and of the files of words beside it. */
import * as v from 'valibot'
import type { Grid } from '../../domain/scoring/grid.ts'
import type { AcceptedWarning } from '../../domain/scoring/grid-warning.ts'
import { warningChecks } from '../../domain/scoring/grid-warning.ts'
import type { Status } from '../../domain/values/status.ts'
import { refusal } from '../files/check-shape.ts'
import { day, identifier, oneOf, status, text, webAddress } from '../files/fields.ts'
import type { RequestKind } from '../../domain/scoring/request.ts'
import { requestKinds } from '../../domain/scoring/request.ts'
import type { EffectEntry, RankingEntry } from './beside-points-schema.ts'
import { effectEntries, rankingEntry } from './beside-points-schema.ts'
import type { FactEntry } from './fact-schema.ts'
import { communeListEntries, factEntries, parameterEntries, wholeNumber, yesOrNo } from './fact-schema.ts'
import type { RootEntry } from './node-schema.ts'
import { rootEntry } from './node-schema.ts'

const points = v.record(identifier, wholeNumber)

export const exampleEntry = v.strictObject({
  name: text,
  on: day,
  facts: v.record(identifier, v.union([v.boolean(), v.number(), v.string()])),
  /** `no`: every yes/no fact not mentioned is a no. Without it, what is not mentioned is not known. */
  others: v.exactOptional(v.literal('no', refusal('Others can only be no.', 'Write others: no, or leave it out.'))),
  confirmed: v.optional(v.array(identifier), []),
  refused: v.optional(v.array(identifier), []),
  expect: v.strictObject({
    total: v.union([wholeNumber, v.strictObject({ min: wholeNumber, max: wholeNumber })]),
    confirmed: v.exactOptional(wholeNumber),
    points: v.optional(points, {}),
    effects: v.optional(v.record(identifier, oneOf(['yes', 'no', 'unknown'])), {}),
    level: v.exactOptional(identifier),
  }),
})

export type ExampleEntry = v.InferOutput<typeof exampleEntry>

export const gridEntry: v.GenericSchema<unknown, GridEntry> = v.strictObject({
  status,
  partial: yesOrNo,
  title: text,
  notice: text,
  inForce: v.strictObject({ from: v.nullable(day), to: v.nullable(day) }),
  requests: v.exactOptional(oneOf(requestKinds)),
  deliberation: v.nullable(v.strictObject({ reference: text, adoptedOn: day, url: v.exactOptional(webAddress) })),
  sources: v.array(v.strictObject({ title: text, url: webAddress, readOn: day, note: v.exactOptional(text) })),
  parameters: v.optional(parameterEntries, {}),
  communeLists: v.exactOptional(communeListEntries),
  facts: factEntries,
  total: rootEntry,
  effects: v.exactOptional(effectEntries),
  ranking: v.exactOptional(rankingEntry),
  examples: v.pipe(v.array(exampleEntry), v.minLength(1)),
  accepted: v.exactOptional(v.array(v.strictObject({ check: oneOf(warningChecks), where: text, reason: text }))),
})

/** A grid file whose every field has its own shape; whether they fit together is for the domain to say. */
export interface GridEntry {
  readonly status: Status
  readonly partial: boolean
  readonly title: string
  readonly notice: string
  readonly inForce: Grid['inForce']
  readonly requests?: RequestKind
  readonly deliberation: Grid['deliberation']
  readonly sources: Grid['sources']
  readonly parameters: Readonly<Record<string, { label: string; value: number; status: Status }>>
  readonly communeLists?: Readonly<Record<string, { label: string; communes: string[] }>>
  readonly facts: Readonly<Record<string, FactEntry>>
  readonly total: RootEntry
  readonly effects?: readonly EffectEntry[]
  readonly ranking?: RankingEntry
  readonly examples: readonly ExampleEntry[]
  readonly accepted?: readonly AcceptedWarning[]
}

const words = v.record(identifier, text)

const labelAndDocument = v.strictObject({ label: text, document: v.exactOptional(text) })

export const gridTextsEntry = v.strictObject({
  title: text,
  notice: text,
  parameters: v.optional(words, {}),
  facts: v.record(identifier, v.strictObject({ label: text, values: v.exactOptional(words) })),
  groups: words,
  criteria: v.record(identifier, labelAndDocument),
  effects: v.optional(v.record(identifier, labelAndDocument), {}),
  levels: v.optional(words, {}),
})
