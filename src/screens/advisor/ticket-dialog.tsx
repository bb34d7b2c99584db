import { useSignal } from '@preact/signals'
import { pickReasons, voidReasons, type PickReason, type VoidReason } from '../../domain/queue/call-reason.ts'
import type { Leg } from '../../domain/queue/ticket.ts'
import { Button } from '../../ui/action/button.tsx'
import { Buttons } from '../../ui/action/buttons.tsx'
import { ChoiceList } from '../../ui/entry/choice-list.tsx'
import { Dialog } from '../../ui/notice/dialog.tsx'
import { hasRight, type DeskAtWork } from './desk-at-work.ts'
import { ElsewhereDialog } from './elsewhere/elsewhere-dialog.tsx'
import { TransferDialog } from './transfer-dialog.tsx'
import { UntilDialog } from './until-dialog.tsx'
import { t } from './words.ts'

export interface TicketDialogProps extends DeskAtWork {
  readonly leg: Leg
  readonly isDeskFree: boolean
  readonly onClose: () => void
}

/** What a desk may do with somebody in line: call them out of turn with a reason, put off, send on, let go, cancel. */
export function TicketDialog(props: TicketDialogProps) {
  const { leg, desk, state, now, ask, onClose } = props
  const open = useSignal<'ticket' | 'until' | 'transfer' | 'elsewhere'>('ticket')
  const of = { deskId: desk.id, legId: leg.legId }
  return (
    <>
      <Dialog title={t('manageLabel', { label: leg.label })} isOpen={open.value === 'ticket'} onClose={onClose}>
        <Pick {...props} />
        <Buttons>
          <Button variant="secondary" pictogram="clock" onPress={() => (open.value = 'until')}>
            {t('defer')}
          </Button>
          <Button variant="secondary" pictogram="arrows-left-right" onPress={() => (open.value = 'transfer')}>
            {t('transfer')}
          </Button>
          <Button variant="secondary" pictogram="map-pin" onPress={() => (open.value = 'elsewhere')}>
            {t('elsewhere.open')}
          </Button>
          <Button
            variant="secondary"
            pictogram="sign-out"
            onPress={() => {
              onClose()
              void ask({ type: 'leaveQueue', ...of })
            }}
          >
            {t('leave')}
          </Button>
        </Buttons>
        {hasRight(props, 'supervise') && <Void {...props} />}
      </Dialog>
      <UntilDialog
        label={leg.label}
        isOpen={open.value === 'until'}
        now={now}
        timeZone={state.site.timeZone}
        onClose={onClose}
        onChoose={(returnAt) =>
          void ask({ type: 'deferVisit', ...of, ...(returnAt === undefined ? {} : { returnAt }) })
        }
      />
      <TransferDialog {...props} isOpen={open.value === 'transfer'} onClose={onClose} />
      <ElsewhereDialog {...props} isOpen={open.value === 'elsewhere'} onClose={onClose} />
    </>
  )
}

const offeredReasons = pickReasons.filter((reason) => reason !== 'parked-here')

function Pick(props: TicketDialogProps) {
  const { leg, desk, ask, isBusy, isDeskFree, onClose } = props
  const reason = useSignal<string | undefined>(undefined)
  if (!hasRight(props, 'pick')) return <p>{t('pickNoRight')}</p>
  const call = () => {
    if (reason.value === undefined) return
    onClose()
    void ask({ type: 'callTicket', deskId: desk.id, legId: leg.legId, pick: reason.value as PickReason })
  }
  return (
    <section class="ticket-part">
      <h3>{t('pickTitle')}</h3>
      <ChoiceList
        label={t('pickWhy')}
        hint={t('pickText')}
        shape="grid"
        value={reason.value}
        onChoose={(value) => (reason.value = value)}
        options={offeredReasons.map((value) => ({ value, label: t(`pick.${value}`) }))}
      />
      {!isDeskFree && <p>{t('pickNotNow')}</p>}
      <Button
        pictogram="megaphone"
        isBusy={isBusy}
        isUnavailable={reason.value === undefined || !isDeskFree}
        onPress={call}
      >
        {t('pickCall', { label: leg.label })}
      </Button>
    </section>
  )
}

function Void({ leg, desk, ask, onClose }: TicketDialogProps) {
  const reason = useSignal<string | undefined>(undefined)
  const cancel = () => {
    if (reason.value === undefined) return
    onClose()
    void ask({ type: 'voidTicket', deskId: desk.id, legId: leg.legId, reason: reason.value as VoidReason })
  }
  return (
    <section class="ticket-part">
      <ChoiceList
        label={t('void')}
        shape="row"
        value={reason.value}
        onChoose={(value) => (reason.value = value)}
        options={voidReasons.map((value) => ({ value, label: t(`voidReason.${value}`) }))}
      />
      <Button variant="danger" pictogram="trash" isUnavailable={reason.value === undefined} onPress={cancel}>
        {t('void')}
      </Button>
    </section>
  )
}
