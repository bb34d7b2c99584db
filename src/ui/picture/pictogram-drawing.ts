/** The drawings arrive in one file after the first paint; until then a pictogram keeps its place, empty. */
import { signal } from '@preact/signals'
import { firstPaint } from '../layout/first-paint.ts'

export interface Stroke {
  readonly d: string
  /** The second tone of the drawing. */
  readonly isTone: boolean
}

const drawings = signal<ReadonlyMap<string, readonly Stroke[]> | undefined>(undefined)
let isAsked = false

/** Loads the drawings; a screen may await it to appear whole. */
export async function loadPictograms(): Promise<void> {
  isAsked = true
  const { pictogramDrawings } = await import('./pictogram-drawings.ts')
  drawings.value = pictogramDrawings
}

function askForDrawings(): void {
  isAsked = true
  firstPaint()
    .then(loadPictograms)
    .catch(() => (isAsked = false))
}

/** The strokes of a pictogram of the set; nothing while they load, or for a name that is not in the set. */
export function pictogramDrawing(name: string): readonly Stroke[] {
  if (!isAsked) askForDrawings()
  return drawings.value?.get(name) ?? []
}
