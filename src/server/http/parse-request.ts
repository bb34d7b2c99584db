/** Checks what a request carries against the schema the browser shares; a malformed one is refused whole. */
import * as v from 'valibot'
import { RequestProblem } from './error-table.ts'

/** Where a value went wrong, without the value: `commands.0.command.label`. */
const placeOf = (issue: v.BaseIssue<unknown>): string => v.getDotPath(issue) ?? 'body'

/** @throws RequestProblem `malformed`, naming the field and never its content. */
export function parseRequest<Value>(schema: v.GenericSchema<unknown, Value>, input: unknown): Value {
  const parsed = v.safeParse(schema, input, { abortEarly: true })
  if (parsed.success) return parsed.output
  throw new RequestProblem('malformed', { field: placeOf(parsed.issues[0]).slice(0, 80) })
}
