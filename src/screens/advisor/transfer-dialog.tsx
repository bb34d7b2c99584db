import { useSignal } from '@preact/signals'
import type { Leg } from '../../domain/queue/ticket.ts'
import type { ServiceId } from '../../domain/values/ids.ts'
import { Button } from '../../ui/action/button.tsx'
import { ChoiceList } from '../../ui/entry/choice-list.tsx'
import { textVariant } from '../../ui/language/text-variant.ts'
import { Dialog } from '../../ui/notice/dialog.tsx'
import type { DeskAtWork } from './desk-at-work.ts'
import { t } from './words.ts'

export interface TransferDialogProps extends DeskAtWork {
  readonly leg: Leg
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Another service of the site; somebody being received may also wait again for the same one. */
export function TransferDialog({ leg, isOpen, onClose, state, desk, session, ask }: TransferDialogProps) {
  const services = state.site.services.filter(({ id }) => id !== leg.serviceId || leg.state === 'serving')
  const chosen = useSignal<string | undefined>(undefined)
  const send = () => {
    if (chosen.value === undefined) return
    onClose()
    const serviceId = chosen.value as ServiceId
    void ask({ type: 'transfer', deskId: desk.id, legId: leg.legId, newLegId: session.newLegId(), serviceId })
  }
  return (
    <Dialog
      title={t('transferTitle', { label: leg.label })}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button pictogram="arrow-right" isUnavailable={chosen.value === undefined} onPress={send}>
          {t('confirm')}
        </Button>
      }
    >
      <p>{t('transferText')}</p>
      <ChoiceList
        label={t('toService')}
        value={chosen.value}
        onChoose={(value) => (chosen.value = value)}
        options={services.map(({ id, name, pictogram }) => ({ value: id, label: name[textVariant.value], pictogram }))}
      />
    </Dialog>
  )
}
