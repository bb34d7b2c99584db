import { useState } from 'preact/hooks'
import type { ChoiceId } from '../../domain/simulator/questionnaire.ts'
import { Button } from '../../ui/action/button.tsx'
import { MultipleChoiceList } from '../../ui/entry/choice-list.tsx'
import type { AnswerEntryProps } from './answer-entry.tsx'
import { simulatorWords as t } from './simulator-words.ts'

/** Ticks, then one touch to go on; "none of these" is an answer of its own, never a forgotten page. */
export function SeveralChoicesEntry({ asked, texts, onAnswer }: AnswerEntryProps) {
  const { question, answer, ticks } = asked
  const [chosen, setChosen] = useState(answer?.kind === 'several-choices' ? answer.chosen : [])
  if (question.kind !== 'several-choices') return null
  const shown = question.choices.filter((choice) => ticks.includes(choice.id))
  const options = shown.map(({ id, pictogram }) => ({
    value: id,
    label: texts.choices?.[id] ?? '',
    ...(pictogram && { pictogram }),
  }))
  const give = (values: readonly ChoiceId[]) => onAnswer({ kind: 'several-choices', chosen: values, among: ticks })
  return (
    <div class="simulator-entry">
      <MultipleChoiceList
        label={texts.question}
        isLabelHidden
        hint={t('question.several')}
        options={options}
        values={chosen}
        onChange={(values) => setChosen(values as readonly ChoiceId[])}
      />
      {chosen.length > 0 ? (
        <Button pictogram="arrow-right" isForward onPress={() => give(chosen)}>
          {t('question.next')}
        </Button>
      ) : (
        <Button pictogram="x-circle" onPress={() => give([])}>
          {t('question.none')}
        </Button>
      )}
    </div>
  )
}
