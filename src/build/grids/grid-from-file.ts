/** From the checked entries of a grid file to the grid the domain knows, with the place of every node in the file. */
import type { FactDefinition } from '../../domain/scoring/fact-definition.ts'
import type {
  Combination,
  Criterion,
  ExampleFact,
  Grid,
  GridExample,
  GridNode,
  Group,
  LegalBasis,
} from '../../domain/scoring/grid.ts'
import type { Band, PointRule } from '../../domain/scoring/point-rule.ts'
import type { CriterionId, FactId, GridId, GroupId } from '../../domain/values/ids.ts'
import type { FieldPath } from '../files/yaml-source.ts'
import type { Refuse } from './condition-from-file.ts'
import { conditionFromFile } from './condition-from-file.ts'
import type { FactEntry } from './fact-schema.ts'
import type { ExampleEntry, GridEntry } from './grid-schema.ts'
import type { BandEntry, CombineEntry, CriterionEntry, GroupEntry, NodeEntry, PointsEntry } from './node-schema.ts'

export interface PlacedGrid {
  readonly grid: Grid
  /** Where each group and criterion stands in the file, by id. */
  readonly places: ReadonlyMap<string, FieldPath>
}

interface Building {
  readonly refuse: Refuse
  readonly choices: ReadonlySet<string>
  readonly places: Map<string, FieldPath>
}

/** @param name territory and version, from the path of the file. */
export function gridFromFile(
  entry: GridEntry,
  name: { readonly territory: string; readonly version: string },
  refuse: Refuse,
): PlacedGrid {
  const facts = Object.entries(entry.facts).map(([id, fact]) => factOf(id as FactId, fact))
  const choices = new Set(facts.filter((fact) => fact.kind === 'choice').map((fact) => fact.id))
  const places = new Map<string, FieldPath>([['total', ['total']]])
  const { status, partial, title, notice, inForce, deliberation, sources } = entry
  const grid: Grid = {
    id: `${name.territory}/${name.version}` as GridId,
    ...name,
    status,
    isPartial: partial,
    title,
    notice,
    inForce,
    deliberation,
    sources,
    parameters: Object.entries(entry.parameters).map(([id, parameter]) => ({ id, ...parameter })),
    facts,
    root: groupOf({ ...entry.total, group: 'total' }, ['total'], { refuse, choices, places }),
    examples: entry.examples.map((example) => exampleOf(example, facts)),
    ...(entry.accepted ? { accepted: entry.accepted } : {}),
  }
  return { grid, places }
}

function factOf(id: FactId, entry: FactEntry): FactDefinition {
  const { label, sensitive: isSensitive, recordedByService: isRecordedByService } = entry
  const base = { id, label, isSensitive, isRecordedByService }
  if (entry.kind === 'integer') return { kind: 'integer', ...base, unit: entry.unit, min: entry.min, max: entry.max }
  if (entry.kind === 'date') return { kind: 'date', ...base, earliest: entry.earliest, latest: entry.latest }
  if (entry.kind === 'derived')
    return { kind: 'derived', ...base, derivation: entry.derivation, from: entry.from as Record<string, FactId> }
  if (entry.kind === 'boolean') return { kind: 'boolean', ...base }
  return {
    kind: 'choice',
    ...base,
    values: Object.entries(entry.values).map(([value, text]) => ({ id: value, label: text })),
  }
}

const nodeOf = (entry: NodeEntry, path: FieldPath, building: Building): GridNode =>
  'group' in entry ? groupOf(entry, path, building) : criterionOf(entry, path, building)

function limitsOf({
  cap,
  floor,
  for: selectedBy,
}: Partial<Pick<CriterionEntry, 'cap' | 'floor'>> & { readonly for?: readonly string[] }) {
  return {
    ...(cap === undefined ? {} : { cap }),
    ...(floor === undefined ? {} : { floor }),
    ...(selectedBy === undefined ? {} : { selectedBy }),
  }
}

function groupOf(entry: GroupEntry, path: FieldPath, building: Building): Group {
  building.places.set(entry.group, path)
  return {
    kind: 'group',
    id: entry.group as GroupId,
    label: entry.label,
    ...limitsOf(entry),
    combination: combinationOf(entry.combine),
    members: entry.members.map((member, rank) => nodeOf(member, [...path, 'members', rank], building)),
  }
}

function combinationOf(entry: CombineEntry): Combination {
  if (typeof entry === 'string') return { kind: entry }
  return 'mean' in entry ? { kind: 'mean', rounding: entry.mean } : { kind: 'selected', by: entry.selected as FactId }
}

function criterionOf(entry: CriterionEntry, path: FieldPath, building: Building): Criterion {
  building.places.set(entry.criterion, path)
  const { label, needsProof, document, when } = entry
  return {
    kind: 'criterion',
    id: entry.criterion as CriterionId,
    label,
    ...limitsOf(entry),
    basis: basisOf(entry.basis),
    needsProof,
    ...(document === undefined ? {} : { document }),
    ...(when === undefined ? {} : { when: conditionFromFile(when, [...path, 'when'], building) }),
    points: pointsOf(entry.points),
  }
}

function basisOf(basis: string): LegalBasis {
  if (basis === 'local') return { kind: 'local' }
  return { kind: 'L441-1', letter: basis.split(' ').slice(1).join(' ') || null }
}

function pointsOf(entry: PointsEntry): PointRule {
  if (typeof entry === 'number') return { kind: 'fixed', points: entry }
  if ('bands' in entry) return { kind: 'bands', fact: entry.by as FactId, bands: entry.bands.map(bandOf) }
  const { per, ...rest } = entry
  return { kind: 'per-unit', fact: per as FactId, ...rest }
}

function bandOf(entry: BandEntry): Band {
  const lower = entry['at-least'] ?? entry.above
  const upper = entry['at-most'] ?? entry.below
  return {
    ...(lower === undefined ? {} : { lower: { at: lower, isIncluded: entry['at-least'] !== undefined } }),
    ...(upper === undefined ? {} : { upper: { at: upper, isIncluded: entry['at-most'] !== undefined } }),
    points: entry.points,
  }
}

function exampleOf(entry: ExampleEntry, definitions: readonly FactDefinition[]): GridExample {
  const proofOf = (id: string): ExampleFact['proof'] =>
    entry.refused.includes(id) ? 'refused' : entry.confirmed.includes(id) ? 'confirmed' : 'declared'
  const valueOf = (value: boolean | number | string) => (value === 'yes' ? true : value === 'no' ? false : value)
  const yesOrNo = entry.others ? definitions.filter((fact) => fact.kind === 'boolean') : []
  const stated = { ...Object.fromEntries(yesOrNo.map(({ id }) => [id, false])), ...entry.facts }
  const facts = Object.entries(stated).map(([id, value]) => [id, { value: valueOf(value), proof: proofOf(id) }])
  const { total, confirmed, points } = entry.expect
  return {
    name: entry.name,
    referenceDate: entry.on,
    facts: Object.fromEntries(facts) as Record<string, ExampleFact>,
    expected: { total, ...(confirmed === undefined ? {} : { confirmed }), points },
  }
}
