import type { Answer, AnswerProblem } from '../../domain/simulator/answers.ts'
import type { AskedQuestion, SimulationView } from '../../domain/simulator/simulation.ts'
import { Button } from '../../ui/action/button.tsx'
import { Buttons } from '../../ui/action/buttons.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { Pictogram } from '../../ui/picture/pictogram.tsx'
import { AnswerEntry } from './answer-entry.tsx'
import { DemonstrationLabel } from './demonstration-label.tsx'
import type { JourneyContent } from './journey-content.ts'
import { RangePanel } from './range-panel.tsx'
import { boundsWords, simulatorWords as t } from './simulator-words.ts'
import './question-screen.css'

export interface QuestionScreenProps {
  readonly content: JourneyContent
  readonly view: SimulationView
  readonly asked: AskedQuestion
  readonly problem: AnswerProblem | undefined
  readonly onAnswer: (answer: Answer) => void
  readonly onBack: () => void
  readonly onKeep: () => void
  readonly onAnswers: () => void
}

/** One question: what is asked, why, the answers, the way to say nothing, and where the estimate stands. */
export function QuestionScreen(props: QuestionScreenProps) {
  const { content, view, asked, onBack } = props
  const texts = content.questionnaireTexts.questions[asked.question.id]
  if (!texts) return null
  return (
    <Page title={texts.question} lead={texts.help} kicker={<Kicker {...props} />} back={onBack} hasHome={false}>
      <div class="simulator-question">
        {asked.question.isSensitive && (
          <p class="simulator-sensitive">
            <Pictogram name="lock" />
            <span>{t('question.sensitive')}</span>
          </p>
        )}
        <AnswerEntry key={asked.question.id} {...props} texts={texts} />
        <Ways {...props} />
        <RangePanel score={view.score} content={content} />
        <Why asked={asked} why={texts.why} />
      </div>
    </Page>
  )
}

const Ways = ({ view, asked, onAnswer, onKeep, onAnswers }: QuestionScreenProps) => (
  <Buttons>
    <Button variant="secondary" pictogram="question" onPress={() => onAnswer({ kind: 'withheld' })}>
      {t('question.withhold')}
    </Button>
    {asked.answer && (
      <Button variant="secondary" pictogram="check" onPress={onKeep}>
        {t('question.keep')}
      </Button>
    )}
    {(view.hasEarlier || asked.answer) && (
      <Button variant="secondary" pictogram="list-checks" onPress={onAnswers}>
        {t('question.answers')}
      </Button>
    )}
  </Buttons>
)

const Kicker = ({ content, view, asked }: QuestionScreenProps) => (
  <div class="simulator-kicker">
    <DemonstrationLabel content={content} />
    <p class="simulator-step">
      <span>{asked.answer ? t('question.changing') : t('question.left', { count: view.questionsLeft })}</span>
      <strong>{boundsWords(view.score.declared)}</strong>
    </p>
  </div>
)

const Why = ({ asked, why }: { readonly asked: AskedQuestion; readonly why: string }) => (
  <section class="simulator-why">
    <h2>{t('question.why')}</h2>
    <p>{why}</p>
    <p class="simulator-small">{t('question.base', { base: asked.question.legalBase })}</p>
  </section>
)
