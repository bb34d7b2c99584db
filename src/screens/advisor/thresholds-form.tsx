import { useSignal } from '@preact/signals'
import { thresholdBounds, thresholdsOf, type BoardThresholds } from '../../domain/queue/board-thresholds.ts'
import { Button } from '../../ui/action/button.tsx'
import { NumberField } from '../../ui/entry/number-field.tsx'
import { announce } from '../../ui/notice/announcer.tsx'
import { Badge } from '../../ui/notice/badge.tsx'
import type { DeskAtWork } from './desk-at-work.ts'
import { t } from './words.ts'

const { longWaitMinutes, waitingPerOpenDesk } = thresholdBounds

const within = (value: number | undefined, { least, most }: { readonly least: number; readonly most: number }) =>
  Math.min(most, Math.max(least, value ?? least))

/** From when on whoever answers for the site is told. What nobody has set is a draft, and may be set as it stands. */
export function ThresholdsForm({ state, ask }: DeskAtWork) {
  const { thresholds, isDraft, version } = thresholdsOf(state)
  const draft = useSignal<Partial<BoardThresholds>>({})
  const value = { ...thresholds, ...draft.value }
  const set = (changed: Partial<BoardThresholds>) => (draft.value = { ...draft.value, ...changed })
  const save = async (): Promise<void> => {
    if (!(await ask({ type: 'setThresholds', basedOn: version, thresholds: value }))) return
    draft.value = {}
    announce(t('thresholds.saved'))
  }
  return (
    <section class="ticket-part">
      <h3>{t('thresholds.title')}</h3>
      <p>{t('thresholds.text')}</p>
      {isDraft && (
        <p>
          <Badge status="draft" /> {t('thresholds.draft')}
        </p>
      )}
      <NumberField
        label={t('thresholds.longWait')}
        unit={t('thresholds.minutes')}
        value={Math.round(value.longWaitSeconds / 60)}
        min={longWaitMinutes.least}
        max={longWaitMinutes.most}
        onChange={(minutes) => set({ longWaitSeconds: within(minutes, longWaitMinutes) * 60 })}
      />
      <NumberField
        label={t('thresholds.perDesk')}
        value={value.waitingPerOpenDesk}
        min={waitingPerOpenDesk.least}
        max={waitingPerOpenDesk.most}
        onChange={(count) => set({ waitingPerOpenDesk: within(count, waitingPerOpenDesk) })}
      />
      <Button
        variant="secondary"
        pictogram="check"
        isUnavailable={!isDraft && Object.keys(draft.value).length === 0}
        onPress={() => void save()}
      >
        {t('thresholds.save')}
      </Button>
    </section>
  )
}
