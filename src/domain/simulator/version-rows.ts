/**
 * One household under two versions of a grid, as a table shows it: each family with its total, then its criteria that bring points in
 * one version at least. Nothing is reckoned here: the comparison subtracts what each version found.
 */
import { compareScores, type ComparedLine, type PointsBeside } from '../scoring/compare-scores.ts'
import type { NodeScore, Score, UsedFact } from '../scoring/score.ts'
import type { CriterionId, FactId, GroupId } from '../values/ids.ts'
import { isCertain, type PointBounds } from '../values/points.ts'

export interface VersionRow extends PointsBeside {
  /** What stands for a member of the whole grid, or a criterion within one. */
  readonly rank: 'family' | 'criterion'
  readonly id: CriterionId | GroupId
  readonly isIn: 'both' | 'before' | 'after'
  /** A sensitive fact is behind it, or behind a criterion of the family: not named on anything that leaves the screen. */
  readonly isConfidential: boolean
}

export interface VersionTable {
  readonly total: PointsBeside
  readonly rows: readonly VersionRow[]
}

/** @throws RangeError when the scores are not of the same day. */
export function versionTable(before: Score, after: Score, sensitive: ReadonlySet<FactId>): VersionTable {
  const places = new Map<string, Place>()
  for (const [id, place] of [...placesIn(before.root, sensitive), ...placesIn(after.root, sensitive)])
    places.set(id, { ...place, isConfidential: place.isConfidential || (places.get(id)?.isConfidential ?? false) })
  const { declared, lines } = compareScores(before, after)
  const rows = lines.flatMap((line): readonly VersionRow[] => {
    const place = places.get(line.id)
    const isRow = place && (place.depth === 1 || (place.depth > 1 && line.kind === 'criterion'))
    return isRow && bringsPoints(line) ? [rowOf(line, place)] : []
  })
  return { total: declared, rows: familiesOf(rows).flatMap(withoutRepeat) }
}

interface Place {
  readonly depth: number
  readonly isConfidential: boolean
}

function placesIn(node: NodeScore, sensitive: ReadonlySet<FactId>, depth = 0): readonly (readonly [string, Place])[] {
  const own = [node.id, { depth, isConfidential: isConfidential(node, sensitive) }] as const
  return node.kind === 'group'
    ? [own, ...node.children.flatMap((child) => placesIn(child, sensitive, depth + 1))]
    : [own]
}

/** A family is, as soon as a criterion of it that may bring points is. */
function isConfidential(node: NodeScore, sensitive: ReadonlySet<FactId>): boolean {
  if (node.kind === 'group') return node.children.some((child) => isConfidential(child, sensitive))
  const isBuiltOn = ({ fact, from = [] }: UsedFact): boolean => sensitive.has(fact) || from.some(isBuiltOn)
  return isNotNothing(node.declared) && node.facts.some(isBuiltOn)
}

const isNotNothing = ({ min, max }: PointBounds): boolean => min !== 0 || max !== 0
const bringsPoints = ({ before, after }: PointsBeside): boolean => isNotNothing(before) || isNotNothing(after)

const rowOf = (line: ComparedLine, { depth, isConfidential: isHidden }: Place): VersionRow => ({
  rank: depth === 1 ? 'family' : 'criterion',
  id: line.id,
  before: line.before,
  after: line.after,
  ...(line.difference === undefined ? {} : { difference: line.difference }),
  isIn: line.outcomeBefore && line.outcomeAfter ? 'both' : line.outcomeBefore ? 'before' : 'after',
  isConfidential: isHidden,
})

type Family = readonly [VersionRow, ...VersionRow[]]

function familiesOf(rows: readonly VersionRow[]): readonly Family[] {
  const starts = rows.flatMap(({ rank }, at) => (rank === 'family' ? [at] : []))
  return starts.map((start, nth) => rows.slice(start, starts[nth + 1]) as unknown as Family)
}

/** A family whose points all come from one criterion is told by that criterion alone. */
function withoutRepeat(family: Family): Family {
  const [head, only, ...others] = family
  const isRepeated = only && others.length === 0 && isSame(head.before, only.before) && isSame(head.after, only.after)
  return isRepeated ? [{ ...only, rank: 'family', isConfidential: head.isConfidential }] : family
}

const isSame = (one: PointBounds, other: PointBounds): boolean => one.min === other.min && one.max === other.max

/** True for a family that must be put under no name. */
export type IsHidden = (family: readonly VersionRow[]) => boolean

/** For paper: every family with a criterion that rests on something sensitive. */
export const isHiddenOnPaper: IsHidden = ([head]) => head?.isConfidential ?? false

/** On the screen of the household itself: only while a range would tell what something sensitive, not declared, would bring. */
export const isHiddenOnScreen: IsHidden = (family) =>
  family.some((row) => row.isConfidential && !(isCertain(row.before) && isCertain(row.after)))

/** Hidden families put together, so that neither a name nor the points of one of them tells what it is about. */
export function neutralRows(rows: readonly VersionRow[], isHidden: IsHidden): NeutralRows {
  const families = familiesOf(rows)
  const hidden = families.filter(isHidden).map(([family]) => family)
  const shown = families.filter((family) => !isHidden(family)).flat()
  return { rows: shown, confidential: hidden.length > 0 ? sumOf(hidden) : undefined }
}

export interface NeutralRows {
  readonly rows: readonly VersionRow[]
  readonly confidential: PointsBeside | undefined
}

function sumOf(rows: readonly PointsBeside[]): PointsBeside {
  const added = (side: 'before' | 'after'): PointBounds => ({
    min: rows.reduce((sum, row) => sum + row[side].min, 0),
    max: rows.reduce((sum, row) => sum + row[side].max, 0),
  })
  const differences = rows.map(({ difference }) => difference)
  const areKnown = differences.every((each) => each !== undefined)
  const sum = differences.reduce<number>((total, each) => total + (each ?? 0), 0)
  return { before: added('before'), after: added('after'), ...(areKnown ? { difference: sum } : {}) }
}
