/** What a grid says beside points, in words: its effects, its levels, and the order it puts requests in. */
import type { Effect } from '../effect.ts'
import type { PriorityLevel, Ranking, RankingKey } from '../ranking.ts'
import { conditionWords } from './tell-rule.ts'
import { basisWords } from './tell-node.ts'
import type { Side } from './telling.ts'
import { effectLabel, factLabel, levelLabel, listed } from './telling.ts'

/** "goes before all other requests: when …". */
export const effectWords = (side: Side, { kind, when, basis, needsProof }: Effect): string =>
  side.wording.say('effect.rule', {
    effect: side.wording.say(`effect.${kind}`),
    condition: conditionWords(side, when),
    basis: basisWords(side, basis),
    proof: side.wording.say(needsProof ? 'effect.proof' : 'effect.no-proof'),
  })

export const levelCondition = (side: Side, { when }: PriorityLevel): string =>
  when ? conditionWords(side, when) : side.wording.say('ranking.others')

function keyWords(side: Side, key: RankingKey): string {
  const { say } = side.wording
  if (key.kind === 'effect') return say(`ranking.effect-${key.place}`, { effect: effectLabel(side, key.effect) })
  if (key.kind !== 'fact') return say(`ranking.${key.kind}`)
  const isDate = side.own.grid.facts.some(({ id, kind }) => id === key.fact && kind === 'date')
  return say(`ranking.${key.first}${isDate ? '-date' : ''}`, { fact: factLabel(side, key.fact) })
}

/** What requests are ordered by, from the first look to the last. */
export const orderWords = (side: Side, { order }: Ranking): readonly string[] => order.map((key) => keyWords(side, key))

/** The whole ranking in one sentence part. @param ranking null when the grid only says points. */
export function rankingWords(side: Side, ranking: Ranking | null): string {
  const { say } = side.wording
  if (!ranking) return say('ranking.total')
  const levels = ranking.levels.map((level) =>
    say('ranking.named', { level: levelLabel(side, level.id), condition: levelCondition(side, level) }),
  )
  const order = orderWords(side, ranking).join(say('ranking.then'))
  return levels.length === 0 ? order : say('ranking.whole', { order, levels: listed(side, levels) })
}
