/**
 * A grid as publicodes rules (https://publi.codes), the French public format for computed rules: for whoever wants to
 * reuse or check it with another engine than ours. Durations and counts of events are given reckoned; every other formula is written out.
 */
import type { Condition, Threshold } from './condition.ts'
import { dateNumber } from './facts/date-number.ts'
import { factRows } from './facts/fact-rows.ts'
import { layOutSlots } from './facts/slots.ts'
import type { ChoiceFact, FactDefinition } from './fact-definition.ts'
import type { Grid, GridNode } from './grid.ts'
import type { Situation } from './situation.ts'
import { resolveGrid } from './resolved/resolve-grid.ts'
import { combinationRule } from './publicodes/combination-rule.ts'
import { derivedFactRules, isGivenReckoned } from './publicodes/derived-fact-rules.ts'
import { effectName, factName, metName, nodeName, rateDivisorName, rateDividendName } from './publicodes/names.ts'
import type { PublicodesRules, PublicodesValue } from './publicodes/rule.ts'
import { pointRuleOf } from './publicodes/point-rule-of.ts'

interface Exporting {
  readonly grid: Grid
  readonly facts: ReadonlyMap<string, FactDefinition>
  readonly parameters: ReadonlyMap<string, number>
}

/**
 * @param voted a grid without problems. The rule `total` is the declared total; each effect beside points is a yes/no; the order of
 * requests is no part of a household's score and is left out.
 */
export function toPublicodes(voted: Grid): PublicodesRules {
  const { plain: grid } = resolveGrid(voted)
  const exporting: Exporting = {
    grid,
    facts: new Map(grid.facts.map((fact) => [fact.id as string, fact])),
    parameters: new Map(grid.parameters.map(({ id, value }) => [id, value])),
  }
  const facts = grid.facts.map((fact) => factRules(fact))
  const nodes = nodeRules(exporting, grid.root, [])
  const total = { titre: grid.title, note: grid.notice, ...whenMet(grid.root) }
  return Object.assign({}, ...facts, nodes, { total }, effectRules(exporting)) as PublicodesRules
}

/** Facts of a situation as publicodes answers. @throws RangeError when a fact is not known: this format has no bounds. */
export function toPublicodesSituation(voted: Grid, situation: Situation): Readonly<Record<string, string | number>> {
  const { plain: grid } = resolveGrid(voted)
  const slots = layOutSlots(grid.facts)
  const rows = factRows(slots, situation)
  const answers = grid.facts.flatMap((fact): readonly (readonly [string, string | number])[] => {
    if (fact.kind === 'events' || (fact.kind === 'derived' && !isGivenReckoned(fact))) return []
    const slot = slots.indexOf.get(fact.id) as number
    if (!rows.isKnown[slot]) throw new RangeError(`The fact "${fact.id}" is not known.`)
    return [[factName(fact.id), answerOf(fact, rows.low[slot] as number)]]
  })
  return Object.fromEntries(answers)
}

function answerOf(fact: FactDefinition, number: number): string | number {
  if (fact.kind === 'boolean') return number === 1 ? 'oui' : 'non'
  return fact.kind === 'choice' ? `'${(fact as ChoiceFact).values[number]?.id}'` : number
}

function factRules(fact: FactDefinition): PublicodesRules {
  if (fact.kind === 'events') return {}
  if (fact.kind === 'derived' && !isGivenReckoned(fact)) return derivedFactRules(fact)
  return { [factName(fact.id)]: { titre: fact.label, question: fact.label, 'par défaut': defaultOf(fact) } }
}

function defaultOf(fact: FactDefinition): PublicodesValue {
  if (fact.kind === 'boolean') return 'non'
  if (fact.kind === 'choice') return `'${fact.values[0]?.id}'`
  if (fact.kind === 'integer') return fact.min
  return fact.kind === 'date' ? dateNumber(fact.earliest) : 0
}

const effectRules = (exporting: Exporting): PublicodesRules =>
  Object.fromEntries(
    (exporting.grid.effects ?? []).map(({ id, label, when }) => [
      effectName(id),
      { titre: label, 'toutes ces conditions': ['oui', conditionValue(exporting, when)] },
    ]),
  )

/** Points if met, else none. */
const whenMet = (node: GridNode): PublicodesValue & object => ({
  variations: [{ si: metName(node.id), alors: nodeName(node.id) }, { sinon: 0 }],
})

function nodeRules(exporting: Exporting, node: GridNode, boxes: readonly Condition[]): PublicodesRules {
  if (node.kind === 'criterion') {
    const conditions = [...boxes, ...(node.when ? [node.when] : [])].map((each) => conditionValue(exporting, each))
    const { points, met } = pointRuleOf(node.points, rateFacts(exporting))
    return {
      [nodeName(node.id)]: { titre: node.label, ...limited(node, points) },
      [metName(node.id)]: { 'toutes ces conditions': ['oui', ...conditions, ...met] },
    }
  }
  const by = node.combination.kind === 'selected' ? node.combination.by : undefined
  const members = node.members.map((member) => {
    const box: readonly Condition[] = by ? [{ kind: 'in', fact: by, values: member.selectedBy ?? [] }] : []
    return nodeRules(exporting, member, [...boxes, ...box])
  })
  return Object.assign({}, ...members, {
    [nodeName(node.id)]: { titre: node.label, ...limited(node, combinationRule(node)) },
    [metName(node.id)]: { 'une de ces conditions': ['non', ...node.members.map((member) => metName(member.id))] },
  }) as PublicodesRules
}

const limited = ({ cap, floor }: GridNode, valeur: PublicodesValue): PublicodesValue & object => ({
  valeur,
  ...(cap === undefined ? {} : { plafond: cap }),
  ...(floor === undefined ? {} : { plancher: floor }),
})

/** Facts that are a dividend over a divisor: compared by multiplying, never by dividing. */
const rateFacts = ({ grid }: Exporting): ReadonlySet<string> =>
  new Set(grid.facts.filter((fact) => fact.kind === 'derived' && fact.derivation === 'effort-rate').map(({ id }) => id))

const operators = { below: '<', 'at-most': '<=', equal: '=', 'at-least': '>=', above: '>' } as const

function conditionValue(exporting: Exporting, condition: Condition): PublicodesValue {
  const inner = (each: Condition) => conditionValue(exporting, each)
  switch (condition.kind) {
    case 'all':
      return { 'toutes ces conditions': condition.of.map(inner) }
    case 'any':
      return { 'une de ces conditions': condition.of.map(inner) }
    case 'not':
      return { variations: [{ si: inner(condition.condition), alors: 'non' }, { sinon: 'oui' }] }
    case 'is':
      return `${factName(condition.fact)} = ${condition.value ? 'oui' : 'non'}`
    case 'in':
      return { 'une de ces conditions': condition.values.map((value) => `${factName(condition.fact)} = '${value}'`) }
    case 'compare': {
      const to = thresholdOf(exporting, condition.to)
      const operator = operators[condition.comparator]
      return rateFacts(exporting).has(condition.fact)
        ? `${rateDividendName(condition.fact)} ${operator} ${to} * ${rateDivisorName(condition.fact)}`
        : `${factName(condition.fact)} ${operator} ${to}`
    }
  }
}

function thresholdOf({ parameters }: Exporting, to: Threshold): number {
  if (typeof to === 'number') return to
  return typeof to === 'string' ? dateNumber(to) : (parameters.get(to.parameter) as number)
}
