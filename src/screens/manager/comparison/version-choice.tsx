import { ChoiceList } from '../../../ui/entry/choice-list.tsx'
import { versionWords } from '../version-words.ts'
import type { Version } from '../with-grids.tsx'
import { t } from '../words.ts'

export interface VersionChoiceProps {
  readonly versions: readonly Version[]
  readonly before: Version
  readonly after: Version
  readonly onChoose: (pair: readonly [before: string, after: string]) => void
}

/** Which two of several versions are compared. Not on paper: there the two stand with their dates. */
export function VersionChoice({ versions, before, after, onChoose }: VersionChoiceProps) {
  const options = versions.map(({ grid }) => ({ value: grid.id as string, label: versionWords(grid) }))
  return (
    <div class="manager-beside" data-print="no">
      <ChoiceList
        label={t('comparison.before')}
        shape="list"
        options={options}
        value={before.grid.id}
        onChoose={(id) => onChoose([id, after.grid.id])}
      />
      <ChoiceList
        label={t('comparison.after')}
        shape="list"
        options={options}
        value={after.grid.id}
        onChoose={(id) => onChoose([before.grid.id, id])}
      />
    </div>
  )
}
