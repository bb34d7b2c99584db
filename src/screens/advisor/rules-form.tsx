import { useSignal } from '@preact/signals'
import type { QueuePolicy } from '../../domain/queue/queue-policy.ts'
import { policyOf } from '../../domain/queue/queue-state.ts'
import { Button } from '../../ui/action/button.tsx'
import { ChoiceList } from '../../ui/entry/choice-list.tsx'
import { NumberField } from '../../ui/entry/number-field.tsx'
import { announce } from '../../ui/notice/announcer.tsx'
import type { DeskAtWork } from './desk-at-work.ts'
import { t } from './words.ts'

/** Set in minutes, kept in seconds. */
const durations = ['overdueAfterSeconds', 'appointmentToleranceSeconds', 'presentAgainSeconds'] as const
const [least, longest] = [1, 480]

type Draft = Pick<QueuePolicy, (typeof durations)[number] | 'maximumAppointmentsInRow' | 'endOfDay'>

/** The rules of calling that a site may set, versioned in the log: each call is explained by the rules of its time. */
export function RulesForm({ state, ask }: DeskAtWork) {
  const policy = policyOf(state)
  const draft = useSignal<Partial<Draft>>({})
  const value = { ...policy, ...draft.value }
  const set = (changed: Partial<Draft>) => (draft.value = { ...draft.value, ...changed })
  const save = async (): Promise<void> => {
    const isDone = await ask({ type: 'changePolicy', basedOn: state.policyVersion, policy: value })
    // What was typed stays: the rules may have been changed by somebody else meanwhile, or the network be cut.
    if (!isDone) return
    draft.value = {}
    announce(t('rules.saved'))
  }
  return (
    <section class="ticket-part">
      <h3>{t('rules.title')}</h3>
      <p>{t('rules.text')}</p>
      {durations.map((name) => (
        <NumberField
          key={name}
          label={t(`rules.${name}`)}
          unit={t('rules.minutes')}
          value={Math.round(value[name] / 60)}
          min={least}
          max={longest}
          onChange={(minutes) => set({ [name]: Math.min(longest, Math.max(least, minutes ?? least)) * 60 })}
        />
      ))}
      <NumberField
        label={t('rules.maximumAppointmentsInRow')}
        value={value.maximumAppointmentsInRow}
        min={1}
        max={10}
        onChange={(count) => set({ maximumAppointmentsInRow: Math.min(10, Math.max(1, count ?? 1)) })}
      />
      <ChoiceList
        label={t('rules.endOfDay')}
        shape="row"
        value={value.endOfDay}
        onChoose={(chosen) => set({ endOfDay: chosen === 'keep' ? 'keep' : 'expire' })}
        options={[
          { value: 'expire', label: t('rules.expire') },
          { value: 'keep', label: t('rules.keep') },
        ]}
      />
      <Button
        variant="secondary"
        pictogram="check"
        isUnavailable={Object.keys(draft.value).length === 0}
        onPress={() => void save()}
      >
        {t('rules.save')}
      </Button>
    </section>
  )
}
