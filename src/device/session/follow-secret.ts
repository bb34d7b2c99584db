/**
 * The secret by which a person follows their own ticket on a phone. It stands in the picture or on the paper in their hand and
 * nowhere else: the site is given its SHA-256 alone, and an address carries it behind `#`, which browsers never send.
 */
import { randomSecret } from '../appointments/random-secret.ts'

export interface FollowSecret {
  /** 128 random bits, 22 characters that an address may carry. */
  readonly secret: string
  /** SHA-256 of the secret's text, 64 hexadecimal digits. */
  readonly hash: string
}

/** Undefined where the page is not served securely: the browser then has no digest, and a ticket is a number only. */
export async function newFollowSecret(): Promise<FollowSecret | undefined> {
  if (!globalThis.crypto?.subtle) return undefined
  const secret = randomSecret(16)
  return { secret, hash: await hashOfSecret(secret) }
}

/** SHA-256, in hexadecimal. */
export async function hashOfSecret(secret: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
