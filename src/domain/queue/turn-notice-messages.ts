/**
 * What a phone, or the kiosk that has just given a ticket, and the server say about being told of one's turn. The secret of the
 * ticket and the address are in bodies; the address goes one way only and is never sent back.
 */
import * as v from 'valibot'
import { contactSchema } from '../appointments/contact.ts'
import { countSchema } from '../values/field-schemas.ts'
import { textVariants } from '../values/language.ts'
import { followSecretSchema } from './follow.ts'

export const noticeWays = ['email', 'sms'] as const
export type NoticeWay = (typeof noticeWays)[number]

export const askForNoticesSchema = v.strictObject({
  secret: followSecretSchema,
  contact: v.pipe(
    contactSchema,
    v.check(({ channel }) => channel !== 'none', 'an address or a number is expected'),
  ),
  /** In which words the person is written to. */
  variant: v.picklist(textVariants),
})
export type AskForNotices = v.InferOutput<typeof askForNoticesSchema>

export const noticesSchema = v.strictObject({
  /** The ways of writing that may be chosen; none when the visit is over, or when the site writes to nobody. */
  ways: v.array(v.picklist(noticeWays)),
  /** The way that was chosen. */
  by: v.exactOptional(v.picklist(noticeWays)),
  /** "Soon" is said when this many people or fewer come before. */
  peopleBefore: countSchema,
})
export type Notices = v.InferOutput<typeof noticesSchema>
