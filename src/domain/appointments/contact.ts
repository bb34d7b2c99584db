/**
 * What a person leaves so that the service can write to them: the least. A first name or initials, to be found at the
 * desk; one address or one number, only for the way they chose; nothing at all when they keep the link themselves.
 */
import * as v from 'valibot'

export const contactChannels = ['none', 'email', 'sms'] as const
export type ContactChannel = (typeof contactChannels)[number]

export type Contact =
  | { readonly channel: 'none' }
  | { readonly channel: 'email'; readonly address: string }
  | { readonly channel: 'sms'; readonly number: string }

/** The address or number, the same for every way of writing it; undefined for whoever left none. */
export function addressOf(contact: Contact): string | undefined {
  if (contact.channel === 'none') return undefined
  return contact.channel === 'sms' ? contact.number : contact.address.trim().toLowerCase()
}

/** A French number as people write it, `06 12 34 56 78`, or any number from `+`. @returns E.164, or undefined. */
export function parsePhone(typed: string): string | undefined {
  const bare = typed.replaceAll(/[\s.()-]/g, '').replace(/^00/, '+')
  if (/^0[67]\d{8}$/.test(bare)) return `+33${bare.slice(1)}`
  // Written with both the code of France and the zero: a habit, and nobody else's number.
  const international = bare.replace(/^\+330/, '+33')
  return /^\+[1-9]\d{7,14}$/.test(international) ? international : undefined
}

const addressSchema = v.pipe(v.string(), v.trim(), v.maxLength(254), v.email())

/** @returns the address without the spaces around it, or undefined. */
export function parseEmail(typed: string): string | undefined {
  const parsed = v.safeParse(addressSchema, typed)
  return parsed.success ? parsed.output : undefined
}

export const nameMaximumLength = 40

/** Signs that turn the direction of what follows them: unseen, they come along with a name that was copied. */
const directionSigns = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/**
 * The name opens a message to whatever address was given: mail programs make a link of these, and a stranger would be led to
 * it in the service's name.
 */
const leadsSomewhere = /[@/\\:]|\p{L}{2}\.\p{L}{2}/u

/** A first name or initials on one line, with no sign of control. @returns undefined when there is nothing to read. */
export function parseName(typed: string): string | undefined {
  const name = typed.replaceAll(directionSigns, '').trim().replaceAll(/\s+/g, ' ')
  const isName = name.length > 0 && name.length <= nameMaximumLength && !/[\p{Cc}<>]/u.test(name)
  return isName && !leadsSomewhere.test(name) ? name : undefined
}

/** Two ways of writing one name: accents, case and spaces aside. */
export const sameName = (one: string, other: string): boolean => bareName(one) === bareName(other)

const bareName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

export const nameSchema = v.pipe(
  v.string(),
  v.transform((typed) => parseName(typed) ?? ''),
  v.minLength(1),
)

export const contactSchema: v.GenericSchema<unknown, Contact> = v.variant('channel', [
  v.strictObject({ channel: v.literal('none') }),
  v.strictObject({ channel: v.literal('email'), address: addressSchema }),
  v.strictObject({
    channel: v.literal('sms'),
    number: v.pipe(
      v.string(),
      v.transform((typed) => parsePhone(typed) ?? ''),
      v.minLength(1),
    ),
  }),
])
