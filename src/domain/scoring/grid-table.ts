/**
 * A grid as a table anybody can read: one row a line of the grid, in the words of the person who reads. Screens, printed
 * pages and the command line share it, so that a council and an applicant never see two versions of one rule. It is the grid
 * as voted, for no household in particular.
 */
import type { CriterionId, EffectId, GroupId, LevelId } from '../values/ids.ts'
import { effectWords, levelCondition, orderWords } from './comparison/tell-beside.ts'
import { basisWords, combinationWords, factorWords, relationWords } from './comparison/tell-node.ts'
import { conditionWords, ruleWords } from './comparison/tell-rule.ts'
import type { Side, WordedGrid, Wording } from './comparison/telling.ts'
import { effectLabel, levelLabel, nodeLabel } from './comparison/telling.ts'
import type { Condition } from './condition.ts'
import type { Effect } from './effect.ts'
import type { Criterion, GridNode, Group } from './grid.ts'
import { boxesOf } from './resolved/relations.ts'
import { allOfConditions } from './resolved/met-condition.ts'

/** Every text is whole and ready to be shown; empty where there is nothing to say. */
export interface GridTableRow {
  /** A group says how its rows count, in `points`. */
  readonly kind: 'group' | 'criterion'
  readonly id: CriterionId | GroupId
  /** 0 for the whole grid, 1 for its chapters. */
  readonly depth: number
  /** The member of the whole grid the row stands in; empty for the whole grid. */
  readonly chapter: string
  readonly label: string
  /** When it counts, the boxes its groups want ticked and the criteria that imply or exclude it included. */
  readonly condition: string
  readonly points: string
  /** "20 points at most". */
  readonly limit: string
  readonly basis: string
  /** The document to bring, or that none is needed. */
  readonly proof: string
}

export interface EffectRow {
  readonly id: EffectId
  readonly label: string
  /** What it gives, when, on what basis, with or without proof. */
  readonly rule: string
  readonly proof: string
}

export interface LevelRow {
  readonly id: LevelId
  readonly label: string
  readonly condition: string
}

/** The names of the columns, in the order of a table that leaves none out. */
export const tableColumns = ['chapter', 'criterion', 'condition', 'points', 'limit', 'basis', 'proof'] as const
export type TableColumn = (typeof tableColumns)[number]

export interface GridTable {
  readonly title: string
  /** What a reader must know before any figure. */
  readonly notice: string
  readonly columns: Readonly<Record<TableColumn, string>>
  /** From top to bottom, a group before its members; the first is the whole grid. */
  readonly rows: readonly GridTableRow[]
  /** What is given beside points; empty when the grid has nothing of the kind. */
  readonly effects: readonly EffectRow[]
  /** Classes of requests, the first one first; empty when the grid has none. */
  readonly levels: readonly LevelRow[]
  /** What requests are ordered by, from the first look to the last; empty when the grid says points only. */
  readonly order: readonly string[]
}

/** @param worded a grid without problems, and its words in the language that `wording` speaks. */
export function gridTable(worded: WordedGrid, wording: Wording): GridTable {
  const { grid, texts } = worded
  const side: Side = { wording, own: worded, other: worded }
  const columns = tableColumns.map((column) => [column, wording.say(`table.${column}`)])
  return {
    title: texts.title,
    notice: texts.notice,
    columns: Object.fromEntries(columns) as GridTable['columns'],
    rows: rowsOf(side, grid.root, { depth: 0, chapter: '', boxes: [] }),
    effects: (grid.effects ?? []).map((effect) => effectRow(side, effect)),
    levels: (grid.ranking?.levels ?? []).map((level) => ({
      id: level.id,
      label: levelLabel(side, level.id),
      condition: levelCondition(side, level),
    })),
    order: grid.ranking ? orderWords(side, grid.ranking) : [],
  }
}

interface Place {
  readonly depth: number
  readonly chapter: string
  /** What the groups around want ticked. */
  readonly boxes: readonly Condition[]
}

function rowsOf(side: Side, node: GridNode, place: Place): readonly GridTableRow[] {
  const label = nodeLabel(side, node.id)
  const { depth, boxes } = place
  const chapter = depth === 1 ? label : place.chapter
  const base = { id: node.id, depth, chapter, label, limit: limitWords(side, node) }
  if (node.kind === 'criterion') return [{ kind: 'criterion', ...base, ...criterionCells(side, node, boxes) }]
  const inner = (member: GridNode): Place => ({
    depth: depth + 1,
    chapter,
    boxes: [...boxes, ...boxesOf(node, member)],
  })
  const own: GridTableRow = {
    kind: 'group',
    ...base,
    condition: '',
    points: groupPoints(side, node),
    basis: '',
    proof: '',
  }
  return [own, ...node.members.flatMap((member) => rowsOf(side, member, inner(member)))]
}

const joined = ({ wording }: Side, words: readonly string[]): string => words.join(wording.say('separator'))

const groupPoints = (side: Side, { combination, factor }: Group): string =>
  joined(side, [combinationWords(side, combination), ...(factor ? [factorWords(side, factor)] : [])])

function criterionCells(side: Side, criterion: Criterion, boxes: readonly Condition[]) {
  const when = allOfConditions([...boxes, ...(criterion.when ? [criterion.when] : [])]) ?? null
  return {
    condition: joined(side, [conditionWords(side, when), ...relationWords(side, criterion)]),
    points: ruleWords(side, criterion.points),
    basis: basisWords(side, criterion.basis),
    proof: proofWords(side, criterion.needsProof, side.own.texts.criteria[criterion.id]?.document),
  }
}

const proofWords = ({ wording }: Side, needsProof: boolean, document = ''): string =>
  needsProof ? document : wording.say('table.no-proof')

const limitWords = (side: Side, { cap, floor }: GridNode): string =>
  joined(side, [
    ...(cap === undefined ? [] : [side.wording.say('table.cap', { points: side.wording.points(cap) })]),
    ...(floor === undefined ? [] : [side.wording.say('table.floor', { points: side.wording.points(floor) })]),
  ])

const effectRow = (side: Side, effect: Effect): EffectRow => ({
  id: effect.id,
  label: effectLabel(side, effect.id),
  rule: effectWords(side, effect),
  proof: proofWords(side, effect.needsProof, side.own.texts.effects[effect.id]?.document),
})
