import { AnswersScreen } from './answers-screen.tsx'
import { ExplanationScreen } from './explanation/explanation-screen.tsx'
import { IntroScreen } from './intro-screen.tsx'
import type { JourneyContent } from './journey-content.ts'
import { QuestionScreen } from './question-screen.tsx'
import { ResultScreen } from './result-screen.tsx'
import { TakeAwayScreen } from './take-away-screen.tsx'
import { useArrival } from './use-arrival.ts'
import { useJourney, type Journey } from './use-journey.ts'
import { VersionsScreen } from './versions/versions-screen.tsx'

export interface JourneyStepProps {
  readonly content: JourneyContent
  readonly onLeave: () => void
  readonly onSpeakableChange?: (text: string) => void
  readonly onPrint?: () => void
}

/** The screen of the place one is at. */
export function JourneyStep(props: JourneyStepProps) {
  const journey = useJourney(props.content.interview)
  const { asked } = journey.view
  const screen = useArrival(`${journey.place}/${asked?.question.id ?? 'result'}`, props.onSpeakableChange)
  return (
    <div ref={screen} class="simulator">
      <Screen {...props} journey={journey} />
    </div>
  )
}

function Screen(props: JourneyStepProps & { readonly journey: Journey }) {
  const { content, journey, onLeave } = props
  const { place, simulation, view, problem } = journey
  if (place === 'intro') return <IntroScreen content={content} onStart={journey.start} onLeave={onLeave} />
  if (place === 'answers')
    return (
      <AnswersScreen
        content={content}
        simulation={simulation}
        view={view}
        onChange={journey.change}
        onGoOn={journey.goOn}
      />
    )
  const { asked } = view
  if (!asked) return <Outcome {...props} />
  return (
    <QuestionScreen
      content={content}
      view={view}
      asked={asked}
      problem={problem}
      onAnswer={(answer) => journey.answer(asked.question.id, answer)}
      onBack={journey.back}
      onKeep={journey.goOn}
      onAnswers={journey.openAnswers}
    />
  )
}

/** The result, or what is behind it. */
function Outcome({
  content,
  journey,
  onLeave,
  onPrint = () => print(),
}: JourneyStepProps & { readonly journey: Journey }) {
  const { answers } = journey.simulation
  const shared = { content, answers, score: journey.view.score, onBack: journey.goOn, onPrint }
  switch (journey.place) {
    case 'take-away':
      return <TakeAwayScreen {...shared} />
    case 'explanation':
      return <ExplanationScreen {...shared} onTakeAway={journey.takeAway} />
    case 'versions':
      return content.coming ? <VersionsScreen {...shared} coming={content.coming} /> : null
    default:
      return (
        <ResultScreen
          {...shared}
          onExplain={journey.explain}
          onCompare={journey.compare}
          onTakeAway={journey.takeAway}
          onChange={journey.openAnswers}
          onAgain={journey.again}
          onLeave={onLeave}
        />
      )
  }
}
