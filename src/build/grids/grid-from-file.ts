/** From the checked entries of a grid file to the grid the domain knows, with the place of every node in the file. */
import type { Combination, Criterion, Grid, GridNode, Group } from '../../domain/scoring/grid.ts'
import type { CriterionId, FactId, GridId, GroupId } from '../../domain/values/ids.ts'
import type { FieldPath } from '../files/yaml-source.ts'
import { basisOf } from './basis-from-file.ts'
import type { ReadCondition } from './beside-points-from-file.ts'
import { effectOf, rankingOf } from './beside-points-from-file.ts'
import type { Refuse } from './condition-from-file.ts'
import { conditionFromFile } from './condition-from-file.ts'
import { exampleOf } from './example-from-file.ts'
import { factOf } from './facts-from-file.ts'
import type { GridEntry } from './grid-schema.ts'
import type { CombineEntry, CriterionEntry, GroupEntry, NodeEntry } from './node-schema.ts'
import { pointsOf } from './points-from-file.ts'

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

/** @param name territory and version, from the path of the file: `2026-01-01.transfer` is for one kind of request. */
export function gridFromFile(
  entry: GridEntry,
  name: { readonly territory: string; readonly version: string },
  refuse: Refuse,
): PlacedGrid {
  const facts = Object.entries(entry.facts).map(([id, fact]) => factOf(id as FactId, fact))
  const choices = new Set(
    facts.filter((fact) => fact.kind === 'choice' || fact.kind === 'commune').map((fact) => fact.id),
  )
  const places = new Map<string, FieldPath>([['total', ['total']]])
  const { status, partial, title, notice, requests, inForce, deliberation, sources } = entry
  const building: Building = { refuse, choices, places }
  const grid: Grid = {
    id: `${name.territory}/${name.version}` as GridId,
    territory: name.territory,
    version: name.version.split('.')[0] as string,
    ...(requests ? { requests } : {}),
    status,
    isPartial: partial,
    title,
    notice,
    inForce,
    deliberation,
    sources,
    parameters: Object.entries(entry.parameters).map(([id, parameter]) => ({ id, ...parameter })),
    ...(entry.communeLists
      ? { communeLists: Object.entries(entry.communeLists).map(([id, list]) => ({ id, ...list })) }
      : {}),
    facts,
    root: groupOf({ ...entry.total, group: 'total' }, ['total'], building),
    ...besidePoints(entry, building),
    examples: entry.examples.map((example) => exampleOf(example, facts)),
    ...(entry.accepted ? { accepted: entry.accepted } : {}),
  }
  return { grid, places }
}

function besidePoints({ effects, ranking }: GridEntry, building: Building): Pick<Grid, 'effects' | 'ranking'> {
  const read: ReadCondition = (condition, path) => conditionFromFile(condition, path, building)
  return {
    ...(effects ? { effects: effects.map((effect, rank) => effectOf(effect, ['effects', rank], read)) } : {}),
    ...(ranking ? { ranking: rankingOf(ranking, read) } : {}),
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
    ...(entry.factor ? { factor: entry.factor } : {}),
    members: entry.members.map((member, rank) => nodeOf(member, [...path, 'members', rank], building)),
  }
}

function combinationOf(entry: CombineEntry): Combination {
  if (typeof entry === 'string') return { kind: entry }
  return 'mean' in entry ? { kind: 'mean', rounding: entry.mean } : { kind: 'selected', by: entry.selected as FactId }
}

function criterionOf(entry: CriterionEntry, path: FieldPath, building: Building): Criterion {
  building.places.set(entry.criterion, path)
  const { label, needsProof, document, when, impliedBy, excludedBy } = entry
  return {
    kind: 'criterion',
    id: entry.criterion as CriterionId,
    label,
    ...limitsOf(entry),
    basis: basisOf(entry.basis),
    needsProof,
    ...(document === undefined ? {} : { document }),
    ...(when === undefined ? {} : { when: conditionFromFile(when, [...path, 'when'], building) }),
    ...(impliedBy ? { impliedBy: impliedBy as CriterionId[] } : {}),
    ...(excludedBy ? { excludedBy: excludedBy as CriterionId[] } : {}),
    points: pointsOf(entry.points),
  }
}
