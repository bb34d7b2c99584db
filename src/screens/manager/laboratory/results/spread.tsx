import { useState } from 'preact/hooks'
import { territories } from '../../../../device/content/places.ts'
import type { Distribution, DistributionLine, Distributions } from '../../../../domain/laboratory/distribution.ts'
import { dwellingTypes, type DwellingType } from '../../../../domain/laboratory/request-table.ts'
import type { Summary } from '../../../../domain/laboratory/summary.ts'
import { ChoiceList } from '../../../../ui/entry/choice-list.tsx'
import { laboratoryWords, t } from '../../words.ts'
import { SpreadCard } from './spread-card.tsx'

type Side = 'byCommune' | 'byDwellingType'

const communeNames = new Map(
  territories.flatMap(({ communes }) => communes.map(({ inseeCode, name }) => [inseeCode, name] as const)),
)

const isDwellingType = (label: string): label is DwellingType => dwellingTypes.some((each) => each === label)

/** A commune or a type by its name; those too small to stand alone; those the file says nothing of. */
export function lineName({ label, labels }: DistributionLine): string {
  if (label === null) return t('laboratory.together', { number: labels })
  if (label === '') return t('laboratory.unstated')
  return isDwellingType(label) ? laboratoryWords(`dwelling-type.${label}`) : (communeNames.get(label) ?? label)
}

/** How the points spread, before and after, on the whole and line by line; small counts are not shown. */
export function Spread({ summary: { distributions } }: { readonly summary: Summary }) {
  const [side, choose] = useState<Side>('byCommune')
  if (!distributions)
    return (
      <section class="manager-section">
        <h2>{t('laboratory.spread')}</h2>
        <p>{t('laboratory.tooFew')}</p>
      </section>
    )
  return (
    <section class="manager-section">
      <h2>{t('laboratory.spread')}</h2>
      <p class="manager-soft">{t('laboratory.spreadText', { threshold: distributions.policy.threshold })}</p>
      <ChoiceList
        label={t('laboratory.by')}
        shape="row"
        options={[
          { value: 'byCommune', label: t('laboratory.byCommune') },
          { value: 'byDwellingType', label: t('laboratory.byDwellingType') },
        ]}
        value={side}
        onChoose={(value) => choose(value as Side)}
      />
      <Cards distributions={distributions} distribution={distributions[side]} />
    </section>
  )
}

/** Communes by name, types by size, what has no name of its own last. */
function inOrder(lines: readonly DistributionLine[]) {
  const place = ({ label }: DistributionLine): string => {
    if (!label) return `~${label ?? ''}`
    const type = dwellingTypes.findIndex((each) => each === label)
    return type < 0 ? lineName({ label, labels: 1 }) : String(type)
  }
  return lines
    .map((line, rank) => ({ line, rank }))
    .toSorted((one, other) => place(one.line).localeCompare(place(other.line), 'fr'))
}

const Cards = ({
  distributions: { steps },
  distribution: { lines, before, after },
}: {
  readonly distributions: Distributions
  readonly distribution: Distribution
}) => (
  <ul class="spreads">
    <SpreadCard
      name={t('laboratory.all')}
      {...{ steps, before: before.columnTotals, after: after.columnTotals, total: before.total }}
    />
    {inOrder(lines).map(({ line, rank }) => (
      <SpreadCard
        key={line.label ?? 'together'}
        name={lineName(line)}
        steps={steps}
        before={before.cells[rank] ?? []}
        after={after.cells[rank] ?? []}
        total={before.rowTotals[rank] ?? 0}
      />
    ))}
  </ul>
)
