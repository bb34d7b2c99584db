import type { Contradiction } from '../../../domain/scoring/lint/contradicted-example.ts'
import { formatDate } from '../../../ui/language/number-format.ts'
import { Pictogram } from '../../../ui/picture/pictogram.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { boundsWords } from '../../simulator/simulator-words.ts'
import type { Version } from '../with-grids.tsx'
import { t } from '../words.ts'
import { statedFacts } from './stated-facts.ts'
import type { Verdict } from './verdict.ts'
import { WitnessTag } from './witness-tag.tsx'

export interface WitnessCardProps {
  readonly verdict: Verdict
  readonly version: Version
}

/** One household: the points expected, those found, and each line that differs. Its name is that of the file, in French. */
export function WitnessCard({ verdict, version }: WitnessCardProps) {
  const { example, isMet, expected, found, differences } = verdict
  return (
    <li class="manager-card" data-state={isMet ? 'met' : 'unmet'}>
      <h3 lang="fr" dir="ltr">
        {example.name}
      </h3>
      <p class="manager-card-line">
        <WitnessTag isMet={isMet} />
        <span>
          {t('witnesses.expected')} <strong>{boundsWords(expected)}</strong>
        </span>
        <span>
          {t('witnesses.found')} <strong>{boundsWords(found)}</strong>
        </span>
      </p>
      {differences.length > 0 && <Differences differences={differences} version={version} />}
      {'sum' in example && (
        <p>
          {t('witnesses.sum')}{' '}
          <span lang="fr" dir="ltr">
            {example.sum}
          </span>
        </p>
      )}
      <Household {...{ verdict, version }} />
    </li>
  )
}

const Differences = ({
  differences,
  version,
}: {
  readonly differences: readonly Contradiction[]
  readonly version: Version
}) => (
  <DataTable
    caption={t('witnesses.differences')}
    columns={[
      { label: t('witnesses.line'), cell: ({ of }) => lineWords(of, version) },
      { label: t('witnesses.expected'), cell: ({ expected }) => boundsWords(expected), isNumber: true },
      {
        label: t('witnesses.found'),
        cell: ({ found }) => (found ? boundsWords(found) : t('witnesses.noLine')),
        isNumber: true,
      },
    ]}
    rows={differences}
    keyOf={({ of }) => of}
  />
)

/** A total, or a line of the grid by its label; its id when the grid has no such line. */
function lineWords(of: string, { texts }: Version): string {
  if (of === 'declared' || of === 'confirmed') return t(`witnesses.${of}`)
  return texts.criteria[of]?.label ?? texts.groups[of] ?? of
}

const Household = ({ verdict: { example }, version }: WitnessCardProps) => (
  <details class="manager-folded">
    <summary>
      <Pictogram name="caret-down" />
      {t('witnesses.household')}
    </summary>
    <p>{t('witnesses.on', { date: formatDate(example.referenceDate) })}</p>
    <dl class="manager-facts">
      {statedFacts(example, version).map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </details>
)
