/** The text of a published module: see `PublishedScorer`. Written when the app is built, never in a browser. */
import type { Plan } from '../batch/plan.ts'
import { planOf } from '../batch/plan.ts'
import { planChecksum } from '../batch/plan-checksum.ts'
import type { ScoredGrid } from '../batch/scorer.ts'
import type { CompiledGrid } from '../compile-grid.ts'
import type { FactDefinition } from '../fact-definition.ts'
import { scorerFunctions } from './write-scorer.ts'

/** Without its words. Lists of communes are kept as pairs, since a text has no maps. */
function bareFact(fact: FactDefinition): object {
  const { label: _, isSensitive: __, isRecordedByService: ___, ...bare } = fact
  if (bare.kind !== 'choice') return bare
  const { communes, values } = bare
  return {
    ...bare,
    values: values.map(({ id }) => ({ id })),
    ...(communes ? { communes: { ...communes, listsOf: [...communes.listsOf] } } : {}),
  }
}

const scoredOf = ({ gridId, ids, weights }: Plan): ScoredGrid => ({ gridId, ids, weights })

export function publishedModule(compiled: CompiledGrid): string {
  const plan = planOf(compiled)
  const exported = (name: string, value: unknown) => `export const ${name} = ${JSON.stringify(value)}`
  return [
    exported('checksum', planChecksum(plan)),
    exported('scored', scoredOf(plan)),
    exported('facts', compiled.plain.facts.map(bareFact)),
    scorerFunctions(plan),
    'export { totals, trace }\n',
  ].join('\n')
}
