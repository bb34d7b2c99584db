import { ChoiceList } from '../../../../ui/entry/choice-list.tsx'
import { titleWords } from '../../version-words.ts'
import { t } from '../../words.ts'
import { otherVersions } from '../other-versions.ts'
import type { WorkbenchProps } from '../workbench.tsx'
import { WeightPanel } from './weight-panel.tsx'

const weights = 'weights'

/** What is tried: the weights of the grid, one by one, or another version of it as a whole. */
export function TrialPanel({ laboratory, version, versions }: WorkbenchProps) {
  const others = otherVersions(version, versions)
  const other = laboratory.other.value
  const choose = (value: string) => laboratory.tryOther(others.find(({ grid }) => grid.id === value)?.grid)
  return (
    <div class="weights" data-print="no">
      {others.length > 0 && (
        <ChoiceList
          label={t('laboratory.tried')}
          options={[
            { value: weights, label: t('laboratory.triedWeights') },
            ...others.map((each) => ({ value: each.grid.id as string, label: titleWords(each) })),
          ]}
          value={other?.id ?? weights}
          onChoose={choose}
        />
      )}
      {!other && <WeightPanel laboratory={laboratory} version={version} />}
    </div>
  )
}
