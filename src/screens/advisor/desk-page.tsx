import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Session } from '../../device/session/session.ts'
import type { QueueCommand } from '../../domain/queue/command.ts'
import type { Desk } from '../../domain/queue/place.ts'
import type { Refusal } from '../../domain/sync/envelope.ts'
import { legAtDesk, type QueueState } from '../../domain/queue/queue-state.ts'
import { waitingForDesk } from '../../domain/queue/waiting.ts'
import { Button } from '../../ui/action/button.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { useTick } from '../../ui/layout/use-tick.ts'
import { announce } from '../../ui/notice/announcer.tsx'
import { Badge } from '../../ui/notice/badge.tsx'
import { Callout } from '../../ui/notice/callout.tsx'
import { HeldTicket } from './held-ticket.tsx'
import { OtherDesks } from './other-desks.tsx'
import { WaitingList } from './waiting-list.tsx'
import { refusalWords, t } from './words.ts'
import './advisor.css'

export interface DeskProps {
  readonly session: Session
  readonly state: QueueState
  readonly desk: Desk
}

const wordsOf = ({ code, values }: Refusal): string => refusalWords(code, values ?? {})

/** A network that is cut comes back by itself; a desk that lost its place, or waits for an update, does not. */
const wordsOfLine = (problem: Session['connection']['value']['problem']): string =>
  problem === 'unauthorized'
    ? refusalWords('not-enrolled')
    : problem === 'update-needed'
      ? refusalWords('update-needed')
      : t('offline')

/** One gesture at a time: the buttons wait for the answer, and a refusal says in words what to do. */
function useGestures(session: Session) {
  const isBusy = useSignal(false)
  const refusal = useSignal<Refusal | undefined>(undefined)
  const ask = async (command: QueueCommand): Promise<void> => {
    isBusy.value = true
    refusal.value = undefined
    // Whatever happens, the buttons come back: a desk that cannot call any more is a closed desk.
    const outcome = await session.dispatch(command).finally(() => (isBusy.value = false))
    if (outcome.result !== 'refused' && outcome.result !== 'offline') return
    refusal.value = outcome.refusal
    announce(wordsOf(outcome.refusal))
  }
  return { isBusy: isBusy.value, refusal: refusal.value, ask }
}

/** The button that was pressed goes with what it has changed; the focus stays there, and Tab goes on from the new words. */
function useKeptFocus(shown: string) {
  const section = useRef<HTMLElement>(null)
  const last = useRef(shown)
  useEffect(() => {
    if (last.current !== shown && document.activeElement === document.body) section.current?.focus()
    last.current = shown
  }, [shown])
  return section
}

/** Whom the desk receives, the one button that calls the next person, and who waits. */
export function DeskPage({ session, state, desk }: DeskProps) {
  useTick(1000)
  const { isBusy, refusal, ask } = useGestures(session)
  const day = session.businessDay()
  const held = legAtDesk(state, desk.id, day)
  const section = useKeptFocus(held ? `${held.legId} ${held.state}` : 'free')
  const waiting = waitingForDesk(state, desk, session.now())
  const { isOnline, problem } = session.connection.value
  return (
    <Page
      title={t('title', { number: desk.number })}
      kicker={<SiteName name={state.site.name} status={state.site.status} />}
      back="none"
      width="whole"
    >
      {!isOnline && <Callout kind="important">{wordsOfLine(problem)}</Callout>}
      <div class="desk">
        <section class="desk-held" ref={section} tabIndex={-1} aria-label={t('current')}>
          {held ? (
            <HeldTicket leg={held} desk={desk} state={state} now={session.now()} isBusy={isBusy} ask={ask} />
          ) : (
            <div class="desk-free">
              <p class="desk-free-words">{t('free')}</p>
              <Button
                pictogram="megaphone"
                isWide
                isBusy={isBusy}
                isUnavailable={waiting.length === 0 || !isOnline}
                onPress={() => void ask({ type: 'callNext', deskId: desk.id })}
              >
                {t('callNext')}
              </Button>
              {waiting.length === 0 && <p>{t('nobody')}</p>}
            </div>
          )}
          {/* Under the gestures: what is being pressed does not move away from the finger. */}
          {refusal && <Callout kind="danger">{wordsOf(refusal)}</Callout>}
        </section>
        <WaitingList legs={waiting} state={state} confirmed={session.confirmed.value} now={session.now()} />
        <OtherDesks state={state} desk={desk} day={day} />
      </div>
    </Page>
  )
}

const SiteName = ({
  name,
  status,
}: {
  readonly name: string
  readonly status: 'official' | 'draft' | 'fictitious'
}) => (
  <span class="desk-site">
    <span lang="fr" dir="ltr">
      {name}
    </span>{' '}
    <Badge status={status} />
  </span>
)
