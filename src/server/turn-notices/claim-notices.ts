/**
 * One look at every line in which somebody waits to be told: addresses of those who will not be called any more are erased, and
 * what is due is claimed. A claim is one row written by one server: whoever writes it sends the notice, once, whatever
 * happens then.
 */
import { sql, type Selectable } from 'kysely'
import { dueTurnNotice, mayStillBeCalled, turnNoticesOf, type DueTurnNotice } from '../../domain/queue/turn-notice.ts'
import type { QueueState } from '../../domain/queue/queue-state.ts'
import { instant, type Instant } from '../../domain/values/instant.ts'
import type { PresentPlace } from '../../domain/queue/elsewhere.ts'
import type { Database } from '../database/connect.ts'
import type { Tables } from '../database/schema.ts'
import type { Log } from '../http/answer-problem.ts'
import type { Senders } from '../messages/sender.ts'
import { headsNow, placeNow } from '../queue/place-now.ts'
import type { SiteStates } from '../queue/site-states.ts'

export interface SendingPorts {
  readonly database: Database
  readonly states: SiteStates
  readonly senders: Senders
  /** `https://said.example.org/`, where links lead. */
  readonly publicAddress: string
  readonly now: () => Instant
  readonly log: Log
}

export type TurnContact = Selectable<Tables['turn_contact']>

export interface ClaimedNotice {
  readonly contact: TurnContact
  readonly due: DueTurnNotice
  readonly site: QueueState['site']
  readonly attempts: number
}

const contactsNow = ({ database, now }: SendingPorts): Promise<readonly TurnContact[]> =>
  database.selectFrom('turn_contact').selectAll().where('expires_at', '>', now()).execute()

const erase = ({ database }: SendingPorts, { site_id, leg_id }: TurnContact) =>
  database.deleteFrom('turn_contact').where('site_id', '=', site_id).where('leg_id', '=', leg_id).execute()

/** Ours when a row comes back: never seen before, or certainly not delivered, due again, and not too late. */
async function claim(
  ports: SendingPorts,
  contact: TurnContact,
  { due, state }: { due: DueTurnNotice; state: QueueState },
) {
  const now = ports.now()
  const oldest = instant(now - turnNoticesOf(state).latestSeconds * 1000)
  const row = await ports.database
    .insertInto('turn_message')
    .values({
      site_id: contact.site_id,
      leg_id: due.legId,
      kind: due.kind,
      state: 'sending',
      attempts: 1,
      due_at: now,
      next_attempt_at: now,
      expires_at: contact.expires_at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['site_id', 'leg_id', 'kind'])
        .doUpdateSet({ state: 'sending', attempts: sql`turn_message.attempts + 1` })
        .where('turn_message.state', '=', 'waiting')
        .where('turn_message.next_attempt_at', '<=', now)
        .where('turn_message.due_at', '>=', oldest),
    )
    .returning('attempts')
    .executeTakeFirst()
  return row && { contact, due, site: state.site, attempts: row.attempts }
}

/** Their ticket may have gone on to another site: there they are told of their turn as they would be here. */
async function claimFor(ports: SendingPorts, contact: TurnContact, place: PresentPlace['place']) {
  const now = ports.now()
  if (!place || !mayStillBeCalled(place.state, place.leg.legId, now)) return void (await erase(ports, contact))
  const due = ports.senders[contact.channel] && dueTurnNotice(place.state, place.leg.legId, now)
  return due && claim(ports, contact, { due, state: place.state })
}

/** @returns what is ours to send now. */
export async function claimNotices(ports: SendingPorts): Promise<readonly ClaimedNotice[]> {
  const contacts = await contactsNow(ports)
  if (contacts.length === 0) return []
  const heads = await headsNow(ports.database)
  const placed: { contact: TurnContact; place: PresentPlace['place'] }[] = []
  // One after the other: the first of a site reads its log, the others find it read.
  for (const contact of contacts) {
    const place = await placeNow(ports, { siteId: contact.site_id, legId: contact.leg_id }, heads)
    placed.push({ contact, place })
  }
  const claimed = await Promise.all(placed.map(({ contact, place }) => claimFor(ports, contact, place)))
  return claimed.flatMap((each) => each ?? [])
}
