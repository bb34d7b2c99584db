/**
 * An information sheet: the answer to one question of an applicant, in one text variant, as a tree a screen draws and
 * a voice reads (right to information, CCH L441-2-6 and R441-2-16). Never HTML, never a figure without its dates.
 */
import type { SheetId } from '../values/ids.ts'
import type { TextVariant } from '../values/language.ts'
import type { LocalDate } from '../values/local-date.ts'
import type { Status } from '../values/status.ts'
import type { FigureWording, Validity } from './figure.ts'
import type { Source } from './source.ts'

/** What a card shows. */
export interface SheetSummary extends Validity {
  readonly id: SheetId
  /** Place in the guidance tree: the topic's letter and two digits. */
  readonly code: string
  readonly topic: string
  readonly situations: readonly string[]
  /** Name of the Phosphor set. */
  readonly pictogram: string
  readonly status: Status
  readonly checkedOn: LocalDate
  readonly related: readonly SheetId[]
  /** The variant these words are in: `fr` when the one asked for does not exist yet. */
  readonly variant: TextVariant
  readonly title: string
  readonly summary: string
}

export interface Sheet extends SheetSummary {
  /** Who answers for it. */
  readonly owner: string
  readonly sources: readonly Source[]
  readonly blocks: readonly Block[]
}

export const calloutKinds = ['important', 'tip', 'danger', 'local-unknown'] as const
export type CalloutKind = (typeof calloutKinds)[number]

export type Block =
  | { readonly kind: 'heading'; readonly children: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'callout'; readonly callout: CalloutKind; readonly children: readonly Block[] }

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  /** Easy-to-read only: each sentence keeps its own line. */
  | { readonly kind: 'line-break' }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'sheet-link'; readonly sheetId: SheetId; readonly children: readonly Inline[] }
  | FigureInText

/** A figure in a sentence, with every period known when the app was built; `figureOn` chooses the one to show. */
export interface FigureInText {
  readonly kind: 'figure'
  readonly id: string
  readonly periods: readonly FigureWording[]
}
