import { pictogramDrawing } from './pictogram-drawing.ts'
import './pictogram.css'

/** Pictograms that point along the line of reading, and so turn round in Arabic. */
const directed = new Set(['arrow-left', 'arrow-right', 'caret-left', 'caret-right', 'sign-out', 'backspace'])

/** A duotone drawing beside words that say the same: always hidden from screen readers. */
export function Pictogram({ name }: { readonly name: string }) {
  const strokes = pictogramDrawing(name)
  return (
    <svg class="pictogram" viewBox="0 0 256 256" aria-hidden="true" data-directed={directed.has(name) || undefined}>
      {strokes.map(({ d, isTone }) => (
        <path d={d} class={isTone ? 'pictogram-tone' : undefined} />
      ))}
    </svg>
  )
}
