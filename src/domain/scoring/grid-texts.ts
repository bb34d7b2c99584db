/**
 * The words of a grid in one text variant, by id: what a screen shows beside each point. French comes from the grid
 * itself, which is what was voted; the others from the files beside it.
 */
export interface GridTexts {
  readonly title: string
  readonly notice: string
  readonly parameters: Readonly<Record<string, string>>
  readonly facts: Readonly<Record<string, FactTexts>>
  readonly groups: Readonly<Record<string, string>>
  readonly criteria: Readonly<Record<string, CriterionTexts>>
}

export interface FactTexts {
  readonly label: string
  /** By choice id, for a choice. */
  readonly values?: Readonly<Record<string, string>>
}

export interface CriterionTexts {
  readonly label: string
  readonly document?: string
}
