/**
 * Turns whatever a route threw into a row of the error table. What is logged of an unforeseen error is its kind, its route and
 * where in the code it happened: never its message, which could repeat what was sent.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ErrorBody } from '../../domain/sync/messages.ts'
import { systemCodeOf } from '../start/startup-problem.ts'
import { errorTable, RequestProblem, type ErrorCode } from './error-table.ts'

export type Log = (line: string) => void

const codesOfFramework: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'malformed',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed',
}

/** Connection lost, too many clients, shutting down, closed to connections: PostgreSQL’s classes 08, 53, 57 and its 55000. */
const isDatabaseAway = (code: string): boolean =>
  /^(08|53|55000|57)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'].includes(code)

function problemOf(error: unknown): RequestProblem {
  if (error instanceof RequestProblem) return error
  const code = systemCodeOf(error) ?? ''
  const known = codesOfFramework[code]
  if (known) return new RequestProblem(known)
  if (error instanceof SyntaxError) return new RequestProblem('malformed')
  const isLost = error instanceof Error && /^(Connection terminated|timeout exceeded)/.test(error.message)
  return new RequestProblem(isLost || isDatabaseAway(code) ? 'unavailable' : 'unexpected')
}

const framesOf = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 3)
        .join('')
    : ''

/** The body of an answer. */
export function errorBody({ code, values }: RequestProblem): ErrorBody {
  const { message, whatToDo } = errorTable[code]
  return { code, message, whatToDo, ...(values ? { values } : {}) }
}

/** The error handler of the whole server. */
export const answerProblem =
  (log: Log) =>
  (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const problem = problemOf(error)
    if (problem.code === 'unexpected' || problem.code === 'unavailable') {
      const kind = error instanceof Error ? error.name : typeof error
      const route = `${request.method} ${request.routeOptions.url ?? '?'}`
      log(`${problem.code}: ${kind} ${systemCodeOf(error) ?? ''} ${route}${framesOf(error)}`)
    }
    void reply.code(errorTable[problem.code].status).header('Cache-Control', 'no-store').send(errorBody(problem))
  }
