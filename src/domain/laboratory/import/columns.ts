/** Which column of a file is what: by the ids of the grid's facts, by their labels, or by the usual names of a request's own fields. */
import type { StatedFactDefinition } from '../../scoring/fact-definition.ts'
import type { GridTexts } from '../../scoring/grid-texts.ts'
import type { FactId } from '../../values/ids.ts'
import { folded } from './folded.ts'
import type { FileProblem } from './import-problem.ts'
import { personalHeading } from './personal-data.ts'

/** Fields every request may have beside the facts of a grid. */
export type OwnField = 'request' | 'commune' | 'dwelling-type' | 'filed-on'

const ownNames: Readonly<Record<OwnField, readonly string[]>> = {
  request: ['request', 'demande', 'identifiant', 'id', 'reference'],
  commune: ['commune', 'code-commune', 'code-insee', 'insee', 'insee-code'],
  'dwelling-type': ['dwelling-type', 'type-de-logement', 'typologie', 'type'],
  'filed-on': ['filed-on', 'date-de-depot', 'date-de-demande', 'date-de-la-demande'],
}

export type ColumnUse =
  | { readonly kind: 'own'; readonly field: OwnField }
  | { readonly kind: 'fact'; readonly fact: StatedFactDefinition }
  /** Looked at for personal data, and never kept. */
  | { readonly kind: 'unused' }

export interface Column {
  readonly heading: string
  readonly use: ColumnUse
}

/** By folded heading. A fact called `filed-on` is also the date a request was filed on. */
function usesByHeading(facts: ReadonlyMap<FactId, StatedFactDefinition>, texts: readonly GridTexts[]) {
  const uses = new Map<string, ColumnUse>()
  for (const [field, names] of Object.entries(ownNames) as [OwnField, readonly string[]][])
    for (const name of names) {
      const fact = facts.get(field as never)
      uses.set(name, fact ? { kind: 'fact', fact } : { kind: 'own', field })
    }
  for (const [id, fact] of facts) {
    const labels = [fact.label, ...texts.map((each) => each.facts[id]?.label ?? '')]
    for (const label of labels) if (label !== '') uses.set(folded(label), { kind: 'fact', fact })
  }
  for (const [id, fact] of facts) uses.set(id, { kind: 'fact', fact })
  return uses
}

/** What a screen shows of a heading; no fact has so long a name. */
const longestHeading = 80

/** The columns of a file, or the first reason to refuse it. */
export function columnsOf(
  headings: readonly string[],
  facts: ReadonlyMap<FactId, StatedFactDefinition>,
  texts: readonly GridTexts[],
): readonly Column[] | FileProblem {
  const uses = usesByHeading(facts, texts)
  const columns = headings.map((heading): Column => {
    const name = heading.trim()
    return { heading: name, use: uses.get(name) ?? uses.get(folded(name)) ?? { kind: 'unused' } }
  })
  for (const { heading, use } of columns) {
    const looksLike = use.kind === 'unused' ? personalHeading(heading) : undefined
    if (looksLike) return { why: 'personal', column: heading, looksLike }
  }
  const known = columns.filter(({ use }) => use.kind !== 'unused')
  const keys = known.map(({ use }) => (use.kind === 'fact' ? use.fact.id : use.kind === 'own' ? use.field : ''))
  const repeated = known.find((_, rank) => keys.indexOf(keys[rank] as never) < rank)
  if (repeated) return { why: 'column-repeated', column: repeated.heading }
  if (!known.some(({ use }) => use.kind === 'fact'))
    return { why: 'no-fact', columns: columns.slice(0, 20).map(({ heading }) => heading.slice(0, longestHeading)) }
  return columns
}
