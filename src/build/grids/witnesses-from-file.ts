/** The witness cases beside a grid, in `<version>.witnesses.yaml`: who signed them, and each with its sum written out. */
import * as v from 'valibot'
import type { FactDefinition } from '../../domain/scoring/fact-definition.ts'
import type { WitnessFile } from '../../domain/scoring/witness.ts'
import type { Report } from '../content-problem.ts'
import { checkShape, refusal } from '../files/check-shape.ts'
import { day, rule, status, text } from '../files/fields.ts'
import type { YamlSource } from '../files/yaml-source.ts'
import { exampleOf } from './example-from-file.ts'
import { exampleEntry } from './grid-schema.ts'

const witnessEntry = v.strictObject({ ...exampleEntry.entries, sum: text })

const fileEntry = v.strictObject({
  status,
  signed: v.nullable(v.strictObject({ by: text, on: day })),
  cases: v.pipe(v.array(witnessEntry), v.minLength(1)),
})

const witnessesEntry = v.pipe(
  fileEntry,
  rule<v.InferOutput<typeof fileEntry>>(
    'signed',
    (entry) => entry.status !== 'official' || entry.signed !== null,
    refusal('Official cases are signed.', 'Write signed: { by: …, on: … }, or status: draft.'),
  ),
)

/** @returns the cases, or undefined once every problem found has been reported. */
export function witnessesFromFile(
  source: YamlSource,
  facts: readonly FactDefinition[],
  report: Report,
): WitnessFile | undefined {
  const entry = checkShape(witnessesEntry, { source, value: source.value }, report)
  if (!entry) return undefined
  const stated = new Set<string>(facts.filter(({ kind }) => kind !== 'derived').map(({ id }) => id))
  const unknown = entry.cases.flatMap((each, rank) =>
    [...Object.keys(each.facts), ...each.confirmed, ...each.refused]
      .filter((id) => !stated.has(id))
      .map((id) => ({ id, path: ['cases', rank, 'facts', id] })),
  )
  for (const { id, path } of unknown)
    report({
      file: source.file,
      line: source.lineOf(path),
      field: path.join('.'),
      why: `"${id}" is no fact of the grid that can be stated.`,
      remedy: 'Write the id of a fact as it stands in the grid.',
    })
  if (unknown.length > 0) return undefined
  const { status: worth, signed, cases } = entry
  return { status: worth, signed, cases: cases.map((each) => ({ ...exampleOf(each, facts), sum: each.sum })) }
}
