import type { Answer, AnswerProblem } from '../../domain/simulator/answers.ts'
import type { ChoiceId } from '../../domain/simulator/questionnaire.ts'
import type { QuestionTexts } from '../../domain/simulator/questionnaire-texts.ts'
import type { AskedQuestion } from '../../domain/simulator/simulation.ts'
import { Tile } from '../../ui/action/tile.tsx'
import { TileList } from '../../ui/action/tile-list.tsx'
import { IntegerEntry } from './integer-entry.tsx'
import type { JourneyContent } from './journey-content.ts'
import { MonthEntry } from './month-entry.tsx'
import { SeveralChoicesEntry } from './several-choices-entry.tsx'
import { simulatorWords as t } from './simulator-words.ts'

export interface AnswerEntryProps {
  readonly content: JourneyContent
  readonly asked: AskedQuestion
  readonly texts: QuestionTexts
  readonly problem: AnswerProblem | undefined
  readonly onAnswer: (answer: Answer) => void
}

/** The way to answer that suits the kind of question. One touch answers wherever one touch can say it all. */
export function AnswerEntry(props: AnswerEntryProps) {
  switch (props.asked.question.kind) {
    case 'yes-no':
      return <YesNoEntry {...props} />
    case 'choice':
      return <ChoiceEntry {...props} />
    case 'several-choices':
      return <SeveralChoicesEntry {...props} />
    case 'integer':
      return <IntegerEntry {...props} question={props.asked.question} />
    case 'month':
      return <MonthEntry {...props} question={props.asked.question} />
  }
}

/** The answer given before, said in words: colour alone would not tell it. */
const note = (isChosen: boolean) => (isChosen ? { note: t('question.chosen') } : {})

function YesNoEntry({ asked, texts, onAnswer }: AnswerEntryProps) {
  const given = asked.answer?.kind === 'yes-no' ? asked.answer.isYes : undefined
  return (
    <TileList label={texts.question}>
      {[true, false].map((isYes) => (
        <Tile
          key={String(isYes)}
          pictogram={isYes ? 'check-circle' : 'x-circle'}
          title={t(isYes ? 'question.yes' : 'question.no')}
          onPress={() => onAnswer({ kind: 'yes-no', isYes })}
          {...note(given === isYes)}
        />
      ))}
    </TileList>
  )
}

/** More choices than this are drawn smaller, so that most of them are seen without scrolling. */
const few = 6

function ChoiceEntry({ asked, texts, onAnswer }: AnswerEntryProps) {
  const { question, answer } = asked
  if (question.kind !== 'choice') return null
  const isChosen = (id: ChoiceId) => answer?.kind === 'choice' && answer.choice === id
  return (
    <div class="simulator-choices" data-many={question.choices.length > few || undefined}>
      <TileList label={texts.question}>
        {question.choices.map(({ id, pictogram }) => (
          <Tile
            key={id}
            title={texts.choices?.[id]}
            onPress={() => onAnswer({ kind: 'choice', choice: id })}
            {...(pictogram && { pictogram })}
            {...note(isChosen(id))}
          />
        ))}
      </TileList>
    </div>
  )
}
