/**
 * Moved weights as a grid file again: the file of the grid with other numbers, every other letter as its author wrote it, comments
 * included. A proposal is nobody's rule: it is in force on no day and rests on no decision until somebody votes it.
 */
import type { MovedWeights } from './weights.ts'

/** From which character to which, the last one left out. */
export type TextRange = readonly [start: number, end: number]

/** Fields of a grid file that a proposal may not keep as they are. */
export const proposalFields = ['title', 'inForce/from', 'inForce/to', 'deliberation'] as const
export type ProposalField = (typeof proposalFields)[number]

export interface GridFileText {
  readonly text: string
  /** Where each weight, by its id, and each of the fields above stands. */
  readonly places: Readonly<Record<string, TextRange>>
}

interface Heading {
  readonly title: string
  /** Lines of comment at the head of the file: what it is, and what is left to do by hand. */
  readonly notes: readonly string[]
}

/** Weights that the file has no place for are passed over. */
export function proposalOf({ text, places }: GridFileText, moved: MovedWeights, { title, notes }: Heading): string {
  const fields: Readonly<Record<ProposalField, string>> = {
    title: JSON.stringify(title),
    'inForce/from': 'null',
    'inForce/to': 'null',
    deliberation: 'null',
  }
  const written = Object.entries({ ...fields, ...moved }).flatMap(([id, value]) => {
    const place = places[id]
    return place ? [{ start: place[0], end: place[1], value: String(value) }] : []
  })
  // From the end, so that what is still to be changed stays where it was.
  const changed = written
    .toSorted((one, other) => other.start - one.start)
    .reduce((rest, { start, end, value }) => rest.slice(0, start) + value + rest.slice(end), text)
  return `${notes.map((note) => `# ${note}\n`).join('')}${changed}`
}
