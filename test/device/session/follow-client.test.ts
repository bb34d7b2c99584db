import { describe, expect, it } from 'vitest'
import {
  isFollowSecret,
  lookAtTicket,
  makeGesture,
  type FollowPorts,
} from '../../../src/device/session/follow-client.ts'
import { hashOfSecret, newFollowSecret } from '../../../src/device/session/follow-secret.ts'
import { followTicket } from '../../../src/domain/queue/follow.ts'
import { uuid } from '../../world/ids.ts'
import { amina } from '../../world/people.ts'
import { at, issued, stateAfter } from '../../world/story.ts'

const ticket = followTicket(stateAfter([[at('09:00'), issued(amina)]]), amina.legId, { now: at('09:05') })
const secret = 'A'.repeat(22)

const asked: { address: string; body: unknown }[] = []
const answering = (status: number, body: unknown): FollowPorts => ({
  apiAddress: 'https://said.example/api/',
  newId: () => uuid('gesture'),
  fetch: (address, init) => {
    asked.push({ address, body: JSON.parse(String(init.body)) })
    return Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }))
  },
})

describe('a phone that asks after a ticket', () => {
  it('sends the secret in a body, never in an address, and is given the ticket', async () => {
    expect(await lookAtTicket(secret, answering(200, ticket))).toEqual({ result: 'ticket', ticket })
    expect(asked.at(-1)).toEqual({ address: 'https://said.example/api/follow', body: { secret } })
  })

  it('makes a gesture under an identity of its own, and is told why not beside the ticket', async () => {
    const refusal = { code: 'not-absent', values: { label: 'A101' } }
    expect(await makeGesture(secret, { gesture: 'presentAgain' }, answering(200, { ticket, refusal }))).toEqual({
      result: 'ticket',
      ticket,
      refusal,
    })
    expect(asked.at(-1)?.body).toEqual({ secret, commandId: uuid('gesture'), gesture: 'presentAgain' })
  })

  it('is told what the site refuses, and takes nothing else for an answer', async () => {
    const refused = { code: 'unknown-follow', message: 'x', whatToDo: 'y' }
    expect(await lookAtTicket(secret, answering(404, refused))).toEqual({
      result: 'refused',
      refusal: { code: 'unknown-follow' },
    })
    for (const strange of [answering(502, '<h1>Bad gateway</h1>'), answering(200, { label: 'A101' })])
      expect(await lookAtTicket(secret, strange)).toEqual({ result: 'unreachable' })
    const cut = { ...answering(200, ticket), fetch: () => Promise.reject(new TypeError('cut')) }
    expect(await lookAtTicket(secret, cut)).toEqual({ result: 'unreachable' })
  })
})

describe('the secret of a ticket', () => {
  it('has 128 bits that an address may carry; the site is given its SHA-256 alone', async () => {
    const [first, second] = [await newFollowSecret(), await newFollowSecret()]
    expect(isFollowSecret(first?.secret ?? '')).toBe(true)
    expect(first?.hash).toBe(await hashOfSecret(first?.secret ?? ''))
    expect(first?.secret).not.toBe(second?.secret)
    expect(isFollowSecret('A107')).toBe(false)
  })

  it('is hashed as the server hashes it', async () => {
    // SHA-256 of "abc", FIPS 180-4.
    expect(await hashOfSecret('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
