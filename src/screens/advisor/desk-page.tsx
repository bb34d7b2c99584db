import { useEffect, useRef } from 'preact/hooks'
import type { Session } from '../../device/session/session.ts'
import type { Desk } from '../../domain/queue/place.ts'
import { legAtDesk, type QueueState } from '../../domain/queue/queue-state.ts'
import { waitingForDesk } from '../../domain/queue/waiting.ts'
import { Button } from '../../ui/action/button.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { hashOf } from '../../ui/layout/route.ts'
import { useTick } from '../../ui/layout/use-tick.ts'
import { Callout } from '../../ui/notice/callout.tsx'
import { PlaceName } from '../../ui/notice/place-name.tsx'
import { AwayList } from './away-list.tsx'
import { hasRight } from './desk-at-work.ts'
import { SentPaper, SentSlip } from './elsewhere/sent-slip.tsx'
import { FreeDesk } from './free-desk.tsx'
import { HeldTicket } from './held-ticket.tsx'
import { OtherDesks } from './other-desks.tsx'
import { SiteDialog } from './site-dialog.tsx'
import { UndoButton } from './undo-button.tsx'
import { useGestures, wordsOfRefusal } from './use-gestures.ts'
import { WaitingList } from './waiting-list.tsx'
import { refusalWords, t } from './words.ts'
import './advisor.css'

export interface DeskProps {
  readonly session: Session
  readonly state: QueueState
  readonly desk: Desk
}

/** A network that is cut comes back by itself; a desk that lost its place, or waits for an update, does not. */
const wordsOfLine = (problem: Session['connection']['value']['problem']): string =>
  problem === 'unauthorized'
    ? refusalWords('not-enrolled')
    : problem === 'update-needed'
      ? refusalWords('update-needed')
      : t('offline')

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

/** Whom the desk receives, the one button that calls the next person, who waits, who is away. */
export function DeskPage({ session, state, desk }: DeskProps) {
  useTick(1000)
  const { isBusy, refusal, ask } = useGestures(session)
  const [day, now] = [session.businessDay(), session.now()]
  const held = legAtDesk(state, desk.id, day)
  const section = useKeptFocus(held ? `${held.legId} ${held.state}` : 'free')
  const waiting = waitingForDesk(state, desk, now)
  const { isOnline, problem } = session.connection.value
  const work = { session, state, desk, now, isBusy, ask }
  return (
    <Page title={t('title', { number: desk.number })} kicker={<PlaceName {...state.site} />} back="none" width="whole">
      {!isOnline && <Callout kind="important">{wordsOfLine(problem)}</Callout>}
      <div class="desk">
        <section class="desk-held" ref={section} tabIndex={-1} aria-label={t('current')}>
          <SentSlip state={state} desk={desk} />
          {held ? (
            <HeldTicket {...work} leg={held} />
          ) : (
            <FreeDesk {...work} waitingCount={waiting.length} isOnline={isOnline} />
          )}
          {/* Under the gestures: what is being pressed does not move away from the finger. */}
          <UndoButton {...work} />
          {refusal && <Callout kind="danger">{wordsOfRefusal(refusal)}</Callout>}
        </section>
        <WaitingList {...work} legs={waiting} isDeskFree={!held} />
        <div class="desk-around">
          <AwayList {...work} isDeskFree={!held} />
          <OtherDesks state={state} desk={desk} day={day} now={now} />
          {state.site.appointments && (
            <Button variant="secondary" pictogram="calendar-check" href={hashOf(['appointments'])}>
              {t('appointments')}
            </Button>
          )}
          {hasRight(work, 'supervise') && <SiteDialog {...work} />}
        </div>
      </div>
      <SentPaper state={state} desk={desk} />
    </Page>
  )
}
