import type { ReadonlySignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Session } from '../../device/session/session.ts'
import { isSoundBlocked, openSound } from '../../device/speech/sound.ts'
import { projectDisplay, type DisplayCall } from '../../domain/queue/display.ts'
import { hasArrivals } from '../../domain/queue/elsewhere.ts'
import { isStale } from '../../domain/queue/staleness.ts'
import { arrivalLetter } from '../../domain/queue/ticket-label.ts'
import { Button } from '../../ui/action/button.tsx'
import { clockTime } from '../../ui/language/clock-time.ts'
import { followShortcuts } from '../../ui/layout/keyboard-shortcuts.ts'
import { useTick } from '../../ui/layout/use-tick.ts'
import { Badge } from '../../ui/notice/badge.tsx'
import { Callout } from '../../ui/notice/callout.tsx'
import { useScreenVoice } from '../speaking/use-screen-voice.ts'
import { Lines } from './lines.tsx'
import { t } from './words.ts'
import './waiting-room.css'

/** The board of a waiting room: the call under way, the last ones, and an honest word when it may be out of date. */
export function WaitingRoom({ session }: { readonly session: ReadonlySignal<Session | undefined> }) {
  useTick(1000)
  const { toggle } = useScreenVoice()
  useEffect(() => followShortcuts(toggle), [toggle])
  useEffect(() => {
    document.title = t('title')
  })
  const opened = session.value
  const state = opened?.confirmed.value
  if (!opened || !state)
    return (
      <main class="board" id="page">
        <h1 class="board-title">{t('title')}</h1>
        <p class="board-none">{t('connecting')}</p>
      </main>
    )
  const now = opened.now()
  const board = projectDisplay(state, now)
  const { lastContactAt } = opened.connection.value
  const isOutOfDate = isStale(lastContactAt, now)
  return (
    <main class="board" id="page">
      <header class="board-header">
        <h1 class="board-title">{t('title')}</h1>
        <p class="board-site">
          <span lang="fr" dir="ltr">
            {state.site.name}
          </span>{' '}
          {state.site.status === 'fictitious' && <Badge status="fictitious" />}
        </p>
        <p class="board-clock">{clockTime(now, state.site.timeZone)}</p>
      </header>
      {isOutOfDate && (
        <Callout kind="danger">
          {t('stale', { time: lastContactAt ? clockTime(lastContactAt, state.site.timeZone) : '–' })}
        </Callout>
      )}
      {isSoundBlocked.value && (
        <Button variant="secondary" pictogram="speaker-slash" onPress={() => void openSound()}>
          {t('soundBlocked')}
        </Button>
      )}
      <Current call={board.current} />
      <Recent calls={board.recent.filter(({ callKey }) => callKey !== board.current?.callKey)} />
      {!isOutOfDate && <Lines session={opened} state={state} />}
      <p class="board-order">
        {t('order')}
        {hasArrivals(state, now) && ` ${t('fromElsewhere', { letter: arrivalLetter })}`}
      </p>
    </main>
  )
}

/** Signs of a number below a hundred, `A107`. */
const usualLength = 4

const Current = ({ call }: { readonly call: DisplayCall | undefined }) => (
  <section class="board-current" data-has-call={call !== undefined} aria-live="polite">
    {call ? (
      <div class="call" key={call.callKey} data-long={call.label.length > usualLength || undefined}>
        <p class="call-label">
          <span class="call-word">{t('ticketWord')}</span> <bdi>{call.label}</bdi>
        </p>
        <p class="call-desk">
          <span class="call-word">{t('deskWord')}</span> <bdi>{call.deskNumber}</bdi>
        </p>
      </div>
    ) : (
      <p class="board-none">{t('none')}</p>
    )}
  </section>
)

const Recent = ({ calls }: { readonly calls: readonly DisplayCall[] }) => (
  <section class="board-recent" aria-label={t('last')} hidden={calls.length === 0}>
    <h2>{t('last')}</h2>
    <ol>
      {calls.slice(0, 4).map((call) => (
        <li key={call.callKey}>
          <strong>
            <bdi>{call.label}</bdi>
          </strong>
          <span>{t('desk', { number: call.deskNumber })}</span>
        </li>
      ))}
    </ol>
  </section>
)
