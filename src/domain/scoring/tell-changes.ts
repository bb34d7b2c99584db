/**
 * The changes between two versions of a grid as sentences, for those who vote it. It chooses sentences and fills them;
 * words, units and dates are handed in, so the same telling serves a screen, a printed page and a command line.
 */
import type { GridChange } from './comparison/grid-change.ts'
import { conditionWords, ruleWords } from './comparison/tell-rule.ts'
import { effectWords, rankingWords } from './comparison/tell-beside.ts'
import { basisWords, combinationWords, factorWords, nodesWords } from './comparison/tell-node.ts'
import type { Side, WordedGrid, Wording } from './comparison/telling.ts'
import {
  communeListLabel,
  effectLabel,
  factLabel,
  listed,
  nodeLabel,
  parameterLabel,
  valueLabel,
} from './comparison/telling.ts'
import type { GridNode } from './grid.ts'

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
    case 'effect-changed':
      return effectSentence(change, sides)
    case 'communes-changed':
      return communesSentence(after, change)
    case 'relation-changed':
      return relationSentence(change, sides)
    case 'ranking-changed':
      return say('change.ranking-changed', {
        from: rankingWords(before, change.from),
        to: rankingWords(after, change.to),
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

/** Several names, or the word for none of them. */
const namesOr = (side: Side, names: readonly string[]): string =>
  names.length === 0 ? side.wording.say('boxes.none') : listed(side, names)

function effectSentence({ effect, from, to }: ChangeOf<'effect-changed'>, { before, after }: Sides): string {
  const { say } = after.wording
  if (from && to)
    return say('change.effect-changed', {
      label: effectLabel(after, effect),
      from: effectWords(before, from),
      to: effectWords(after, to),
    })
  const [side, kept] = to ? [after, to] : [before, from!]
  return say(to ? 'change.effect-added' : 'change.effect-removed', {
    label: effectLabel(side, effect),
    rule: effectWords(side, kept),
  })
}

const relationSentence = (change: ChangeOf<'relation-changed'>, { before, after }: Sides): string => {
  const names = (side: Side, ids: readonly string[]) =>
    namesOr(
      side,
      ids.map((id) => nodeLabel(side, id)),
    )
  return after.wording.say(`change.${change.relation}-changed`, {
    label: nodeLabel(after, change.criterion),
    from: names(before, change.from),
    to: names(after, change.to),
  })
}

const communesSentence = (side: Side, { list, added, removed }: ChangeOf<'communes-changed'>): string =>
  side.wording.say('change.communes-changed', {
    label: communeListLabel(side, list),
    added: namesOr(side, added),
    removed: namesOr(side, removed),
  })

type TurnedKind =
  | 'points-changed'
  | 'condition-changed'
  | 'boxes-changed'
  | 'basis-changed'
  | 'combination-changed'
  | 'factor-changed'
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
    case 'factor-changed': {
      const words = (side: Side, factor: typeof change.from) =>
        factor ? factorWords(side, factor) : side.wording.say('factor.none')
      return [words(before, change.from), words(after, change.to)]
    }
    case 'boxes-changed':
      return [boxesWords(before, change), boxesWords(after, { node: change.node, from: change.to })]
    case 'order-changed':
      return [nodesWords(before, change.from), nodesWords(after, change.to)]
  }
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
  return namesOr(
    side,
    from.map((value) => valueLabel(side, fact, value)),
  )
}
