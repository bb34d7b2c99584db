import { useState } from 'preact/hooks'
import type { AnswerProblem } from '../../domain/simulator/answers.ts'
import type { IntegerQuestion } from '../../domain/simulator/questionnaire.ts'
import { Button } from '../../ui/action/button.tsx'
import { NumberField } from '../../ui/entry/number-field.tsx'
import type { AnswerEntryProps } from './answer-entry.tsx'
import { problemWords } from './problem-words.ts'
import { simulatorWords as t } from './simulator-words.ts'

/** Amounts move by ten, people and rooms by one. */
const stepOf = ({ unit }: IntegerQuestion): number => (unit === 'euro' ? 10 : 1)

/** A number with steps and a keypad. Nothing is filled in beforehand: a number nobody typed must not become an answer. */
export function IntegerEntry(props: AnswerEntryProps & { readonly question: IntegerQuestion }) {
  const { question, asked, texts, problem, onAnswer } = props
  const [value, setValue] = useState(asked.answer?.kind === 'integer' ? asked.answer.value : undefined)
  const [isMissing, setMissing] = useState(false)
  const give = () => (value === undefined ? setMissing(true) : onAnswer({ kind: 'integer', value }))
  return (
    <form class="simulator-entry" onSubmit={(event) => event.preventDefault()}>
      <NumberField
        label={texts.question}
        isLabelHidden
        unit={t(`question.unit.${question.unit}`)}
        min={question.min}
        max={question.max}
        step={stepOf(question)}
        value={value}
        onChange={setValue}
        error={errorOf(problem, isMissing && value === undefined)}
      />
      <Button pictogram="arrow-right" isForward isSubmit onPress={give}>
        {t('question.next')}
      </Button>
    </form>
  )
}

const errorOf = (problem: AnswerProblem | undefined, isMissing: boolean): string | undefined => {
  if (isMissing) return t('problem.missing')
  return problem && problemWords(problem)
}
