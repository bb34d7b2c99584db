import type { ComponentChildren } from 'preact'
import { encode } from 'uqr'
import './qr-code.css'

export interface QrCodeProps {
  /** The address; whatever is personal stands after `#`, so that no server ever receives it. */
  readonly text: string
  /** What the phone will show: the code is never the only way to it. */
  readonly label: ComponentChildren
}

/** Four clear modules on each side, as ISO/IEC 18004 asks, or phones do not find the code. */
const quietModules = 4

const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')

/** Always dark on white, also in dark and high contrast: many phones do not read the reverse. */
export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: quietModules })
  return (
    <figure class="qr">
      <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges" aria-hidden="true">
        <path d={pathOf(data)} />
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  )
}
