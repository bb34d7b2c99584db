/** A way of writing to people. Who provides it is the installation's choice; what it must say back is not. */

/** One message, in the three forms a sender may need. */
export interface WrittenMessage {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly short: string
  /** Of an appointment: its confirmation, a change, a reminder or an end. */
  readonly calendar?: { readonly content: string; readonly method: 'PUBLISH' | 'CANCEL' }
}

export interface OutgoingMessage extends WrittenMessage {
  /** The same for every attempt: whoever receives it twice can tell. */
  readonly messageId: string
  /** E-mail address or number in E.164. */
  readonly to: string
}

/**
 * `try-again`: certainly not delivered, may be later. `refused`: certainly not delivered, never will be. `uncertain`: the
 * words had left when the line broke.
 */
export type Delivery = 'sent' | 'try-again' | 'refused' | 'uncertain'

export interface Sender {
  /** Never rejects. */
  send(message: OutgoingMessage): Promise<Delivery>
}

/** By channel; a channel that is missing is not offered to anybody. */
export interface Senders {
  readonly email?: Sender
  readonly sms?: Sender
}
