import { useSignal } from '@preact/signals'
import { wrongTouchSeconds } from '../../../domain/queue/decide/void.ts'
import { secondsBetween } from '../../../domain/values/instant.ts'
import { Button } from '../../../ui/action/button.tsx'
import { DeferDialog } from '../../own-ticket/defer-dialog.tsx'
import { t as notice } from '../../own-ticket/notice-words.ts'
import type { IssuedTicketPageProps } from './issued-ticket-page.tsx'
import { t } from './words.ts'

/** A wrong touch is seen at once: for half a minute the kiosk takes its ticket back, and nobody calls an empty chair. */
export function GiveBack({ session, ticket: { legId, issuedAt }, onDone }: IssuedTicketPageProps) {
  if (secondsBetween(issuedAt, session.now()) > wrongTouchSeconds) return null
  const giveBack = async (): Promise<void> => {
    await session.dispatch({ type: 'voidTicket', legId, reason: 'wrong-touch' })
    onDone()
  }
  return (
    <Button variant="quiet" pictogram="x" onPress={() => void giveBack()}>
      {t('issued.wrong')}
    </Button>
  )
}

export interface IssuedTicketActionsProps extends IssuedTicketPageProps {
  /** Absent when this installation writes to nobody, or while the network is cut. */
  readonly onNotices: (() => void) | undefined
}

/** Printed once: a second paper with the same number would be two people with one place. */
export function IssuedTicketActions({ session, ticket, onDone, onNotices }: IssuedTicketActionsProps) {
  const isPrinted = useSignal(false)
  const isDeferring = useSignal(false)
  const { visitId, legId } = ticket
  const print = async (): Promise<void> => {
    const isFirst = await session.markPrinted(visitId)
    isPrinted.value = true
    if (isFirst) window.print()
  }
  return (
    <>
      <Button pictogram="check" onPress={onDone}>
        {t('issued.finish')}
      </Button>
      <Button variant="secondary" pictogram="printer" isUnavailable={isPrinted.value} onPress={() => void print()}>
        {isPrinted.value ? t('issued.printed') : t('issued.print')}
      </Button>
      <Button variant="secondary" pictogram="clock" onPress={() => (isDeferring.value = true)}>
        {t('issued.later')}
      </Button>
      {onNotices && (
        <Button variant="secondary" pictogram="bell" onPress={onNotices}>
          {notice('ask')}
        </Button>
      )}
      <DeferDialog
        isOpen={isDeferring.value}
        now={session.now()}
        timeZone={session.site.value?.timeZone ?? 'Europe/Paris'}
        onClose={() => (isDeferring.value = false)}
        onChoose={(returnAt) => void session.dispatch({ type: 'deferVisit', legId, returnAt })}
      />
    </>
  )
}
