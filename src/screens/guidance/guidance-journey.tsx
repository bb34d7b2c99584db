import { useSignal } from '@preact/signals'
import { loadSummaries } from '../../device/content/sheets.ts'
import type { TextVariant } from '../../domain/values/language.ts'
import type { LocalDate } from '../../domain/values/local-date.ts'
import { textVariant } from '../../ui/language/text-variant.ts'
import { loadWords } from '../../ui/language/words.ts'
import { route } from '../../ui/layout/route.ts'
import { Fetching } from '../fetching/fetching.tsx'
import { GuidancePages } from './guidance-pages.tsx'
import type { Guide } from './guide.ts'
import { useFetched } from './use-fetched.ts'
import './guidance.css'

export interface GuidanceJourneyProps {
  /** The civil day in Clermont-Ferrand: what has ended by then says so. */
  readonly today: LocalDate
  /** On a device that strangers share, no address leads out of the app. */
  readonly isShared?: boolean
}

/**
 * Everything behind `#/guidance`: searching, choosing, reading. What is typed lives in this component and nowhere else:
 * unmounting it, which is what the wipe of a shared device does, forgets it.
 */
export function GuidanceJourney({ today, isShared = false }: GuidanceJourneyProps) {
  const query = useSignal('')
  const variant = textVariant.value
  const { value, hasFailed } = useFetched(() => loadGuide(variant), variant)
  if (!value) return <Fetching hasFailed={hasFailed} />
  const guide: Guide = { ...value, today, isShared }
  return <GuidancePages guide={guide} query={query} path={route.value.path.slice(1)} />
}

async function loadGuide(variant: TextVariant): Promise<Pick<Guide, 'variant' | 'summaries'>> {
  const [summaries] = await Promise.all([loadSummaries(variant), loadWords('guidance')])
  return { variant, summaries }
}
