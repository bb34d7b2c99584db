import { gridTable, type GridTable, type GridTableRow } from '../../../domain/scoring/grid-table.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { gridWording } from '../comparison/grid-wording.ts'
import type { Version } from '../with-grids.tsx'
import { t } from '../words.ts'

/** The whole grid in plain words: what a council reads, and what an applicant may be shown line by line. */
export function GridTableSection({ version }: { readonly version: Version }) {
  const table = gridTable(version, gridWording)
  return (
    <section class="manager-section">
      <h2>{t('grids.table')}</h2>
      <p>{t('grids.tableText')}</p>
      <Rules table={table} />
      {table.effects.length > 0 && <Effects table={table} />}
      {table.levels.length > 0 && <Levels table={table} />}
      {table.order.length > 0 && <Order order={table.order} />}
    </section>
  )
}

/** Groups head their criteria; how a group counts stands where a criterion has its points. */
const Rules = ({ table: { columns, rows } }: { readonly table: GridTable }) => (
  <DataTable
    caption={t('grids.table')}
    isCaptionHidden
    columns={[
      { label: columns.criterion, cell: (row) => <span data-depth={Math.max(0, row.depth - 1)}>{row.label}</span> },
      { label: columns.condition, cell: ({ condition }) => condition },
      { label: columns.points, cell: (row) => <Points row={row} /> },
      { label: columns.basis, cell: ({ basis }) => basis },
      { label: columns.proof, cell: ({ proof }) => proof },
    ]}
    rows={rows}
    keyOf={({ kind, id }) => `${kind} ${id}`}
    weightOf={({ kind }) => (kind === 'group' ? 'heading' : undefined)}
  />
)

const Points = ({ row: { points, limit } }: { readonly row: GridTableRow }) =>
  limit ? (
    <>
      {points}
      <br />
      <strong>{limit}</strong>
    </>
  ) : (
    points
  )

const Effects = ({ table: { effects, columns } }: { readonly table: GridTable }) => (
  <DataTable
    caption={t('grids.effects')}
    columns={[
      { label: columns.criterion, cell: ({ label }) => label },
      { label: columns.condition, cell: ({ rule }) => rule },
      { label: columns.proof, cell: ({ proof }) => proof },
    ]}
    rows={effects}
    keyOf={({ id }) => id}
  />
)

const Levels = ({ table: { levels, columns } }: { readonly table: GridTable }) => (
  <DataTable
    caption={t('grids.levels')}
    columns={[
      { label: columns.criterion, cell: ({ label }) => label },
      { label: columns.condition, cell: ({ condition }) => condition },
    ]}
    rows={levels}
    keyOf={({ id }) => id}
  />
)

const Order = ({ order }: { readonly order: readonly string[] }) => (
  <>
    <h3>{t('grids.order')}</h3>
    <ol class="manager-changes">
      {order.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ol>
  </>
)
