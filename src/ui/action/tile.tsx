import type { ComponentChildren } from 'preact'
import { Pictogram } from '../picture/pictogram.tsx'
import { ignoreHeldKey, onStrike } from './strike-guard.ts'
import './tile.css'

export interface TileProps {
  readonly title: ComponentChildren
  readonly text?: ComponentChildren
  readonly pictogram?: string
  /** `strong` for the one thing most people came for; `warm` for a second. */
  readonly tone?: 'plain' | 'strong' | 'warm'
  readonly href?: string
  readonly onPress?: () => void
  /** A badge, a waiting time: short, under the text. */
  readonly note?: ComponentChildren
}

/** A big choice that leads somewhere: pictogram, title, one sentence. */
export function Tile({ title, text, pictogram, tone = 'plain', href, onPress, note }: TileProps) {
  const content = [
    pictogram && (
      <span class="tile-picture">
        <Pictogram name={pictogram} />
      </span>
    ),
    <span class="tile-words">
      <span class="tile-title">{title}</span>
      {text && <span class="tile-text">{text}</span>}
      {note && <span class="tile-note">{note}</span>}
    </span>,
    <span class="tile-way" />,
  ]
  const shared = { class: 'tile', 'data-tone': tone, onKeyDown: ignoreHeldKey, onClick: onStrike(onPress) }
  return href === undefined ? (
    <button type="button" {...shared}>
      {content}
    </button>
  ) : (
    <a href={href} {...shared}>
      {content}
    </a>
  )
}
