/** Right after a ticket was taken, its holder may leave a number or an address at the kiosk. It lives in the page and goes with the visit. */
import { useSignal } from '@preact/signals'
import type { Contact } from '../../../domain/appointments/contact.ts'
import type { NoticeWay } from '../../../domain/queue/turn-notice-messages.ts'
import type { NoticePageProps } from '../../own-ticket/notice-page.tsx'
import { useNotices } from '../../own-ticket/use-notices.ts'
import type { IssuedTicketPageProps } from './issued-ticket-page.tsx'

export interface KioskNotices {
  /** The page on which one writes, while it is open. */
  readonly page: NoticePageProps | undefined
  /** Absent where there is no way of writing, or while the network is cut. */
  readonly open: (() => void) | undefined
  /** How the person will be told, once they have asked. */
  readonly by: NoticeWay | undefined
}

export function useKioskNotices({ session, ticket }: IssuedTicketPageProps): KioskNotices {
  const secret = ticket.followSecret
  // The server knows a ticket once this kiosk has sent it.
  const isReady = async (): Promise<boolean> => {
    await session.refresh()
    return secret !== undefined && session.connection.peek().isOnline
  }
  const state = useNotices(secret ?? '', { when: 'issued', isReady })
  const isOpen = useSignal(false)
  const { notices, isBusy, refusal } = state
  const isOffered = notices !== undefined && notices.ways.length > 0 && session.connection.value.isOnline
  const onAsk = (contact: Contact) => void state.ask(contact).then((isDone) => (isOpen.value = !isDone))
  const onBack = () => void (isOpen.value = false)
  return {
    page: isOpen.value && notices ? { notices, isBusy, refusal, onAsk, onBack } : undefined,
    open: isOffered && !notices.by ? () => (isOpen.value = true) : undefined,
    by: notices?.by,
  }
}
