import { useState } from 'preact/hooks'
import { compileGrid } from '../../../../domain/scoring/compile-grid.ts'
import { Pictogram } from '../../../../ui/picture/pictogram.tsx'
import { WitnessEffects } from '../../comparison/witness-effects.tsx'
import type { Version } from '../../with-grids.tsx'
import { t } from '../../words.ts'

/** The witness cases under what is tried: known households beside the crowd. Reckoned when somebody looks. */
export function Households({ before, after }: { readonly before: Version; readonly after: Version }) {
  const [isOpen, setOpen] = useState(false)
  const compiled = isOpen ? compileGrid(after.grid) : undefined
  return (
    <details class="manager-folded" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Pictogram name="caret-down" />
        {t('comparison.effects')}
      </summary>
      {compiled?.ok && <WitnessEffects before={before} after={{ ...after, compiled: compiled.value }} />}
    </details>
  )
}
