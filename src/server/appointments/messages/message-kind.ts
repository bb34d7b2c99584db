/** What may be written to a person, and what became of it. */
export const messageKinds = [
  'confirmation',
  'change',
  /** The person cancelled. */
  'cancellation',
  /** The service cancelled. */
  'revocation',
  'reminder',
  /** Another was asked for with their address, and they have as many as they may. */
  'already-booked',
  /** There was no slot: the person is on the list. */
  'waiting',
  /** A slot, or an earlier one, has come free. */
  'earlier-slot',
] as const
export type MessageKind = (typeof messageKinds)[number]

/**
 * `uncertain`: the line broke after the words had left; sent again, they might come twice, so they are not. `dropped`:
 * no longer true when its turn came.
 */
export type MessageState = 'waiting' | 'sending' | 'sent' | 'refused' | 'uncertain' | 'dropped'
