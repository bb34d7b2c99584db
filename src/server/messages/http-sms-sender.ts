/**
 * Text messages through any provider that takes `POST {to, text, reference}` as JSON with a bearer token; a provider with
 * another form is one small file like this one. The idempotency key lets a provider that knows it send once.
 */
import type { Delivery, Sender } from './sender.ts'

export interface SmsSettings {
  readonly url: string
  readonly token?: string
}

const timeLimitMilliseconds = 15_000

/**
 * Apostrophes and spaces of typography are not in the alphabet of text messages (3GPP TS 23.038): one of them makes a message of 160
 * signs two or three. The straight ones say the same.
 */
const plain = (text: string): string => text.replaceAll('\u2019', "'").replaceAll(/[\u00a0\u202f]/g, ' ')

const isBeforeSending = (failure: unknown): boolean => {
  const cause = failure instanceof Error ? (failure.cause as { code?: unknown } | undefined) : undefined
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'].includes(String(cause?.code))
}

function deliveryOf(status: number): Delivery {
  if (status < 300) return 'sent'
  // 401 and 403 are about our account, not about the number.
  return status >= 500 || [401, 403, 408, 425, 429].includes(status) ? 'try-again' : 'refused'
}

export const openHttpSmsSender = ({ url, token }: SmsSettings): Sender => ({
  async send({ to, short, messageId }) {
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': messageId,
          ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ to, text: plain(short), reference: messageId }),
        signal: AbortSignal.timeout(timeLimitMilliseconds),
      })
      await response.body?.cancel()
      return deliveryOf(response.status)
    } catch (failure) {
      return isBeforeSending(failure) ? 'try-again' : 'uncertain'
    }
  },
})
