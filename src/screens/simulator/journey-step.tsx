import { AnswersScreen } from './answers-screen.tsx'
import { IntroScreen } from './intro-screen.tsx'
import type { JourneyContent } from './journey-content.ts'
import { QuestionScreen } from './question-screen.tsx'
import { ResultScreen } from './result-screen.tsx'
import { TakeAwayScreen } from './take-away-screen.tsx'
import { useArrival } from './use-arrival.ts'
import { useJourney, type Journey } from './use-journey.ts'

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

/** The result, or what is taken away of it. */
function Outcome({ content, journey, onLeave, onPrint }: JourneyStepProps & { readonly journey: Journey }) {
  const { answers } = journey.simulation
  const { score } = journey.view
  const shared = { content, answers, score }
  return journey.place === 'take-away' ? (
    <TakeAwayScreen {...shared} onBack={journey.goOn} onPrint={onPrint ?? (() => print())} />
  ) : (
    <ResultScreen
      {...shared}
      onTakeAway={journey.takeAway}
      onChange={journey.openAnswers}
      onAgain={journey.again}
      onLeave={onLeave}
    />
  )
}
