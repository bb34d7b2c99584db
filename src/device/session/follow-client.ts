/** A phone asks after one ticket: the secret goes in a body, the answer is checked, nothing is kept. */
import * as v from 'valibot'
import { uuidv7 } from 'uuidv7'
import {
  followedTicketSchema,
  followSecretSchema,
  phoneAnswerSchema,
  type FollowedTicket,
} from '../../domain/queue/follow.ts'
import type { PhoneGesture } from '../../domain/queue/phone-gesture.ts'
import type { Refusal } from '../../domain/sync/envelope.ts'
import { errorBodySchema } from '../../domain/sync/messages.ts'
import type { Instant } from '../../domain/values/instant.ts'
import type { Fetch } from '../sync/http-site-server.ts'

/** `refused`: the site answered, and the words of the error table say why. `unreachable`: nobody answered. */
export type Followed =
  | { readonly result: 'ticket'; readonly ticket: FollowedTicket; readonly refusal?: Refusal }
  | { readonly result: 'refused'; readonly refusal: Refusal }
  | { readonly result: 'unreachable' }

export interface FollowPorts {
  readonly fetch: Fetch
  /** Ends with a slash: `https://…/api/`. */
  readonly apiAddress: string
  readonly newId: () => string
}

const timeLimitMilliseconds = 8000

const browser = (): FollowPorts => ({
  fetch: (input, init) => fetch(input, init),
  apiAddress: new URL('./api/', document.baseURI).href,
  newId: uuidv7,
})

/** Could this be a secret at all? An address mistyped by hand is not worth a question to the server. */
export const isFollowSecret = (text: string): boolean => v.is(followSecretSchema, text)

async function ask(ports: FollowPorts, path: string, body: object): Promise<Followed & { readonly body?: unknown }> {
  try {
    const response = await ports.fetch(ports.apiAddress + path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
      cache: 'no-store',
      signal: AbortSignal.timeout(timeLimitMilliseconds),
    })
    const answer: unknown = await response.json().catch(() => undefined)
    return response.ok ? { result: 'unreachable', body: answer } : refusalOf(answer)
  } catch {
    return { result: 'unreachable' }
  }
}

/** A proxy's error page is not an answer of the site. */
function refusalOf(answer: unknown): Followed {
  const parsed = v.safeParse(errorBodySchema, answer)
  if (!parsed.success || parsed.output.code === 'unavailable') return { result: 'unreachable' }
  const { code, values } = parsed.output
  return { result: 'refused', refusal: values === undefined ? { code } : { code, values } }
}

/** The ticket as it is now. */
export async function lookAtTicket(secret: string, ports: FollowPorts = browser()): Promise<Followed> {
  const { body, ...answer } = await ask(ports, 'follow', { secret })
  const parsed = v.safeParse(followedTicketSchema, body)
  return parsed.success ? { result: 'ticket', ticket: parsed.output } : answer
}

export interface PhoneWish {
  readonly gesture: PhoneGesture
  readonly returnAt?: Instant
}

/** Makes one gesture, and gives the ticket afterwards; a gesture the site refuses says why beside it. */
export async function makeGesture(secret: string, wish: PhoneWish, ports: FollowPorts = browser()): Promise<Followed> {
  const { body, ...answer } = await ask(ports, 'follow/gestures', { secret, commandId: ports.newId(), ...wish })
  const parsed = v.safeParse(phoneAnswerSchema, body)
  if (!parsed.success) return answer
  const { ticket, refusal } = parsed.output
  return { result: 'ticket', ticket, ...(refusal && { refusal }) }
}
