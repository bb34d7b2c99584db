/**
 * One household under two versions of a grid, line by line: what each criterion brought before and brings now. It subtracts
 * what `evaluate` found and reckons nothing else. The same day and the same facts, or the difference would mean nothing.
 */
import type { CriterionId, EffectId, FactId, GridId, GroupId, LevelId } from '../values/ids.ts'
import type { PointBounds } from '../values/points.ts'
import { isCertain } from '../values/points.ts'
import type { Answer, NodeOutcome, NodeScore, Score } from './score.ts'

export interface ScoreComparison {
  readonly grids: { readonly before: GridId; readonly after: GridId }
  readonly declared: PointsBeside
  readonly confirmed: PointsBeside
  /** Lines of the later grid from top to bottom, each line that is no more after the one it stood behind. */
  readonly lines: readonly ComparedLine[]
  /** Effects beside points that are not said alike under both. */
  readonly effects: readonly ComparedEffect[]
  /** The levels the request may be in, when they differ; empty on the side that has none. */
  readonly levels?: { readonly before: readonly LevelId[]; readonly after: readonly LevelId[] }
  /** Facts that count in one version only. */
  readonly onlyBefore: readonly FactId[]
  readonly onlyAfter: readonly FactId[]
}

export interface PointsBeside {
  readonly before: PointBounds
  readonly after: PointBounds
  /** Points gained, negative when lost; absent while one side is not certain. */
  readonly difference?: number
}

export interface ComparedLine extends PointsBeside {
  readonly kind: NodeScore['kind']
  readonly id: CriterionId | GroupId
  /** Absent on the side whose grid has no such line: it brings 0 there. */
  readonly outcomeBefore?: NodeOutcome
  readonly outcomeAfter?: NodeOutcome
}

/** Absent on the side whose grid has no such effect. */
export interface ComparedEffect {
  readonly effect: EffectId
  readonly before?: Answer
  readonly after?: Answer
}

/** @throws RangeError when the scores are not of the same day. */
export function compareScores(before: Score, after: Score): ScoreComparison {
  if (before.referenceDate !== after.referenceDate)
    throw new RangeError(`One score is of ${before.referenceDate}, the other of ${after.referenceDate}.`)
  return {
    grids: { before: before.gridId, after: after.gridId },
    declared: beside(before.declared, after.declared),
    confirmed: beside(before.confirmed, after.confirmed),
    lines: comparedLines(linesOf(before.root), linesOf(after.root)),
    effects: comparedEffects(before, after),
    ...comparedLevels(before, after),
    onlyBefore: unknownTo(after, before),
    onlyAfter: unknownTo(before, after),
  }
}

function comparedEffects(before: Score, after: Score): readonly ComparedEffect[] {
  const [old, recent] = [before, after].map(({ effects }) => new Map(effects.map(({ id, declared }) => [id, declared])))
  return [...new Set([...old!.keys(), ...recent!.keys()])].flatMap((effect): readonly ComparedEffect[] => {
    const [one, other] = [old!.get(effect), recent!.get(effect)]
    if (one === other) return []
    return [{ effect, ...(one ? { before: one } : {}), ...(other ? { after: other } : {}) }]
  })
}

function comparedLevels(before: Score, after: Score): Pick<ScoreComparison, 'levels'> {
  const [one, other] = [before.level?.possible ?? [], after.level?.possible ?? []]
  return one.join() === other.join() ? {} : { levels: { before: one, after: other } }
}

const nothing: PointBounds = { min: 0, max: 0 }

function beside(before: PointBounds, after: PointBounds): PointsBeside {
  const areCertain = isCertain(before) && isCertain(after)
  return { before, after, ...(areCertain ? { difference: after.min - before.min } : {}) }
}

const linesOf = (node: NodeScore): readonly NodeScore[] =>
  node.kind === 'group' ? [node, ...node.children.flatMap(linesOf)] : [node]

const keyOf = ({ kind, id }: NodeScore): string => `${kind} ${id}`

function comparedLines(earlier: readonly NodeScore[], later: readonly NodeScore[]): readonly ComparedLine[] {
  const [old, recent] = [earlier, later].map((lines) => new Map(lines.map((line) => [keyOf(line), line])))
  const order = later.map(keyOf)
  earlier.map(keyOf).forEach((key, rank, keys) => {
    if (recent?.has(key)) return
    order.splice(order.indexOf(keys[rank - 1] ?? '') + 1, 0, key)
  })
  return order.map((key) => comparedLine(old?.get(key), recent?.get(key)))
}

/** One of the two is there. */
function comparedLine(before: NodeScore | undefined, after: NodeScore | undefined): ComparedLine {
  const { kind, id } = (after ?? before)!
  return {
    kind,
    id,
    ...beside(before?.declared ?? nothing, after?.declared ?? nothing),
    ...(before ? { outcomeBefore: before.outcome } : {}),
    ...(after ? { outcomeAfter: after.outcome } : {}),
  }
}

/** Facts of the situation that one grid does not use and the other does. */
const unknownTo = (score: Score, other: Score): readonly FactId[] => {
  const unusedIn = ({ ignored }: Score) => ignored.filter(({ why }) => why === 'not-in-grid').map(({ fact }) => fact)
  const elsewhere = unusedIn(other)
  return unusedIn(score).filter((fact) => !elsewhere.includes(fact)) as FactId[]
}
