/** The shape of `effects:` and `ranking:` in a grid file. */
import * as v from 'valibot'
import { effectKinds } from '../../domain/scoring/effect.ts'
import { refusal } from '../files/check-shape.ts'
import { identifier, oneOf, text } from '../files/fields.ts'
import { yesOrNo } from './fact-schema.ts'
import { basis, condition } from './node-schema.ts'

const effectEntry = v.strictObject({
  effect: identifier,
  gives: oneOf(effectKinds),
  label: text,
  basis,
  needsProof: v.optional(yesOrNo, false),
  document: v.exactOptional(text),
  when: condition,
})

export type EffectEntry = v.InferOutput<typeof effectEntry>
export const effectEntries = v.array(effectEntry)

const levelEntry = v.strictObject({ level: identifier, label: text, when: v.exactOptional(condition) })

/** `level`, `total`, or one key and what it is about: `{ oldest: filed-on }` is `{ lowest: filed-on }` of a date. */
const key = v.union(
  [
    v.picklist(['level', 'total']),
    v.strictObject({ oldest: identifier }),
    v.strictObject({ lowest: identifier }),
    v.strictObject({ highest: identifier }),
    v.strictObject({ first: identifier }),
    v.strictObject({ last: identifier }),
  ],
  refusal(
    'This orders nothing.',
    'Write level, total, oldest, lowest or highest and a fact, or first or last and an effect.',
  ),
)

export type KeyEntry = v.InferOutput<typeof key>

export const rankingEntry = v.strictObject({ levels: v.optional(v.array(levelEntry), []), order: v.array(key) })
export type RankingEntry = v.InferOutput<typeof rankingEntry>
