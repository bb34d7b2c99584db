import { useMemo } from 'preact/hooks'
import { weightsOf } from '../../../../domain/laboratory/weights.ts'
import { Button } from '../../../../ui/action/button.tsx'
import { Callout } from '../../../../ui/notice/callout.tsx'
import { Pictogram } from '../../../../ui/picture/pictogram.tsx'
import { placeWords } from '../../grids/place-words.ts'
import type { Version } from '../../with-grids.tsx'
import { t } from '../../words.ts'
import type { LaboratoryStore } from '../laboratory-store.ts'
import { WeightField } from './weight-field.tsx'
import { weightGroups, type WeightGroup } from './weight-words.ts'

export interface WeightPanelProps {
  readonly laboratory: LaboratoryStore
  readonly version: Version
}

/** Every number of the grid that a council may move, heading by heading. */
export function WeightPanel({ laboratory, version }: WeightPanelProps) {
  const groups = useMemo(() => weightGroups(weightsOf(version.grid), version), [version.grid, version.texts])
  const refusal = laboratory.refusal.value
  return (
    <section class="weight-panel">
      <h2>{t('laboratory.weights')}</h2>
      <p class="manager-soft">{t('laboratory.weightsText')}</p>
      {refusal && (
        <Callout kind="danger" title={t('laboratory.impossible')}>
          <p role="alert">{t('laboratory.impossibleText', { place: placeWords(refusal.where, version) })}</p>
        </Callout>
      )}
      {groups.map((group, rank) => (
        <WeightSection key={group.id} {...{ laboratory, version, group }} isOpen={rank === 0} />
      ))}
      <Button
        variant="secondary"
        pictogram="arrow-counter-clockwise"
        isUnavailable={Object.keys(laboratory.moved.value).length === 0}
        onPress={laboratory.reset}
      >
        {t('laboratory.reset')}
      </Button>
    </section>
  )
}

interface SectionProps extends WeightPanelProps {
  readonly group: WeightGroup
  readonly isOpen: boolean
}

function WeightSection({ laboratory, version, group, isOpen }: SectionProps) {
  const moved = group.weights.filter(({ id }) => laboratory.moved.value[id] !== undefined).length
  return (
    <details class="weight-group" open={isOpen}>
      <summary>
        <Pictogram name="caret-down" />
        <span>{group.label}</span>
        {moved > 0 && <strong>{t('laboratory.movedCount', { number: moved })}</strong>}
      </summary>
      {group.weights.map((weight) => (
        <WeightField
          key={weight.id}
          weight={weight}
          version={version}
          moved={laboratory.moved.value[weight.id]}
          onMove={(value) => laboratory.move(weight.id, value)}
        />
      ))}
    </details>
  )
}
