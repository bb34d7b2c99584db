/** Every small mistake a hand could make in a grid: one figure off by one, one boundary moved, one condition dropped. */
import type { Condition } from '../../../src/domain/scoring/condition.ts'
import type { Combination, Criterion, Grid, GridNode, Group } from '../../../src/domain/scoring/grid.ts'
import type { Band, BandEnd, PointRule } from '../../../src/domain/scoring/point-rule.ts'

export interface Mistake {
  readonly name: string
  readonly grid: Grid
}

type Changed<Part> = readonly (readonly [name: string, part: Part])[]

const replaced = <Item>(items: readonly Item[], rank: number, item: Item): readonly Item[] =>
  items.map((each, at) => (at === rank ? item : each))

/** Each item changed in turn. */
const eachOf = <Item>(items: readonly Item[], change: (item: Item) => Changed<Item>): Changed<readonly Item[]> =>
  items.flatMap((item, rank) =>
    change(item).map(([name, other]) => [`${rank} ${name}`, replaced(items, rank, other)] as const),
  )

const nextComparator = {
  below: 'at-most',
  'at-most': 'below',
  'at-least': 'above',
  above: 'at-least',
  equal: 'at-least',
} as const

function conditionMistakes(condition: Condition): Changed<Condition> {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const other = condition.kind === 'all' ? 'any' : 'all'
      const shorter = condition.of.map((_, rank) => ({
        ...condition,
        of: condition.of.filter((__, at) => at !== rank),
      }))
      const dropped =
        condition.of.length > 1 ? shorter.map((each, rank) => [`part ${rank} dropped`, each] as const) : []
      const inner = eachOf(condition.of, conditionMistakes).map(([name, of]) => [name, { ...condition, of }] as const)
      return [[`${condition.kind} becomes ${other}`, { ...condition, kind: other }], ...dropped, ...inner]
    }
    case 'not':
      return [
        ['not dropped', condition.condition],
        ...conditionMistakes(condition.condition).map(
          ([name, inner]) => [name, { ...condition, condition: inner }] as const,
        ),
      ]
    case 'is':
      return [['yes becomes no', { ...condition, value: !condition.value }]]
    case 'in':
      return condition.values.length > 1
        ? condition.values.map((value) => [
            `${value} dropped`,
            { ...condition, values: condition.values.filter((each) => each !== value) },
          ])
        : []
    case 'compare': {
      const flipped = ['boundary', { ...condition, comparator: nextComparator[condition.comparator] }] as const
      return typeof condition.to === 'number'
        ? [flipped, ['threshold', { ...condition, to: condition.to + 1 }]]
        : [flipped]
    }
  }
}

const flip = (end: BandEnd): BandEnd => ({ ...end, isIncluded: !end.isIncluded })

/** The boundary between two bands goes to the other one; an outer end is turned over. */
function boundaryMistakes(bands: readonly Band[]): Changed<readonly Band[]> {
  return bands.flatMap((band, rank): Changed<readonly Band[]> => {
    const { lower, upper } = band
    const next = bands[rank + 1]
    const first: Changed<readonly Band[]> =
      rank === 0 && lower ? [['first boundary', replaced(bands, 0, { ...band, lower: flip(lower) })]] : []
    if (!upper) return first
    const moved = replaced(bands, rank, { ...band, upper: flip(upper) })
    const both = next?.lower ? replaced(moved, rank + 1, { ...next, lower: flip(next.lower) }) : moved
    return [...first, [`boundary ${rank}`, both]]
  })
}

function ruleMistakes(rule: PointRule): Changed<PointRule> {
  if (rule.kind === 'fixed') return [['points', { ...rule, points: rule.points + 1 }]]
  if (rule.kind === 'bands')
    return [
      ...eachOf(rule.bands, (band) => [['points', { ...band, points: band.points + 1 }]]),
      ...boundaryMistakes(rule.bands),
    ].map(([name, bands]) => [name, { ...rule, bands }])
  if (rule.kind === 'stretches')
    return rule.stretches.map((stretch, rank) => [
      `points of stretch ${rank}`,
      { ...rule, stretches: replaced(rule.stretches, rank, { ...stretch, points: stretch.points + 1 }) },
    ])
  return [
    ['points', { ...rule, points: rule.points + 1 }],
    ['start', { ...rule, start: rule.start + 1 }],
    ...(rule.until === undefined ? [] : [['until', { ...rule, until: rule.until + rule.step }] as const]),
  ]
}

function limitMistakes<Node extends GridNode>(node: Node): Changed<Node> {
  const { cap: _, ...uncapped } = node
  const { floor: __, ...floorless } = node
  return [
    ...(node.cap === undefined
      ? []
      : ([
          ['cap', { ...node, cap: node.cap + 1 }],
          ['cap dropped', uncapped as Node],
        ] as const)),
    ...(node.floor === undefined
      ? []
      : ([
          ['floor', { ...node, floor: node.floor - 1 }],
          ['floor dropped', floorless as Node],
        ] as const)),
  ]
}

function criterionMistakes(criterion: Criterion): Changed<Criterion> {
  const { when, ...unconditional } = criterion
  return [
    ...ruleMistakes(criterion.points).map(([name, points]) => [name, { ...criterion, points }] as const),
    ...limitMistakes(criterion),
    ...(when ? [['condition dropped', unconditional] as const] : []),
    ...(['impliedBy', 'excludedBy'] as const).flatMap((relation) => {
      const { [relation]: named, ...free } = criterion
      return named ? [[`${relation} dropped`, free as Criterion] as const] : []
    }),
    ...(when ? conditionMistakes(when).map(([name, other]) => [name, { ...criterion, when: other }] as const) : []),
  ]
}

const otherCombination: Readonly<Record<Combination['kind'], Combination | undefined>> = {
  sum: { kind: 'max' },
  max: { kind: 'sum' },
  'first-match': { kind: 'sum' },
  mean: { kind: 'sum' },
  selected: undefined,
}

function nodeMistakes(node: GridNode): Changed<GridNode> {
  if (node.kind === 'criterion') return criterionMistakes(node).map(([name, other]) => [`${node.id}: ${name}`, other])
  const other = node.members.length > 1 ? otherCombination[node.combination.kind] : undefined
  const { factor, ...unmultiplied } = node
  const own: Changed<Group> = [
    ...limitMistakes(node),
    ...(factor ? [['factor dropped', unmultiplied] as const] : []),
    ...(other ? [['combination', { ...node, combination: other }] as const] : []),
    ...(node.members.length > 1
      ? node.members.map(
          (member) =>
            [`${member.id} left out`, { ...node, members: node.members.filter((each) => each !== member) }] as const,
        )
      : []),
  ]
  return [
    ...own.map(([name, changed]) => [`${node.id}: ${name}`, changed] as const),
    ...eachOf(node.members, nodeMistakes).map(([name, members]) => [name, { ...node, members }] as const),
  ]
}

/** Facts that no criterion uses any more are left as they are: such a mistake is refused before it is ever run. */
export const mistakesOf = (grid: Grid): readonly Mistake[] => [
  ...nodeMistakes(grid.root).map(([name, root]) => ({ name, grid: { ...grid, root: root as Group } })),
  ...grid.parameters.map((parameter, rank) => ({
    name: `parameter ${parameter.id}`,
    grid: { ...grid, parameters: replaced(grid.parameters, rank, { ...parameter, value: parameter.value + 1 }) },
  })),
]
