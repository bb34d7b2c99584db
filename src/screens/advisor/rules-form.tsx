import { useSignal } from '@preact/signals'
import { interviewOutcomes, type InterviewOutcome } from '../../domain/queue/interview-outcome.ts'
import { longestTravelMinutes, usualTravelMinutes, type QueuePolicy } from '../../domain/queue/queue-policy.ts'
import { policyOf } from '../../domain/queue/queue-state.ts'
import { Button } from '../../ui/action/button.tsx'
import { ChoiceList, MultipleChoiceList } from '../../ui/entry/choice-list.tsx'
import { NumberField } from '../../ui/entry/number-field.tsx'
import { announce } from '../../ui/notice/announcer.tsx'
import type { DeskAtWork } from './desk-at-work.ts'
import { outcomeWords, t } from './words.ts'

/** Set in minutes, kept in seconds. */
const durations = ['overdueAfterSeconds', 'appointmentToleranceSeconds', 'presentAgainSeconds'] as const
const [least, longest] = [1, 480]

type Draft = Pick<
  QueuePolicy,
  (typeof durations)[number] | 'maximumAppointmentsInRow' | 'endOfDay' | 'travelMinutes' | 'outcomes'
>

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
      <NumberField
        label={t('rules.travelMinutes')}
        unit={t('rules.minutes')}
        value={value.travelMinutes ?? usualTravelMinutes}
        min={0}
        max={longestTravelMinutes}
        onChange={(minutes) =>
          set({ travelMinutes: Math.min(longestTravelMinutes, Math.max(0, minutes ?? usualTravelMinutes)) })
        }
      />
      <OutcomesOffered state={state} chosen={value.outcomes} onChange={(outcomes) => set({ outcomes })} />
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

interface OutcomesOfferedProps extends Pick<DeskAtWork, 'state'> {
  readonly chosen: readonly InterviewOutcome[] | undefined
  readonly onChange: (outcomes: readonly InterviewOutcome[]) => void
}

/** Which outcomes of interviews desks are offered, among those that the services of the site know; none is a choice too. */
function OutcomesOffered({ state, chosen, onChange }: OutcomesOfferedProps) {
  const known = new Set(state.site.services.flatMap(({ outcomes = [] }) => outcomes))
  const offered = interviewOutcomes.filter((each) => known.has(each))
  if (offered.length === 0) return null
  return (
    <MultipleChoiceList
      label={t('rules.outcomes')}
      hint={t('rules.outcomesHint')}
      shape="grid"
      values={chosen ?? offered}
      onChange={(values) => onChange(offered.filter((each) => values.includes(each)))}
      options={offered.map((each) => ({ value: each, label: outcomeWords(each) }))}
    />
  )
}
