import type { Answer, AnswerProblem } from '../../domain/simulator/answers.ts'
import type { AskedQuestion, SimulationView } from '../../domain/simulator/simulation.ts'
import { Button } from '../../ui/action/button.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { Pictogram } from '../../ui/picture/pictogram.tsx'
import { AnswerEntry } from './answer-entry.tsx'
import { DemonstrationLabel } from './demonstration-label.tsx'
import type { JourneyContent } from './journey-content.ts'
import { RangePanel } from './range-panel.tsx'
import { simulatorWords as t } from './simulator-words.ts'
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
  const { content, view, asked, onAnswer, onBack, onKeep, onAnswers } = props
  const texts = content.questionnaireTexts.questions[asked.question.id]
  if (!texts) return null
  return (
    <Page title={texts.question} lead={texts.help} kicker={<Kicker {...props} />} back={onBack} hasHome={false}>
      <div class="simulator-question">
        <AnswerEntry key={asked.question.id} {...props} texts={texts} />
        <div class="simulator-ways">
          <Button variant="secondary" pictogram="question" onPress={() => onAnswer({ kind: 'withheld' })}>
            {t('question.withhold')}
          </Button>
          {asked.answer && (
            <Button variant="secondary" pictogram="check" onPress={onKeep}>
              {t('question.keep')}
            </Button>
          )}
        </div>
        <Why asked={asked} why={texts.why} />
        <RangePanel score={view.score} content={content} />
        <Button variant="quiet" pictogram="list-checks" onPress={onAnswers}>
          {t('question.answers')}
        </Button>
      </div>
    </Page>
  )
}

const Kicker = ({ content, view, asked }: QuestionScreenProps) => (
  <div class="simulator-kicker">
    <span class="simulator-step">
      {asked.answer ? t('question.changing') : t('question.left', { count: view.questionsLeft })}
    </span>
    <DemonstrationLabel content={content} />
  </div>
)

const Why = ({ asked, why }: { readonly asked: AskedQuestion; readonly why: string }) => (
  <section class="simulator-why">
    {asked.question.isSensitive && (
      <p class="simulator-sensitive">
        <Pictogram name="lock" />
        <span>{t('question.sensitive')}</span>
      </p>
    )}
    <h2>{t('question.why')}</h2>
    <p>{why}</p>
    <p class="simulator-small">{t('question.base', { base: asked.question.legalBase })}</p>
  </section>
)
