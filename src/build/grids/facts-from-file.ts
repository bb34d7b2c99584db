/** From the checked entries of `facts:` to what the domain knows. */
import type { ChoiceValue, FactDefinition } from '../../domain/scoring/fact-definition.ts'
import type { FactId } from '../../domain/values/ids.ts'
import type { FactEntry } from './fact-schema.ts'

const valuesOf = (values: Readonly<Record<string, string>>): readonly ChoiceValue[] =>
  Object.entries(values).map(([id, label]) => ({ id, label }))

export function factOf(id: FactId, entry: FactEntry): FactDefinition {
  const { label, sensitive: isSensitive, recordedByService: isRecordedByService } = entry
  const base = { id, label, isSensitive, isRecordedByService }
  switch (entry.kind) {
    case 'boolean':
      return { kind: 'boolean', ...base }
    case 'integer':
      return { kind: 'integer', ...base, unit: entry.unit, min: entry.min, max: entry.max }
    case 'date':
      return { kind: 'date', ...base, earliest: entry.earliest, latest: entry.latest }
    case 'choice':
      return { kind: 'choice', ...base, values: valuesOf(entry.values) }
    case 'commune':
      return { kind: 'commune', ...base, isSeveral: entry.several }
    case 'events':
      return { kind: 'events', ...base, max: entry.max, qualifiers: valuesOf(entry.qualifiers) }
    case 'derived':
      return derivedOf(base, entry)
  }
}

type Base = Pick<FactDefinition, 'id' | 'label' | 'isSensitive' | 'isRecordedByService'>

function derivedOf(base: Base, entry: FactEntry & { kind: 'derived' }): FactDefinition {
  const { derivation, version, from, withinMonths, only } = entry
  return {
    kind: 'derived',
    ...base,
    derivation,
    ...(version === undefined ? {} : { version }),
    from: from as Record<string, FactId>,
    ...(withinMonths === undefined ? {} : { withinMonths }),
    ...(only === undefined ? {} : { only }),
  }
}
