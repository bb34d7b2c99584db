import { useSignal } from '@preact/signals'
import { instant, type Instant } from '../../domain/values/instant.ts'
import { Button } from '../../ui/action/button.tsx'
import { ChoiceList } from '../../ui/entry/choice-list.tsx'
import { Dialog } from '../../ui/notice/dialog.tsx'
import { clockTime } from '../../ui/language/clock-time.ts'
import { t } from './words.ts'

export interface UntilDialogProps {
  readonly label: string
  readonly isOpen: boolean
  readonly now: Instant
  readonly timeZone: string
  readonly onClose: () => void
  /** Undefined: until the person is back, whenever that is. */
  readonly onChoose: (returnAt: Instant | undefined) => void
}

const minuteChoices = [10, 20, 30, 60]
const withoutTime = 'back'

/** Until when somebody is away with their place kept. */
export function UntilDialog({ label, isOpen, now, timeZone, onClose, onChoose }: UntilDialogProps) {
  const chosen = useSignal(String(minuteChoices[1]))
  const at = (minutes: number) => instant(now + minutes * 60_000)
  const confirm = () => {
    onClose()
    onChoose(chosen.value === withoutTime ? undefined : at(Number(chosen.value)))
  }
  return (
    <Dialog
      title={t('parkTitle', { label })}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button pictogram="clock" onPress={confirm}>
          {t('confirm')}
        </Button>
      }
    >
      <p>{t('parkText')}</p>
      <ChoiceList
        label={t('until')}
        value={chosen.value}
        onChoose={(value) => (chosen.value = value)}
        options={[
          ...minuteChoices.map((minutes) => ({
            value: String(minutes),
            label: t('untilTime', { time: clockTime(at(minutes), timeZone), minutes }),
          })),
          { value: withoutTime, label: t('untilBack') },
        ]}
      />
    </Dialog>
  )
}
