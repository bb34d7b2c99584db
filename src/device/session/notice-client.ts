/** A phone, or the kiosk that gave a ticket, asks to be told of a turn. The address goes in a body, and is kept nowhere here. */
import type { Contact } from '../../domain/appointments/contact.ts'
import { noticesSchema, type Notices } from '../../domain/queue/turn-notice-messages.ts'
import type { TextVariant } from '../../domain/values/language.ts'
import { ask, type Answer, type AskPorts } from '../appointments/ask.ts'

export interface NoticeClient {
  look(secret: string): Promise<Answer<Notices>>
  ask(secret: string, wish: { readonly contact: Contact; readonly variant: TextVariant }): Promise<Answer<Notices>>
  stop(secret: string): Promise<Answer<Notices>>
}

const onPage = (): AskPorts => ({
  fetch: (input, init) => fetch(input, init),
  apiAddress: new URL('./api/', document.baseURI).href,
})

/** @param ports of a world of its own, in tests. */
export function openNoticeClient(ports: AskPorts = onPage()): NoticeClient {
  const at = (path: string, body: object) => ask(ports, { path: `follow/notices${path}`, body }, noticesSchema)
  return {
    look: (secret) => at('', { secret }),
    ask: (secret, wish) => at('/ask', { secret, ...wish }),
    stop: (secret) => at('/stop', { secret }),
  }
}
