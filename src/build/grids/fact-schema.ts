/** The shape of `facts:` and `parameters:` in a grid file. */
import * as v from 'valibot'
import { derivationNames } from '../../domain/scoring/derivation.ts'
import { factUnits } from '../../domain/scoring/fact-definition.ts'
import { refusal } from '../files/check-shape.ts'
import { day, identifier, oneOf, status, text } from '../files/fields.ts'

/** `yes` and `no` are words in YAML; a jurist writes them all the same. */
export const yesOrNo = v.pipe(
  v.custom<boolean | 'yes' | 'no'>(
    (value) => value === true || value === false || value === 'yes' || value === 'no',
    refusal('Yes or no is expected.', 'Write yes or no.'),
  ),
  v.transform((value) => value === true || value === 'yes'),
)

export const wholeNumber = v.pipe(
  v.number(refusal('A whole number is expected.', 'Write digits only, without quotes or unit.')),
  v.integer(refusal('A whole number is expected.', 'Round it: points and thresholds are never halved.')),
)

const common = {
  label: text,
  sensitive: v.optional(yesOrNo, false),
  recordedByService: v.optional(yesOrNo, false),
}

const factEntry = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('boolean'), ...common }),
    v.strictObject({
      kind: v.literal('integer'),
      ...common,
      unit: oneOf(factUnits),
      min: wholeNumber,
      max: wholeNumber,
    }),
    v.strictObject({
      kind: v.literal('date'),
      ...common,
      earliest: day,
      latest: v.optional(v.union([v.literal('reference-date'), day]), 'reference-date'),
    }),
    v.strictObject({ kind: v.literal('choice'), ...common, values: v.record(identifier, text) }),
    v.strictObject({ kind: v.literal('commune'), ...common, several: v.optional(yesOrNo, false) }),
    v.strictObject({
      kind: v.literal('events'),
      ...common,
      max: wholeNumber,
      qualifiers: v.optional(v.record(identifier, text), {}),
    }),
    v.strictObject({
      kind: v.literal('derived'),
      ...common,
      derivation: oneOf(derivationNames),
      version: v.exactOptional(wholeNumber),
      from: v.record(identifier, identifier),
      withinMonths: v.exactOptional(wholeNumber),
      only: v.exactOptional(identifier),
    }),
  ],
  refusal(
    'This kind of fact does not exist.',
    'Write one of: boolean, integer, date, choice, commune, events, derived.',
  ),
)

export type FactEntry = v.InferOutput<typeof factEntry>
export const factEntries = v.record(identifier, factEntry)

export const communeListEntries = v.record(identifier, v.strictObject({ label: text, communes: v.array(text) }))

export const parameterEntries = v.record(identifier, v.strictObject({ label: text, value: wholeNumber, status }))
