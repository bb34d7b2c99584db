/** One question to the server about appointments, and its answer in a form a screen can show. Nothing is kept on the device. */
import * as v from 'valibot'
import { errorBodySchema } from '../../domain/sync/messages.ts'

export type Fetch = (input: string, init: RequestInit) => Promise<Response>

/**
 * `unreachable`: nobody answered, or a proxy did. Any other code has its sentence in `content/strings/errors`. What was
 * asked may have been done all the same when the answer was lost: every question may be asked again.
 */
export type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: string }

export interface AskPorts {
  readonly fetch: Fetch
  /** Ends with a slash: `https://…/api/`. */
  readonly apiAddress: string
  readonly token?: string
}

const timeLimitMilliseconds = 15_000

/** Never rejects. A body makes it a POST: nothing of a person is ever in an address. */
export async function ask<Value>(
  { fetch, apiAddress, token }: AskPorts,
  question: { readonly path: string; readonly body?: unknown },
  schema: v.GenericSchema<unknown, Value>,
): Promise<Answer<Value>> {
  try {
    const response = await fetch(apiAddress + question.path, {
      method: question.body === undefined ? 'GET' : 'POST',
      cache: 'no-store',
      headers: {
        ...(question.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      ...(question.body === undefined ? {} : { body: JSON.stringify(question.body) }),
      signal: AbortSignal.timeout(timeLimitMilliseconds),
    })
    return await read(response, schema)
  } catch {
    return { ok: false, code: 'unreachable' }
  }
}

async function read<Value>(response: Response, schema: v.GenericSchema<unknown, Value>): Promise<Answer<Value>> {
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) {
    const parsed = v.safeParse(schema, body)
    return parsed.success ? { ok: true, value: parsed.output } : { ok: false, code: 'unreachable' }
  }
  const problem = v.safeParse(errorBodySchema, body)
  return { ok: false, code: problem.success ? problem.output.code : 'unreachable' }
}
