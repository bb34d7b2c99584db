import type { QuestionId } from '../../domain/simulator/questionnaire.ts'
import { questionOf } from '../../domain/simulator/questionnaire.ts'
import type { Simulation, SimulationView } from '../../domain/simulator/simulation.ts'
import { Button } from '../../ui/action/button.tsx'
import { Tile } from '../../ui/action/tile.tsx'
import { TileList } from '../../ui/action/tile-list.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { answerWords } from './answer-words.ts'
import { DemonstrationLabel } from './demonstration-label.tsx'
import type { JourneyContent } from './journey-content.ts'
import { RangePanel } from './range-panel.tsx'
import { simulatorWords as t } from './simulator-words.ts'

export interface AnswersScreenProps {
  readonly content: JourneyContent
  readonly simulation: Simulation
  readonly view: SimulationView
  readonly onChange: (question: QuestionId) => void
  readonly onGoOn: () => void
}

/** Everything that was answered, each of it one touch away from being changed. */
export const AnswersScreen = ({ content, simulation, view, onChange, onGoOn }: AnswersScreenProps) => (
  <Page
    title={t('answers.title')}
    lead={simulation.answers.length > 0 ? t('answers.lead') : t('answers.empty')}
    kicker={<DemonstrationLabel content={content} />}
    back={onGoOn}
    hasHome={false}
    actions={
      <Button pictogram="arrow-right" isForward onPress={onGoOn}>
        {t(view.asked ? 'answers.goOn' : 'answers.toResult')}
      </Button>
    }
  >
    <TileList columns="one" label={t('answers.title')}>
      {simulation.answers.map(({ question: id, answer }) => {
        const question = questionOf(content.interview.questionnaire, id)
        return (
          <Tile
            key={id}
            pictogram={question.pictogram}
            title={content.questionnaireTexts.questions[id]?.short}
            text={answerWords(question, answer, content)}
            onPress={() => onChange(id)}
          />
        )
      })}
    </TileList>
    <RangePanel score={view.score} content={content} />
  </Page>
)
