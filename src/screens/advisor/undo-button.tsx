import { undoWithinSeconds } from '../../domain/queue/undo-window.ts'
import { secondsBetween } from '../../domain/values/instant.ts'
import { Button } from '../../ui/action/button.tsx'
import { announce } from '../../ui/notice/announcer.tsx'
import type { DeskAtWork } from './desk-at-work.ts'
import { t } from './words.ts'

/** For a minute, the last gesture of this desk can be taken back; the waiting room hears nothing of it. */
export function UndoButton({ state, desk, now, ask, isBusy }: DeskAtWork) {
  const last = state.desks.get(desk.id)?.last
  if (!last) return null
  const seconds = undoWithinSeconds - secondsBetween(last.at, now)
  if (seconds <= 0) return null
  const undo = async (): Promise<void> => {
    const isDone = await ask({ type: 'undoGesture', deskId: desk.id, undone: last.commandId })
    if (isDone) announce(t('undone'))
  }
  return (
    <Button variant="quiet" pictogram="arrow-counter-clockwise" isBusy={isBusy} onPress={() => void undo()}>
      {t('undo', { seconds })}
    </Button>
  )
}
