import type { ComponentChildren } from 'preact'
import './print-sheet.css'

/** What goes on paper in place of the page around it; never seen on the screen. */
export const PrintSheet = ({ children }: { readonly children: ComponentChildren }) => (
  <section class="print-sheet">{children}</section>
)
