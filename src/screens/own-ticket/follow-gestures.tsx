import { useSignal } from '@preact/signals'
import type { PhoneWish } from '../../device/session/follow-client.ts'
import type { FollowedTicket } from '../../domain/queue/follow.ts'
import { Button } from '../../ui/action/button.tsx'
import { Dialog } from '../../ui/notice/dialog.tsx'
import { DeferDialog } from './defer-dialog.tsx'
import { t } from './words.ts'

export interface FollowGesturesProps {
  readonly ticket: FollowedTicket
  readonly isAsking: boolean
  readonly ask: (wish: PhoneWish) => Promise<void>
}

/** Keep my place, I am back, I am here after all, I leave: each only when it means something. */
export function FollowGestures({ ticket, isAsking, ask }: FollowGesturesProps) {
  const open = useSignal<'none' | 'defer' | 'leave'>('none')
  const close = () => (open.value = 'none')
  const { state, serverTime, timeZone, presentUntil } = ticket
  const isInLine = state === 'waiting' || state === 'called'
  const mayLeave = isInLine || state === 'parked' || state === 'no-show'
  return (
    <div class="own-ticket-gestures">
      {state === 'parked' && (
        <Button pictogram="hand-waving" isWide isBusy={isAsking} onPress={() => void ask({ gesture: 'resumeVisit' })}>
          {t(ticket.isOnTheWay ? 'elsewhere.isHere' : 'resume')}
        </Button>
      )}
      {state === 'no-show' && presentUntil !== undefined && (
        <Button pictogram="hand-waving" isWide isBusy={isAsking} onPress={() => void ask({ gesture: 'presentAgain' })}>
          {t('presentAgain')}
        </Button>
      )}
      {isInLine && (
        <Button variant="secondary" pictogram="clock" isWide isBusy={isAsking} onPress={() => (open.value = 'defer')}>
          {t('defer')}
        </Button>
      )}
      {mayLeave && (
        <Button variant="quiet" pictogram="sign-out" isBusy={isAsking} onPress={() => (open.value = 'leave')}>
          {t('leave')}
        </Button>
      )}
      <DeferDialog
        isOpen={open.value === 'defer'}
        now={serverTime}
        timeZone={timeZone}
        onClose={close}
        onChoose={(returnAt) => void ask({ gesture: 'deferVisit', returnAt })}
      />
      <Dialog
        title={t('leave')}
        isOpen={open.value === 'leave'}
        onClose={close}
        actions={
          <>
            <Button
              variant="danger"
              pictogram="sign-out"
              onPress={() => {
                close()
                void ask({ gesture: 'leaveQueue' })
              }}
            >
              {t('confirmLeave')}
            </Button>
            <Button variant="secondary" onPress={close}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        <p>{t('leaveText')}</p>
      </Dialog>
    </div>
  )
}
