/** A sheet as the compiler hands it on: its words in every variant that exists, and what only search needs. */
import type { Sheet } from '../../domain/guidance/sheet.ts'
import type { TextVariant } from '../../domain/values/language.ts'

export interface CompiledSheet {
  readonly id: string
  readonly tags: readonly string[]
  /** French is always there; a variant announced as `notYet` is absent. */
  readonly variants: Readonly<Partial<Record<TextVariant, Sheet>>>
}
