import { useId } from 'preact/hooks'
import type { Weight } from '../../../../domain/laboratory/weights.ts'
import { Button } from '../../../../ui/action/button.tsx'
import { pointsWords } from '../../../simulator/simulator-words.ts'
import type { Version } from '../../with-grids.tsx'
import { t } from '../../words.ts'
import { reachOf, weightLabel } from './weight-words.ts'

export interface WeightFieldProps {
  readonly weight: Weight
  readonly version: Version
  /** Undefined while it is where the grid has it. */
  readonly moved: number | undefined
  readonly onMove: (value: number | undefined) => void
}

/** A whole number within reach; anything else leaves the weight where it is. */
function readWhole(text: string, { min, max }: { readonly min: number; readonly max: number }): number | undefined {
  const value = Number(text)
  return text !== '' && Number.isInteger(value) && value >= min && value <= max ? value : undefined
}

/** A weight to drag, to step with the arrows or to type; the grid's own number is marked on the way and one press away. */
export function WeightField({ weight, version, moved, onMove }: WeightFieldProps) {
  const id = useId()
  const reach = reachOf(weight)
  const value = moved ?? weight.value
  const label = weightLabel(weight, version)
  const move = (text: string) => {
    const read = readWhole(text, reach)
    if (read !== undefined && read !== value) onMove(read === weight.value ? undefined : read)
  }
  const mark = { '--share': String((weight.value - reach.min) / (reach.max - reach.min)) }
  return (
    <div class="weight" data-moved={moved !== undefined} style={mark}>
      <label for={id}>{label}</label>
      <span class="weight-own" id={`${id}-own`}>
        {t('laboratory.own', { points: pointsWords(weight.value) })}
      </span>
      <span class="weight-slide">
        <input
          id={id}
          type="range"
          {...reach}
          step={1}
          value={value}
          aria-valuetext={pointsWords(value)}
          aria-describedby={`${id}-own`}
          onInput={(event) => move(event.currentTarget.value)}
        />
      </span>
      <input
        class="weight-number"
        type="number"
        {...reach}
        step={1}
        value={value}
        aria-label={t('laboratory.typed', { label })}
        onInput={(event) => move(event.currentTarget.value)}
      />
      {moved !== undefined && (
        <Button variant="quiet" pictogram="arrow-counter-clockwise" isPictogramOnly onPress={() => onMove(undefined)}>
          {t('laboratory.resetOne', { label })}
        </Button>
      )}
    </div>
  )
}
