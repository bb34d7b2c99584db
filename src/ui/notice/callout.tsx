import type { ComponentChildren } from 'preact'
import { wordsOf } from '../language/words.ts'
import { Pictogram } from '../picture/pictogram.tsx'
import './callout.css'

export const calloutKinds = ['important', 'tip', 'danger', 'local-unknown', 'done'] as const
export type CalloutKind = (typeof calloutKinds)[number]

export interface CalloutProps {
  readonly kind: CalloutKind
  /** The usual words of the kind when absent. */
  readonly title?: string
  readonly children: ComponentChildren
}

const t = wordsOf('common')

const looks: Record<CalloutKind, { readonly color: string; readonly pictogram: string }> = {
  important: { color: 'terracotta', pictogram: 'hand-palm' },
  tip: { color: 'accent', pictogram: 'lightbulb' },
  danger: { color: 'danger', pictogram: 'warning' },
  'local-unknown': { color: 'ochre', pictogram: 'map-pin' },
  done: { color: 'success', pictogram: 'check-circle' },
}

/** What must not be missed on a page. Its kind is written, never told by its colour alone. */
export const Callout = ({ kind, title, children }: CalloutProps) => (
  <div class="callout" data-color={looks[kind].color}>
    <Pictogram name={looks[kind].pictogram} />
    <div class="callout-words">
      <p class="callout-title">{title ?? t(`callout.${kind}`)}</p>
      {children}
    </div>
  </div>
)
