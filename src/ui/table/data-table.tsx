import type { ComponentChildren } from 'preact'
import './data-table.css'

export interface Column<Row> {
  readonly label: string
  readonly cell: (row: Row) => ComponentChildren
  /** Numbers end on one line, so that their digits can be compared. */
  readonly isNumber?: boolean
}

export interface DataTableProps<Row> {
  /** What the table tells; read before it. */
  readonly caption: string
  /** A title of the page says it already: the caption stays for screen readers. */
  readonly isCaptionHidden?: boolean
  /** The first one names the row. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** A row that heads those after it, or one that weighs more than the others. */
  readonly weightOf?: (row: Row) => 'heading' | 'total' | undefined
}

/**
 * Rows to compare. Where the page is narrow each row becomes a card, with the name of its column before each value: nothing
 * scrolls sideways. Browsers keep it a table for a screen reader, which says the column by itself.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, isCaptionHidden = false, columns, rows, keyOf } = props
  return (
    <table class="data-table" data-many={columns.length > 3}>
      <caption class={isCaptionHidden ? 'ds-sr-only' : 'data-table-caption'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, isNumber }) => (
            <th key={label} scope="col" data-number={isNumber}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow key={keyOf(row)} row={row} {...props} />
        ))}
      </tbody>
    </table>
  )
}

function TableRow<Row>({ row, columns, weightOf }: DataTableProps<Row> & { readonly row: Row }) {
  const [first, ...others] = columns
  return (
    <tr data-weight={weightOf?.(row)}>
      <th scope="row" data-number={first.isNumber}>
        {first.cell(row)}
      </th>
      {others.map(({ label, cell, isNumber }) => (
        <td key={label} data-number={isNumber}>
          <span class="data-table-label" aria-hidden="true">
            {label}
          </span>
          <span>{cell(row)}</span>
        </td>
      ))}
    </tr>
  )
}
