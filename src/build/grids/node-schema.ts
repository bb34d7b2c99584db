/** The shape of groups and criteria in a grid file. Conditions are read apart: their keys are the grid's own facts. */
import * as v from 'valibot'
import { roundings } from '../../domain/scoring/point-rule.ts'
import { refusal } from '../files/check-shape.ts'
import { identifier, oneOf, text } from '../files/fields.ts'
import { wholeNumber, yesOrNo } from './fact-schema.ts'

const rounding = oneOf(roundings)

const perUnit = v.strictObject({
  points: wholeNumber,
  per: identifier,
  start: v.optional(wholeNumber, 0),
  step: v.optional(wholeNumber, 1),
  until: v.exactOptional(wholeNumber),
  rounding: v.optional(rounding, 'down'),
})

const band = v.pipe(
  v.strictObject({
    'at-least': v.exactOptional(wholeNumber),
    above: v.exactOptional(wholeNumber),
    'at-most': v.exactOptional(wholeNumber),
    below: v.exactOptional(wholeNumber),
    points: wholeNumber,
  }),
  v.check(
    (entry) => entry['at-least'] === undefined || entry.above === undefined,
    refusal('The band has two lower ends.', 'Keep at-least (boundary included) or above (boundary left out).'),
  ),
  v.check(
    (entry) => entry['at-most'] === undefined || entry.below === undefined,
    refusal('The band has two upper ends.', 'Keep at-most (boundary included) or below (boundary left out).'),
  ),
)

/** Each stretch begins where the one before it ends. */
const stretches = v.strictObject({
  along: identifier,
  start: v.optional(wholeNumber, 0),
  rounding: v.optional(rounding, 'down'),
  stretches: v.array(
    v.strictObject({
      points: wholeNumber,
      step: v.optional(wholeNumber, 1),
      until: v.exactOptional(wholeNumber),
    }),
  ),
})

const bands = v.strictObject({ by: identifier, bands: v.array(band) })

const isObject = (input: unknown): input is object => typeof input === 'object' && input !== null

/**
 * One of several shapes, chosen by what is written before it is checked, so that problems name fields. Of nothing it is any of
 * them: that is how a JSON schema asks.
 */
const oneShapeOf = (shapes: readonly v.GenericSchema[], choose: (input: unknown) => v.GenericSchema) => {
  const any = v.union(shapes)
  return v.lazy((input) => (input === undefined ? any : choose(input)))
}

/** A bare number, `{points, per, …}`, `{along, stretches}` or `{by, bands}`. */
const points = oneShapeOf([wholeNumber, perUnit, stretches, bands], (input) => {
  if (!isObject(input)) return wholeNumber
  if ('stretches' in input || 'along' in input) return stretches
  return 'bands' in input || 'by' in input ? bands : perUnit
}) as v.GenericSchema<unknown, PointsEntry>

export type BandEntry = v.InferOutput<typeof band>
export type PointsEntry =
  | number
  | v.InferOutput<typeof perUnit>
  | v.InferOutput<typeof stretches>
  | v.InferOutput<typeof bands>

const named = oneOf(['sum', 'max', 'first-match'])
const mean = v.strictObject({ mean: rounding })
const selected = v.strictObject({ selected: identifier })
const combine = oneShapeOf([named, mean, selected], (input) => {
  if (!isObject(input)) return named
  return 'mean' in input ? mean : selected
}) as v.GenericSchema<unknown, CombineEntry>

export type CombineEntry =
  | 'sum'
  | 'max'
  | 'first-match'
  | { readonly mean: (typeof roundings)[number] }
  | { readonly selected: string }

const common = {
  label: text,
  cap: v.exactOptional(wholeNumber),
  floor: v.exactOptional(wholeNumber),
  for: v.exactOptional(v.array(identifier)),
}

export const basis = v.pipe(
  text,
  v.regex(
    /^(L441-1( [a-m]( bis)?)?|local)$/,
    refusal('No such legal basis.', 'Write L441-1, L441-1 and a letter, or local.'),
  ),
)

/** Read apart: its keys are the grid's own facts. */
export const condition = v.record(v.string(), v.unknown())

const factor = v.strictObject({
  times: wholeNumber,
  over: v.optional(wholeNumber, 1),
  rounding: v.optional(rounding, 'down'),
})

export const criterion = v.strictObject({
  criterion: identifier,
  ...common,
  basis,
  needsProof: v.optional(yesOrNo, false),
  document: v.exactOptional(text),
  when: v.exactOptional(condition),
  impliedBy: v.exactOptional(v.pipe(v.array(identifier), v.minLength(1))),
  excludedBy: v.exactOptional(v.pipe(v.array(identifier), v.minLength(1))),
  points,
})

export type CriterionEntry = v.InferOutput<typeof criterion>

export interface RootEntry {
  readonly label: string
  readonly combine: CombineEntry
  readonly factor?: v.InferOutput<typeof factor>
  readonly cap?: number
  readonly floor?: number
  readonly members: readonly NodeEntry[]
}
export interface GroupEntry extends RootEntry {
  readonly group: string
  readonly for?: readonly string[]
}
export type NodeEntry = GroupEntry | CriterionEntry

/** Groups and criteria nest: each is named before the other is made. */
const members: v.GenericSchema<unknown, NodeEntry[]> = v.lazy(() => list)
export const group = v.strictObject({
  group: identifier,
  ...common,
  combine,
  factor: v.exactOptional(factor),
  members,
})
const node = oneShapeOf([group, criterion], (input) => (isObject(input) && 'group' in input ? group : criterion))
const list = v.array(node) as v.GenericSchema<unknown, NodeEntry[]>

/** The whole grid's own group; its id is always `total`. */
export const rootEntry: v.GenericSchema<unknown, RootEntry> = v.strictObject({
  label: text,
  combine,
  factor: v.exactOptional(factor),
  cap: v.exactOptional(wholeNumber),
  floor: v.exactOptional(wholeNumber),
  members,
})
