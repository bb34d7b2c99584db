import { useMemo } from 'preact/hooks'
import { compareGrids } from '../../../domain/scoring/compare-grids.ts'
import { tellChanges } from '../../../domain/scoring/tell-changes.ts'
import { t } from '../words.ts'
import type { ComparedProps } from './compared-versions.tsx'
import { gridWording } from './grid-wording.ts'

/** Every change in one plain sentence, numbered so that a council can speak of "the third one". */
export function ChangeList({ before, after }: ComparedProps) {
  const changes = useMemo(() => compareGrids(before.grid, after.grid), [before.grid, after.grid])
  const sentences = tellChanges(changes, { before, after }, gridWording)
  return (
    <section class="manager-section">
      <h2>{t('comparison.changes')}</h2>
      {sentences.length === 0 ? (
        <p>{t('comparison.none')}</p>
      ) : (
        <ol class="manager-changes">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      )}
    </section>
  )
}
