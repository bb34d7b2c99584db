import { useEffect, useMemo, useState } from 'preact/hooks'
import { compileGrid, type CompiledGrid } from '../../domain/scoring/compile-grid.ts'
import type { Grid } from '../../domain/scoring/grid.ts'
import type { GridTexts } from '../../domain/scoring/grid-texts.ts'
import type { Questionnaire } from '../../domain/simulator/questionnaire.ts'
import type { QuestionnaireTexts } from '../../domain/simulator/questionnaire-texts.ts'
import type { TextVariant } from '../../domain/values/language.ts'
import type { LocalDate } from '../../domain/values/local-date.ts'
import { loadWords } from '../../ui/language/words.ts'
import type { JourneyContent } from './journey-content.ts'
import { JourneyStep } from './journey-step.tsx'
import './simulator.css'

export interface SimulatorJourneyProps {
  readonly grid: Grid
  readonly gridTexts: GridTexts
  /** The version that follows, when there is one already. */
  readonly coming?: { readonly grid: Grid; readonly texts: GridTexts } | undefined
  readonly questionnaire: Questionnaire
  readonly questionnaireTexts: QuestionnaireTexts
  /** The variant of the texts handed in. */
  readonly variant: TextVariant
  /** The civil day at the site. */
  readonly today: LocalDate
  readonly onLeave: () => void
  /** Receives what a voice should read, each time the screen changes. */
  readonly onSpeakableChange?: (text: string) => void
  /** How this device prints; the browser's own way when absent. */
  readonly onPrint?: () => void
}

/**
 * The whole simulation, from the notice to the take-away. Answers live in this component and nowhere else: unmounting it,
 * which is what the wipe of a shared device does, forgets them.
 */
export function SimulatorJourney(props: SimulatorJourneyProps) {
  const { grid, gridTexts, coming, questionnaire, questionnaireTexts, variant, today } = props
  const isReady = useSimulatorWords(variant)
  const interview = useMemo(() => ({ grid: compiled(grid), questionnaire, today }), [grid, questionnaire, today])
  const next = useMemo(
    () => coming && { grid: compiled(coming.grid), texts: coming.texts },
    [coming?.grid, coming?.texts],
  )
  const content = useMemo<JourneyContent>(
    () => ({ interview, gridTexts, questionnaireTexts, ...(next && { coming: next }) }),
    [interview, gridTexts, questionnaireTexts, next],
  )
  if (!isReady) return null
  return <JourneyStep {...props} content={content} />
}

function useSimulatorWords(variant: TextVariant): boolean {
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    void loadWords('simulator', 'common').then(() => setReady(true))
  }, [variant])
  return isReady
}

/** @throws when the grid has a problem: the build refuses such a grid, so none can reach a screen. */
function compiled(grid: Grid): CompiledGrid {
  const outcome = compileGrid(grid)
  if (!outcome.ok) throw new Error(`The grid ${grid.id} cannot be used: ${outcome.problems[0]?.why}`)
  return outcome.value
}
