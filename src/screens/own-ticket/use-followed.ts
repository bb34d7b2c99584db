/** Keeps one ticket up to date on a phone: often when the turn is near, seldom otherwise, at once when the page is looked at. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { lookAtTicket, makeGesture, type Followed, type PhoneWish } from '../../device/session/follow-client.ts'
import type { FollowedTicket } from '../../domain/queue/follow.ts'
import type { Refusal } from '../../domain/sync/envelope.ts'

export interface FollowedState {
  /** The last known; kept when the site does not answer. */
  readonly ticket?: FollowedTicket
  readonly refusal?: Refusal
  readonly isReachable: boolean
  readonly isAsking: boolean
}

const nearMilliseconds = 4000
const usualMilliseconds = 15_000

const isNear = (ticket: FollowedTicket | undefined): boolean =>
  ticket?.state === 'called' || (ticket?.estimate?.peopleBefore ?? Number.MAX_SAFE_INTEGER) <= 1

/** What is known after an answer. */
export function after(before: FollowedState, answer: Followed): FollowedState {
  const { ticket } = before
  if (answer.result === 'unreachable') return { ...(ticket && { ticket }), isReachable: false, isAsking: false }
  if (answer.result === 'refused')
    return { ...(ticket && { ticket }), refusal: answer.refusal, isReachable: true, isAsking: false }
  const refusal = answer.refusal && { refusal: answer.refusal }
  // Answers may cross: what the site said last is what holds.
  const isOlder = ticket !== undefined && answer.ticket.serverTime < ticket.serverTime
  return { ticket: isOlder ? ticket : answer.ticket, ...refusal, isReachable: true, isAsking: false }
}

/** @returns what is known, and how to make a gesture. */
export function useFollowed(secret: string) {
  const known = useSignal<FollowedState>({ isReachable: true, isAsking: false })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const look = async (): Promise<void> => {
      clearTimeout(timer)
      const answer = await lookAtTicket(secret)
      if (isOver) return
      known.value = after(known.peek(), answer)
      timer = setTimeout(() => void look(), isNear(known.peek().ticket) ? nearMilliseconds : usualMilliseconds)
    }
    const seen = () => document.visibilityState === 'visible' && void look()
    void look()
    document.addEventListener('visibilitychange', seen)
    return () => {
      isOver = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [secret])
  const ask = async (wish: PhoneWish): Promise<void> => {
    known.value = { ...known.peek(), isAsking: true }
    known.value = after(known.peek(), await makeGesture(secret, wish))
  }
  return { ...known.value, ask }
}
