import { useEffect, useState } from 'preact/hooks'
import { loadGrids, loadQuestionnaires } from '../../device/content/scoring.ts'
import type { Grid } from '../../domain/scoring/grid.ts'
import { isInForce, versionStanding } from '../../domain/scoring/grid-in-force.ts'
import type { GridTexts } from '../../domain/scoring/grid-texts.ts'
import type { Questionnaire } from '../../domain/simulator/questionnaire.ts'
import type { QuestionnaireTexts } from '../../domain/simulator/questionnaire-texts.ts'
import type { TextVariant } from '../../domain/values/language.ts'
import type { LocalDate } from '../../domain/values/local-date.ts'
import { textVariant } from '../../ui/language/text-variant.ts'
import { Fetching } from '../fetching/fetching.tsx'
import { SimulatorJourney } from './simulator-journey.tsx'

export interface LoadedSimulatorProps {
  /** The civil day at the site. */
  readonly today: LocalDate
  readonly onLeave: () => void
  readonly onSpeakableChange?: (text: string) => void
  readonly onPrint?: () => void
}

interface Loaded {
  readonly grid: Grid
  readonly texts: Readonly<Record<TextVariant, GridTexts>>
}

interface SimulatorContent {
  readonly grid: Grid
  readonly gridTexts: Readonly<Record<TextVariant, GridTexts>>
  readonly coming: Loaded | undefined
  readonly questionnaire: Questionnaire
  readonly questionnaireTexts: Readonly<Record<TextVariant, QuestionnaireTexts>>
}

/** The journey with the grid in force on the day and its questions, fetched when somebody first comes here. */
export function LoadedSimulator(props: LoadedSimulatorProps) {
  const { today } = props
  const [loaded, setLoaded] = useState<SimulatorContent | 'failed' | undefined>()
  useEffect(() => {
    loadSimulatorContent(today).then(setLoaded, () => setLoaded('failed'))
  }, [today])
  if (!loaded || loaded === 'failed') return <Fetching hasFailed={loaded === 'failed'} />
  const variant = textVariant.value
  const coming = loaded.coming && { grid: loaded.coming.grid, texts: loaded.coming.texts[variant] }
  return (
    <SimulatorJourney
      {...props}
      grid={loaded.grid}
      gridTexts={loaded.gridTexts[variant]}
      coming={coming}
      questionnaire={loaded.questionnaire}
      questionnaireTexts={loaded.questionnaireTexts[variant]}
      variant={variant}
    />
  )
}

/** @throws when no grid with a questionnaire is in force on that day. */
async function loadSimulatorContent(today: LocalDate): Promise<SimulatorContent> {
  const [grids, questionnaires] = await Promise.all([loadGrids(), loadQuestionnaires()])
  for (const { questionnaire, texts: questionnaireTexts } of questionnaires) {
    const versions = grids.filter(({ grid }) => grid.territory === questionnaire.id)
    const found = versions.find(({ grid }) => isInForce(grid, today))
    const coming = versions.filter(({ grid }) => versionStanding(grid, today) === 'to-come').toSorted(byFirstDay)[0]
    if (found) return { grid: found.grid, gridTexts: found.texts, coming, questionnaire, questionnaireTexts }
  }
  throw new Error('No grid with a questionnaire is in force.')
}

const byFirstDay = (one: Loaded, other: Loaded): number => one.grid.version.localeCompare(other.grid.version)
