import { useState } from 'preact/hooks'
import type { MonthQuestion } from '../../domain/simulator/questionnaire.ts'
import { Button } from '../../ui/action/button.tsx'
import { MonthYearField } from '../../ui/entry/month-year-field.tsx'
import type { AnswerEntryProps } from './answer-entry.tsx'
import { problemWords } from './problem-words.ts'
import { simulatorWords as t } from './simulator-words.ts'

/** A year and a month; a month to come or a missing one is said in words when the person goes on. */
export function MonthEntry(props: AnswerEntryProps & { readonly question: MonthQuestion }) {
  const { question, asked, texts, content, problem, onAnswer } = props
  const [month, setMonth] = useState(asked.answer?.kind === 'month' ? asked.answer.month : undefined)
  const [isMissing, setMissing] = useState(false)
  const give = () => (month === undefined ? setMissing(true) : onAnswer({ kind: 'month', month }))
  const error = isMissing && month === undefined ? t('problem.no-such-month') : problem && problemWords(problem)
  return (
    <form class="simulator-entry" onSubmit={(event) => event.preventDefault()}>
      <MonthYearField
        label={<span class="ds-sr-only">{texts.question}</span>}
        value={month}
        onChange={setMonth}
        minYear={question.fromYear}
        maxYear={Number(content.interview.today.slice(0, 4))}
        error={error}
      />
      <Button pictogram="arrow-right" isForward isSubmit onPress={give}>
        {t('question.next')}
      </Button>
    </form>
  )
}
