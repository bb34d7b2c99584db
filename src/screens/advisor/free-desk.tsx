import { deskSessionAt } from '../../domain/queue/queue-state.ts'
import { Button } from '../../ui/action/button.tsx'
import { Buttons } from '../../ui/action/buttons.tsx'
import type { DeskAtWork } from './desk-at-work.ts'
import { clockTime } from '../../ui/language/clock-time.ts'
import { ServicesDialog } from './services-dialog.tsx'
import { t } from './words.ts'

export interface FreeDeskProps extends DeskAtWork {
  readonly waitingCount: number
  readonly isOnline: boolean
}

const standing = { open: 'openSince', paused: 'pausedSince', closed: 'closedSince' } as const

/** A desk with nobody there: what it is doing, the one button that calls, and the ways to stop for a while. */
export function FreeDesk(props: FreeDeskProps) {
  const { state, desk, now, isBusy, ask, waitingCount, isOnline } = props
  const session = deskSessionAt(state, desk.id, now)
  const isAway = session?.state === 'paused' || session?.state === 'closed'
  return (
    <div class="desk-free">
      <p class="desk-free-words">{t('free')}</p>
      <p class="desk-session">
        {session ? t(standing[session.state], { time: clockTime(session.since, state.site.timeZone) }) : t('notOpened')}
      </p>
      {isAway ? (
        <Button
          key="resume"
          pictogram="play"
          isWide
          isBusy={isBusy}
          isUnavailable={!isOnline}
          onPress={() => void ask({ type: 'openDesk', deskId: desk.id })}
        >
          {t(session.state === 'paused' ? 'resumeDesk' : 'openDesk')}
        </Button>
      ) : (
        <Button
          key="call"
          pictogram="megaphone"
          isWide
          isBusy={isBusy}
          isUnavailable={waitingCount === 0 || !isOnline}
          onPress={() => void ask({ type: 'callNext', deskId: desk.id })}
        >
          {t('callNext')}
        </Button>
      )}
      <DeskDoors {...props} isOpen={session?.state === 'open'} isAway={isAway} />
      {desk.serviceIds.length > 1 && isOnline && <ServicesDialog {...props} />}
    </div>
  )
}

interface DoorsProps extends FreeDeskProps {
  readonly isOpen: boolean
  readonly isAway: boolean
}

/** Opening, pausing and closing a desk; a queue stays open when its desk closes. */
const DeskDoors = ({ desk, ask, isOnline, isOpen, isAway }: DoorsProps) => (
  <Buttons>
    {!isOpen && !isAway && (
      <Button
        key="open"
        variant="secondary"
        pictogram="door-open"
        isUnavailable={!isOnline}
        onPress={() => void ask({ type: 'openDesk', deskId: desk.id })}
      >
        {t('openDesk')}
      </Button>
    )}
    {isOpen && (
      <Button
        key="pause"
        variant="secondary"
        pictogram="pause"
        isUnavailable={!isOnline}
        onPress={() => void ask({ type: 'pauseDesk', deskId: desk.id })}
      >
        {t('pauseDesk')}
      </Button>
    )}
    {isOpen && (
      <Button
        key="close"
        variant="quiet"
        pictogram="door"
        isUnavailable={!isOnline}
        onPress={() => void ask({ type: 'closeDesk', deskId: desk.id })}
      >
        {t('closeDesk')}
      </Button>
    )}
  </Buttons>
)
