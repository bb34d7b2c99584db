/** From the checked entry of a witness case to what the domain knows. */
import type { FactDefinition } from '../../domain/scoring/fact-definition.ts'
import type { ExampleFact, GridExample } from '../../domain/scoring/grid.ts'
import type { ExampleEntry } from './grid-schema.ts'

export function exampleOf(entry: ExampleEntry, definitions: readonly FactDefinition[]): GridExample {
  const proofOf = (id: string): ExampleFact['proof'] =>
    entry.refused.includes(id) ? 'refused' : entry.confirmed.includes(id) ? 'confirmed' : 'declared'
  const valueOf = (value: boolean | number | string) => (value === 'yes' ? true : value === 'no' ? false : value)
  const yesOrNo = entry.others ? definitions.filter((fact) => fact.kind === 'boolean') : []
  const stated = { ...Object.fromEntries(yesOrNo.map(({ id }) => [id, false])), ...entry.facts }
  const facts = Object.entries(stated).map(([id, value]) => [id, { value: valueOf(value), proof: proofOf(id) }])
  const { total, confirmed, points, effects, level } = entry.expect
  return {
    name: entry.name,
    referenceDate: entry.on,
    facts: Object.fromEntries(facts) as Record<string, ExampleFact>,
    expected: {
      total,
      ...(confirmed === undefined ? {} : { confirmed }),
      points,
      ...(Object.keys(effects).length > 0 ? { effects } : {}),
      ...(level === undefined ? {} : { level }),
    },
  }
}
