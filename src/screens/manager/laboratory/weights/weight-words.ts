/** A weight named as whoever votes names it, and how far its slider goes. */
import type { Weight } from '../../../../domain/laboratory/weights.ts'
import type { GridNode, Group } from '../../../../domain/scoring/grid.ts'
import { ruleWords } from '../../../../domain/scoring/comparison/tell-rule.ts'
import { gridWording } from '../../comparison/grid-wording.ts'
import type { Version } from '../../with-grids.tsx'
import { t } from '../../words.ts'

export interface WeightGroup {
  readonly id: string
  readonly label: string
  readonly weights: readonly Weight[]
}

const idsUnder = (node: GridNode): readonly string[] =>
  node.kind === 'group' ? [node.id, ...node.members.flatMap(idsUnder)] : [node.id]

/** The weights by heading of the grid, in its order; those of the whole grid last. Headings without a weight are left out. */
export function weightGroups(weights: readonly Weight[], { grid, texts }: Version): readonly WeightGroup[] {
  const { root } = grid
  const headings = root.members.map((member): WeightGroup => {
    const under = new Set(idsUnder(member))
    const label = texts.groups[member.id] ?? texts.criteria[member.id]?.label ?? member.label
    return { id: member.id, label, weights: weights.filter(({ node }) => under.has(node)) }
  })
  const own: WeightGroup = {
    id: root.id,
    label: texts.groups[root.id] ?? root.label,
    weights: weights.filter(({ node }) => node === (root as Group).id),
  }
  return [...headings, own].filter((group) => group.weights.length > 0)
}

/** "Each month of waiting", "Family: at most", "Rent too heavy: above 40 %, 50 % at most". */
export function weightLabel(weight: Weight, version: Version): string {
  const { texts } = version
  const label = texts.criteria[weight.node]?.label ?? texts.groups[weight.node] ?? weight.node
  if (weight.kind === 'cap' || weight.kind === 'floor') return t(`laboratory.weight.${weight.kind}`, { label })
  if (weight.kind === 'band' || weight.kind === 'stretch')
    return t('laboratory.weight.part', { label, part: partWords(weight, version) })
  return label
}

function criterionOf(node: GridNode, id: string): Extract<GridNode, { kind: 'criterion' }> | undefined {
  if (node.kind === 'criterion') return node.id === id ? node : undefined
  return node.members.map((member) => criterionOf(member, id)).find((found) => found !== undefined)
}

/** A band or a stretch alone, told by the sentences of the comparison. */
function partWords({ node, rank = 0 }: Weight, version: Version): string {
  const rule = criterionOf(version.grid.root, node)?.points
  const side = { wording: { ...gridWording, say: rangeOnly }, own: version, other: version }
  if (rule?.kind === 'bands') return ruleWords(side, { ...rule, bands: rule.bands.slice(rank, rank + 1) })
  if (rule?.kind === 'stretches') return ruleWords(side, { ...rule, stretches: rule.stretches.slice(rank, rank + 1) })
  return ''
}

/** From where to where, without the fact before it and the points after it. */
const rangeOnly: typeof gridWording.say = (key, values = {}) => {
  const { bands = '', stretches = '', range = '', start = '', until = '' } = values
  switch (key) {
    case 'rule.bands':
      return bands
    case 'rule.band':
      return range
    case 'rule.stretches':
      return stretches
    case 'rule.stretch':
      return t('laboratory.between', { min: start, max: until })
    case 'rule.stretchOpen':
      return gridWording.say('range.above', { at: start })
    default:
      return gridWording.say(key, values)
  }
}

export interface Reach {
  readonly min: number
  readonly max: number
}

/** Twice what the grid gives, and twenty points at least, ten for each unit; a penalty stays a penalty, a floor may be on either side of zero. */
export function reachOf({ kind, value }: Weight): Reach {
  const most = Math.max(kind === 'per-unit' ? 10 : 20, Math.abs(value) * 2)
  if (kind === 'floor') return { min: -most, max: most }
  return value < 0 ? { min: -most, max: 0 } : { min: 0, max: most }
}
