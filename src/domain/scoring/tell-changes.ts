/**
 * The changes between two versions of a grid as sentences, for those who vote it. It chooses sentences and fills them;
 * words, units and dates are handed in, so the same telling serves a screen, a printed page and a command line.
 */
import type { GridChange } from './comparison/grid-change.ts'
import { conditionWords, ruleWords } from './comparison/tell-rule.ts'
import type { Side, WordedGrid, Wording } from './comparison/telling.ts'
import { factLabel, listed, nodeLabel, parameterLabel, valueLabel } from './comparison/telling.ts'
import type { Combination, GridNode, LegalBasis } from './grid.ts'

interface Sides {
  readonly before: Side
  readonly after: Side
}

type ChangeOf<Kind extends GridChange['kind']> = Extract<GridChange, { readonly kind: Kind }>

/** One sentence a change, in the order given. `wording` speaks the language of both grids' texts. */
export function tellChanges(
  changes: readonly GridChange[],
  { before, after }: { readonly before: WordedGrid; readonly after: WordedGrid },
  wording: Wording,
): readonly string[] {
  const sides: Sides = {
    before: { wording, own: before, other: after },
    after: { wording, own: after, other: before },
  }
  return changes.map((change) => sentence(change, sides))
}

function sentence(change: GridChange, sides: Sides): string {
  const { before, after } = sides
  const { say } = after.wording
  switch (change.kind) {
    case 'criterion-added':
      return say('change.criterion-added', addedOrRemoved(after, change))
    case 'criterion-removed':
      return say('change.criterion-removed', addedOrRemoved(before, change))
    case 'group-added':
    case 'group-removed':
      return say(`change.${change.kind}`, { label: nodeLabel(after, change.id) })
    case 'moved':
      return say('change.moved', {
        label: nodeLabel(after, change.node),
        from: nodeLabel(before, change.from),
        to: nodeLabel(after, change.to),
      })
    case 'cap-changed':
    case 'floor-changed':
      return limitSentence(after, change)
    case 'fact-added':
      return say('change.fact-added', { label: factLabel(after, change.fact) })
    case 'fact-removed':
      return say('change.fact-removed', { label: factLabel(before, change.fact) })
    case 'fact-changed':
      return say(`change.fact.${change.aspect}`, { label: factLabel(after, change.fact) })
    case 'parameter-changed':
      return parameterSentence(after, change)
    case 'proof-changed':
      return say(change.to ? 'change.proof-asked' : 'change.proof-dropped', {
        label: nodeLabel(after, change.criterion),
      })
    case 'status-changed':
      return say('change.status', { from: say(`status.${change.from}`), to: say(`status.${change.to}`) })
    default:
      return turnedSentence(change, sides)
  }
}

const addedOrRemoved = (
  side: Side,
  { criterion, group, points }: ChangeOf<'criterion-added' | 'criterion-removed'>,
) => ({
  label: nodeLabel(side, criterion),
  group: nodeLabel(side, group),
  points: ruleWords(side, points),
})

function limitSentence(side: Side, { kind, node, from, to }: ChangeOf<'cap-changed' | 'floor-changed'>): string {
  const { say, points } = side.wording
  const limit = kind === 'cap-changed' ? 'cap' : 'floor'
  const label = nodeLabel(side, node)
  if (from === null) return say(`change.${limit}-added`, { label, to: points(to ?? 0) })
  if (to === null) return say(`change.${limit}-removed`, { label, from: points(from) })
  return say(`change.${limit}-changed`, { label, from: points(from), to: points(to) })
}

function parameterSentence(side: Side, { parameter, from, to, criteria }: ChangeOf<'parameter-changed'>): string {
  const { say } = side.wording
  const label = parameterLabel(side, parameter)
  if (from === null) return say('change.parameter-added', { label, to: `${to}` })
  if (to === null) return say('change.parameter-removed', { label, from: `${from}` })
  const words = criteria.map((id) => nodeLabel(side, id))
  return say('change.parameter-changed', { label, from: `${from}`, to: `${to}`, criteria: listed(side, words) })
}

type TurnedKind =
  | 'points-changed'
  | 'condition-changed'
  | 'boxes-changed'
  | 'basis-changed'
  | 'combination-changed'
  | 'order-changed'

/** Sentences that set what was before beside what is after. */
function turnedSentence(change: ChangeOf<TurnedKind>, { before, after }: Sides): string {
  const id = 'criterion' in change ? change.criterion : 'node' in change ? change.node : change.group
  const [from, to] = turned(change, before, after)
  return after.wording.say(`change.${change.kind}`, { label: nodeLabel(after, id), from, to })
}

function turned(change: ChangeOf<TurnedKind>, before: Side, after: Side): readonly [from: string, to: string] {
  switch (change.kind) {
    case 'points-changed':
      return [ruleWords(before, change.from), ruleWords(after, change.to)]
    case 'condition-changed':
      return [conditionWords(before, change.from), conditionWords(after, change.to)]
    case 'basis-changed':
      return [basisWords(before, change.from), basisWords(after, change.to)]
    case 'combination-changed':
      return [combinationWords(before, change.from), combinationWords(after, change.to)]
    case 'boxes-changed':
      return [boxesWords(before, change), boxesWords(after, { node: change.node, from: change.to })]
    case 'order-changed':
      return [membersWords(before, change.from), membersWords(after, change.to)]
  }
}

const membersWords = (side: Side, ids: readonly string[]): string =>
  listed(
    side,
    ids.map((id) => nodeLabel(side, id)),
  )

function basisWords({ wording: { say } }: Side, basis: LegalBasis): string {
  if (basis.kind === 'local') return say('basis.local')
  return basis.letter === null ? say('basis.L441-1') : say('basis.L441-1-letter', { letter: basis.letter })
}

function combinationWords(side: Side, combination: Combination): string {
  const { say } = side.wording
  if (combination.kind === 'selected') return say('combination.selected', { fact: factLabel(side, combination.by) })
  if (combination.kind === 'mean')
    return say('combination.mean', { rounding: say(`rule.rounding.${combination.rounding}`) })
  return say(`combination.${combination.kind}`)
}

/** The fact that chooses a member, by the group it stands in on that side. */
function chooserOf(node: GridNode, member: string): string | undefined {
  if (node.kind === 'criterion') return undefined
  const { combination, members } = node
  if (combination.kind === 'selected' && members.some(({ id }) => id === member)) return combination.by
  return members.map((each) => chooserOf(each, member)).find((found) => found !== undefined)
}

function boxesWords(side: Side, { node, from }: { readonly node: string; readonly from: readonly string[] }): string {
  const fact = chooserOf(side.own.grid.root, node) ?? ''
  const words = from.map((value) => valueLabel(side, fact, value))
  return words.length === 0 ? side.wording.say('boxes.none') : listed(side, words)
}
