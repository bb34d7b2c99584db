import { toChildArray, type ComponentChildren } from 'preact'
import './tile.css'

export interface TileListProps {
  readonly children: ComponentChildren
  /** Two columns where there is room, or always one. */
  readonly columns?: 'one' | 'some'
  readonly label?: string
}

/** Tiles as a list, so that a screen reader says how many there are. */
export const TileList = ({ children, columns = 'some', label }: TileListProps) => (
  <ul class="tiles" data-columns={columns} aria-label={label}>
    {toChildArray(children).map((tile) => (
      <li>{tile}</li>
    ))}
  </ul>
)
