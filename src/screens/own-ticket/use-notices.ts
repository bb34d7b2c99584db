/** Whether the holder of a ticket is told of their turn, and by what; asked of the server, kept nowhere. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Answer } from '../../device/appointments/ask.ts'
import { openNoticeClient } from '../../device/session/notice-client.ts'
import type { Contact } from '../../domain/appointments/contact.ts'
import type { Notices } from '../../domain/queue/turn-notice-messages.ts'
import { textVariant } from '../../ui/language/text-variant.ts'
import { announce } from '../../ui/notice/announcer.tsx'
import { refusalWords, t } from './notice-words.ts'

export interface NoticesState {
  /** Undefined until the server has said. */
  readonly notices?: Notices
  readonly isBusy: boolean
  readonly refusal?: string
  ask(contact: Contact): Promise<boolean>
  stop(): Promise<void>
}

interface Known {
  readonly notices?: Notices
  readonly isBusy: boolean
  readonly refusal?: string
}

interface Asking {
  /** What became of the ticket: asked anew when it changes, since a visit that is over offers nothing. Not asked while unknown. */
  readonly when: string | undefined
  /** May the server be asked at all? At once when absent. */
  readonly isReady?: () => Promise<boolean>
}

export function useNotices(secret: string, { when, isReady }: Asking): NoticesState {
  const known = useSignal<Known>({ isBusy: false })
  const take = (answer: Answer<Notices>): boolean => {
    const { notices } = known.peek()
    if (answer.ok) known.value = { notices: answer.value, isBusy: false }
    else known.value = { ...(notices && { notices }), isBusy: false, refusal: answer.code }
    if (!answer.ok) announce(refusalWords(answer.code))
    return answer.ok
  }
  useEffect(() => {
    let isOver = false
    void (async () => {
      if (when === undefined) return
      if (isReady && !(await isReady())) return
      const answer = await openNoticeClient().look(secret)
      if (answer.ok && !isOver) known.value = { ...known.peek(), notices: answer.value }
    })()
    return () => void (isOver = true)
  }, [secret, when])
  const during = async (question: () => Promise<Answer<Notices>>): Promise<boolean> => {
    const { notices } = known.peek()
    known.value = { ...(notices && { notices }), isBusy: true }
    return take(await question())
  }
  return {
    ...known.value,
    async ask(contact: Contact) {
      const isDone = await during(() => openNoticeClient().ask(secret, { contact, variant: textVariant.peek() }))
      if (isDone && contact.channel !== 'none') announce(t(`on.${contact.channel}`))
      return isDone
    },
    async stop() {
      if (await during(() => openNoticeClient().stop(secret))) announce(t('stopped'))
    },
  }
}
