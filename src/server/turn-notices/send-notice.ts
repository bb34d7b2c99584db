/** A claimed notice leaves: with a link of its own, and what became of it is written down without a word of whom. */
import { randomBytes } from 'node:crypto'
import { businessDayAt } from '../../domain/queue/business-day.ts'
import { instant } from '../../domain/values/instant.ts'
import { hashOf } from '../access/secrets.ts'
import type { Delivery } from '../messages/sender.ts'
import type { ClaimedNotice, SendingPorts } from './claim-notices.ts'
import { writeNotice } from './written-notice.ts'

/** 5, 10, 20 … seconds: a notice is of use for minutes, not for hours. */
export const delayAfter = (attempts: number): number => 5000 * 2 ** (attempts - 1)

/**
 * A secret of its own for each message, as on paper: the database keeps its hash, and it goes with the day. The secret of the paper is
 * known to nobody here.
 */
async function newLink({ database, now, publicAddress }: SendingPorts, { contact, site }: ClaimedNotice) {
  const secret = randomBytes(16).toString('base64url')
  await database
    .insertInto('ticket_follow')
    .values({
      secret_hash: hashOf(secret),
      site_id: contact.site_id,
      business_day: businessDayAt(site, now()),
      leg_id: contact.leg_id,
    })
    .execute()
  return `${publicAddress}#/ticket/${secret}`
}

async function note(
  { database, now, log }: SendingPorts,
  { due, contact, attempts }: ClaimedNotice,
  delivery: Delivery,
) {
  await database
    .updateTable('turn_message')
    .set(
      delivery === 'try-again'
        ? { state: 'waiting', next_attempt_at: instant(now() + delayAfter(attempts)) }
        : { state: delivery },
    )
    .where('site_id', '=', contact.site_id)
    .where('leg_id', '=', due.legId)
    .where('kind', '=', due.kind)
    .execute()
  if (delivery !== 'sent') log(`turn notice ${due.kind}: ${delivery}, attempt ${attempts}`)
}

/** Never rejects: a notice whose end could not be written down is not sent again. */
export async function sendNotice(ports: SendingPorts, claimed: ClaimedNotice): Promise<void> {
  const { contact, due, site } = claimed
  try {
    const link = await newLink(ports, claimed).catch(() => undefined)
    // The database was away for a moment: nothing has left.
    if (link === undefined) return await note(ports, claimed, 'try-again')
    const written = writeNotice({ due, site, variant: contact.variant, link })
    const messageId = hashOf(`${due.legId} ${due.kind}`).slice(0, 32)
    const sender = ports.senders[contact.channel]
    const delivery = (await sender?.send({ ...written, messageId, to: contact.address })) ?? 'try-again'
    await note(ports, claimed, delivery)
  } catch (error) {
    ports.log(`turn notice ${due.kind}: ${error instanceof Error ? error.name : 'failed'}`)
  }
}
