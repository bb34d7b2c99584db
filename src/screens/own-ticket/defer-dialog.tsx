import { useSignal } from '@preact/signals'
import { instant, type Instant } from '../../domain/values/instant.ts'
import { Button } from '../../ui/action/button.tsx'
import { ChoiceList } from '../../ui/entry/choice-list.tsx'
import { Dialog } from '../../ui/notice/dialog.tsx'
import { clockTime } from '../../ui/language/clock-time.ts'
import { t } from './words.ts'

export interface DeferDialogProps {
  readonly isOpen: boolean
  readonly now: Instant
  readonly timeZone: string
  readonly onClose: () => void
  readonly onChoose: (returnAt: Instant) => void
}

const minuteChoices = [10, 20, 30, 60]

/** When somebody who goes away comes back; at that time they are in line again by themselves. */
export function DeferDialog({ isOpen, now, timeZone, onClose, onChoose }: DeferDialogProps) {
  const chosen = useSignal(String(minuteChoices[1]))
  const at = (minutes: number) => instant(now + minutes * 60_000)
  const confirm = () => {
    onClose()
    onChoose(at(Number(chosen.value)))
  }
  return (
    <Dialog
      title={t('defer')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button pictogram="clock" onPress={confirm}>
          {t('confirmDefer')}
        </Button>
      }
    >
      <ChoiceList
        label={t('deferText')}
        value={chosen.value}
        onChoose={(value) => (chosen.value = value)}
        options={minuteChoices.map((minutes) => ({
          value: String(minutes),
          label: t('inMinutes', { minutes, time: clockTime(at(minutes), timeZone) }),
        }))}
      />
    </Dialog>
  )
}
