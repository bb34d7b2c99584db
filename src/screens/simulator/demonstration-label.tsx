import { Pictogram } from '../../ui/picture/pictogram.tsx'
import type { JourneyContent } from './journey-content.ts'
import { simulatorWords as t } from './simulator-words.ts'

/** Stands on every screen that shows a point of a grid that is not official: invented points never pass for real ones. */
export function DemonstrationLabel({ content }: { readonly content: JourneyContent }) {
  const { status, isPartial } = content.interview.grid.grid
  if (status === 'official' && !isPartial) return null
  return (
    <p class="simulator-demonstration">
      <Pictogram name="warning-circle" />
      <span>
        {status !== 'official' && <strong>{t('demonstration.label')}</strong>}
        {isPartial && <span> {t('demonstration.partial')}</span>}
      </span>
    </p>
  )
}
