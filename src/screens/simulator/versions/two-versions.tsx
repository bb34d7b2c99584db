import { useMemo } from 'preact/hooks'
import type { CompiledGrid } from '../../../domain/scoring/compile-grid.ts'
import type { PointsBeside } from '../../../domain/scoring/compare-scores.ts'
import { evaluate } from '../../../domain/scoring/evaluate.ts'
import type { GridTexts } from '../../../domain/scoring/grid-texts.ts'
import type { Situation } from '../../../domain/scoring/situation.ts'
import {
  isHiddenOnPaper,
  isHiddenOnScreen,
  neutralRows,
  versionTable,
  type VersionRow,
} from '../../../domain/simulator/version-rows.ts'
import { isCertain } from '../../../domain/values/points.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { gainWords } from '../gain-words.ts'
import { boundsWords, simulatorWords as t } from '../simulator-words.ts'

export interface GridVersion {
  readonly grid: CompiledGrid
  readonly texts: GridTexts
}

export interface TwoVersionsProps {
  readonly before: GridVersion
  readonly after: GridVersion
  /** The same household on the same day; a fact one version does not use is left aside there. */
  readonly situation: Situation
  /** Others may read a sheet of paper: what is confidential keeps neither its name nor points of its own. */
  readonly isForPaper?: boolean
}

interface Row extends PointsBeside {
  readonly id: string
  readonly label: string
  readonly weight?: 'heading' | 'total'
  readonly isIn: VersionRow['isIn']
}

/** A household under two versions of a grid, line by line, for whoever advises, votes, or asks about themselves. */
export function TwoVersions(props: TwoVersionsProps) {
  const rows = useMemo(() => rowsOf(props), [props.before, props.after, props.situation, props.isForPaper])
  const hasRange = rows.some(({ before, after }) => !isCertain(before) || !isCertain(after))
  return (
    <>
      <DataTable
        caption={t('versions.caption')}
        isCaptionHidden={!props.isForPaper}
        columns={[
          { label: t('versions.line'), cell: (row) => <Label row={row} /> },
          { label: t('versions.before'), cell: ({ before }) => boundsWords(before), isNumber: true },
          { label: t('versions.after'), cell: ({ after }) => boundsWords(after), isNumber: true },
          { label: t('versions.difference'), cell: differenceWords, isNumber: true },
        ]}
        rows={rows}
        keyOf={({ id }) => id}
        weightOf={({ weight }) => weight}
      />
      <p class="simulator-small">{t('versions.unchanged')}</p>
      {hasRange && <p class="simulator-small">{t('versions.range')}</p>}
    </>
  )
}

const Label = ({ row: { label, isIn } }: { readonly row: Row }) => (
  <>
    {label}
    {isIn !== 'both' && (
      <span class="simulator-small"> ({t(isIn === 'after' ? 'versions.added' : 'versions.removed')})</span>
    )}
  </>
)

function differenceWords({ difference }: Row): string {
  if (difference === undefined) return t('versions.unknown')
  return difference === 0 ? t('versions.none') : gainWords({ min: difference, max: difference })
}

function rowsOf({ before, after, situation, isForPaper = false }: TwoVersionsProps): readonly Row[] {
  const facts = [...before.grid.grid.facts, ...after.grid.grid.facts]
  const sensitive = new Set(facts.filter(({ isSensitive }) => isSensitive).map(({ id }) => id))
  const scores = [before, after].map(({ grid }) => evaluate(grid, situation)) as [
    ReturnType<typeof evaluate>,
    ReturnType<typeof evaluate>,
  ]
  const table = versionTable(...scores, sensitive)
  const { rows, confidential } = neutralRows(table.rows, isForPaper ? isHiddenOnPaper : isHiddenOnScreen)
  const isGroup = (id: string) => [after, before].some(({ texts }) => id in texts.groups)
  const labelOf = (id: string) => {
    const found = [after, before].map(({ texts }) => texts.criteria[id]?.label ?? texts.groups[id])
    return found.find((label) => label !== undefined) ?? ''
  }
  return [
    ...rows.map(({ rank, ...row }): Row => ({
      ...row,
      label: labelOf(row.id),
      ...(rank === 'family' && isGroup(row.id) && { weight: 'heading' }),
    })),
    ...(confidential
      ? [{ ...confidential, id: 'confidential', label: t('summary.confidential'), isIn: 'both' } as const]
      : []),
    { ...table.total, id: 'total', label: t('result.total'), weight: 'total', isIn: 'both' },
  ]
}
