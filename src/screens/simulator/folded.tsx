import type { ComponentChildren } from 'preact'
import { Pictogram } from '../../ui/picture/pictogram.tsx'

export interface FoldedProps {
  readonly title: string
  /** How much is inside, in words. */
  readonly count: string
  readonly children: ComponentChildren
}

/** What stays within reach without making the page long. */
export const Folded = ({ title, count, children }: FoldedProps) => (
  <details class="simulator-folded">
    <summary>
      <Pictogram name="caret-down" />
      <span>
        <strong>{title}</strong> <span>{count}</span>
      </span>
    </summary>
    {children}
  </details>
)
