/** Which requests are "similar", as a file says it: axes in plain words, and pairs of requests judged by hand. */
import * as v from 'valibot'
import type { ComparisonScope, ScopeAxis } from '../../domain/scoring/comparison-scope.ts'
import type { FactValue, Situation } from '../../domain/scoring/situation.ts'
import type { Status } from '../../domain/values/status.ts'
import type { FactId } from '../../domain/values/ids.ts'
import type { Report } from '../content-problem.ts'
import { checkShape, refusal } from '../files/check-shape.ts'
import { identifier, oneOf, status, text } from '../files/fields.ts'
import type { YamlSource } from '../files/yaml-source.ts'
import { wholeNumber } from './fact-schema.ts'

const axisEntry = v.union(
  [
    v.strictObject({ label: text, same: identifier }),
    v.strictObject({ label: text, shared: identifier }),
    v.strictObject({ label: text, bands: identifier, cuts: v.pipe(v.array(wholeNumber), v.minLength(1)) }),
  ],
  refusal(
    'This axis compares nothing.',
    'Write a label and same: fact, shared: fact, or bands: fact with cuts: [whole numbers].',
  ),
)
const said = v.record(identifier, v.union([v.boolean(), v.number(), v.string()]))
const scopeFile = v.strictObject({
  status,
  label: text,
  axes: v.pipe(v.array(axisEntry), v.minLength(1)),
  examples: v.pipe(
    v.array(v.strictObject({ name: text, one: said, other: said, expect: oneOf(['yes', 'no', 'unknown']) })),
    v.minLength(1),
  ),
})

/** Two requests, and whether they are similar: reckoned by hand. */
export interface ScopeExample {
  readonly name: string
  readonly one: Situation['facts']
  readonly other: Situation['facts']
  readonly isSimilar: boolean | undefined
}

export interface ScopeFile {
  readonly scope: ComparisonScope
  readonly status: Status
  readonly examples: readonly ScopeExample[]
}

function axisOf(entry: v.InferOutput<typeof axisEntry>): ScopeAxis {
  const { label } = entry
  if ('same' in entry) return { kind: 'same', fact: entry.same as FactId, label }
  if ('shared' in entry) return { kind: 'shared', fact: entry.shared as FactId, label }
  return { kind: 'bands', fact: entry.bands as FactId, label, cuts: entry.cuts }
}

const statedAs = (facts: Readonly<Record<string, FactValue>>): Situation['facts'] =>
  Object.fromEntries(
    Object.entries(facts).map(([id, value]) => [id, { value, proof: 'declared' }]),
  ) as Situation['facts']

const answers = { yes: true, no: false, unknown: undefined } as const

/** @returns undefined once every problem found has been reported. */
export function comparisonScopeFromFile(source: YamlSource, territory: string, report: Report): ScopeFile | undefined {
  const file = checkShape(scopeFile, { source, value: source.value }, report)
  return (
    file && {
      scope: { territory, label: file.label, axes: file.axes.map(axisOf) },
      status: file.status,
      examples: file.examples.map(({ name, one, other, expect }) => ({
        name,
        one: statedAs(one),
        other: statedAs(other),
        isSimilar: answers[expect],
      })),
    }
  )
}
