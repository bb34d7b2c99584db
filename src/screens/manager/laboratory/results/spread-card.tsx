import type { PointStep } from '../../../../domain/laboratory/distribution.ts'
import type { ShownCount } from '../../../../domain/observatory/small-counts.ts'
import { formatNumber } from '../../../../ui/language/number-format.ts'
import { Pictogram } from '../../../../ui/picture/pictogram.tsx'
import { DataTable } from '../../../../ui/table/data-table.tsx'
import { t } from '../../words.ts'
import { SpreadBars } from './spread-bars.tsx'

export interface SpreadProps {
  readonly steps: readonly PointStep[]
  /** One count a step; null where it is hidden. */
  readonly before: readonly ShownCount[]
  readonly after: readonly ShownCount[]
}

export interface SpreadCardProps extends SpreadProps {
  readonly name: string
  readonly total: number
}

/** One line of a distribution: bars for the eye, the numbers themselves behind them for everybody. */
export const SpreadCard = ({ name, total, ...spread }: SpreadCardProps) => (
  <li class="spread">
    <h3>{name}</h3>
    <p class="manager-soft">{t('laboratory.requests', { number: formatNumber(total) })}</p>
    <SpreadBars {...spread} />
    <details class="manager-folded">
      <summary>
        <Pictogram name="caret-down" />
        {t('laboratory.numbers')}
        <span class="ds-sr-only">{name}</span>
      </summary>
      <SpreadTable name={name} {...spread} />
    </details>
  </li>
)

const shown = (count: ShownCount | undefined): string =>
  count === null || count === undefined ? t('laboratory.hidden') : formatNumber(count)

const SpreadTable = ({ name, steps, before, after }: SpreadProps & { readonly name: string }) => (
  <DataTable
    caption={name}
    isCaptionHidden
    columns={[
      { label: t('laboratory.points'), cell: ({ step }) => <bdi>{t('laboratory.step', { ...step })}</bdi> },
      { label: t('comparison.before'), cell: ({ rank }) => shown(before[rank]), isNumber: true },
      { label: t('comparison.after'), cell: ({ rank }) => shown(after[rank]), isNumber: true },
    ]}
    rows={steps.map((step, rank) => ({ step, rank }))}
    keyOf={({ step }) => String(step.from)}
  />
)
