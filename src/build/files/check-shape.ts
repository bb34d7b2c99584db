/** Checks data against a schema and turns what does not fit into problems with a line and a remedy. */
import * as v from 'valibot'
import type { Report } from '../content-problem.ts'
import type { FieldPath, YamlSource } from './yaml-source.ts'

/** Message of a schema rule: why it refuses and what to do, told apart by a line break. */
export const refusal = (why: string, remedy: string): string => `${why}\n${remedy}`

type Issue = v.BaseIssue<unknown>

const isUnknownField = (issue: Issue) => issue.type === 'strict_object' && issue.expected === 'never'
const isMissingField = (issue: Issue) => issue.received === 'undefined'

function explain(issue: Issue, field: string): { readonly why: string; readonly remedy: string } {
  if (isUnknownField(issue))
    return {
      why: 'This field is not known here.',
      remedy: 'Check its spelling against content/README.md, or remove it.',
    }
  if (isMissingField(issue))
    return { why: 'This field is missing.', remedy: `Add "${field.split('.').at(-1)}:"; content/README.md shows it.` }
  const [why, remedy] = issue.message.split('\n')
  if (remedy) return { why: `${why} Found: ${issue.received}.`, remedy }
  return {
    why: `Expected ${issue.expected}, found ${issue.received}.`,
    remedy: 'See the example in content/README.md.',
  }
}

/**
 * @param at the path of the value inside the file when only a part is checked.
 * @returns the typed value, or undefined once every problem found has been reported.
 */
export function checkShape<Schema extends v.GenericSchema>(
  schema: Schema,
  part: { source: YamlSource; value: unknown; at?: FieldPath },
  report: Report,
): v.InferOutput<Schema> | undefined {
  const { source, value, at = [] } = part
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  for (const issue of result.issues) {
    const path = [...at, ...(issue.path ?? []).map((item) => item.key as string | number)]
    const field = path.join('.') || 'file'
    report({ file: source.file, line: source.lineOf(path), field, ...explain(issue, field) })
  }
  return undefined
}
