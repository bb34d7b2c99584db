/** "It is soon your turn" and "you are called", written: where one stands, what to do, and what to do when one cannot. */
import type { Site } from '../../domain/queue/place.ts'
import type { DueTurnNotice } from '../../domain/queue/turn-notice.ts'
import type { TextVariant } from '../../domain/values/language.ts'
import { writeLetter } from '../messages/letter.ts'
import type { WrittenMessage } from '../messages/sender.ts'
import { wordsFor } from './notice-words.ts'

export interface NoticeFacts {
  readonly due: DueTurnNotice
  readonly variant: TextVariant
  readonly site: Pick<Site, 'name' | 'status'>
  /** The page of the ticket: defer, leave, be written to no more. */
  readonly link: string
}

export function writeNotice({ due, variant, site, link }: NoticeFacts): WrittenMessage {
  const say = wordsFor(variant)
  const { label } = due
  const standing =
    due.kind === 'called'
      ? say('called', { desk: due.deskNumber })
      : due.peopleBefore === 0
        ? say('next')
        : say('before', { count: due.peopleBefore })
  const letter = writeLetter({
    variant,
    subject: say(`subject.${due.kind}`, { label, ...(due.kind === 'called' && { desk: due.deskNumber }) }),
    lines: [
      say('ticket', { label, site: site.name }),
      standing,
      say(`do.${due.kind}`),
      ...(site.status === 'fictitious' ? [say('fictitious')] : []),
    ],
    linkWords: say('link'),
    link,
    foot: say('foot'),
  })
  return { ...letter, short: say('sms', { label, standing, do: say(`do.${due.kind}`), link }) }
}
