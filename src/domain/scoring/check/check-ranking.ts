/** The order of requests: a level for everybody, and keys that each can tell two requests apart. */
import type { PriorityLevel, RankingKey } from '../ranking.ts'
import { checkCondition } from './check-condition.ts'
import type { Checking } from './checking.ts'
import { findFact, note, noteRepeats } from './checking.ts'
import { isNumeric, shapeOf } from './fact-shape.ts'

export function checkRanking(checking: Checking): void {
  const { ranking } = checking.grid
  if (!ranking) return
  const { levels, order } = ranking
  noteRepeats(
    checking,
    'ranking/levels',
    levels.map(({ id }) => id),
  )
  levels.forEach((level, rank) => checkLevel(checking, level, rank === levels.length - 1))
  if (order.length === 0)
    note(checking, 'ranking/order', 'Nothing says which request goes first.', 'Write total, at least.')
  noteRepeats(checking, 'ranking/order', order.map(nameOf))
  order.forEach((key, rank) => checkKey(checking, `ranking/order/${rank}`, key))
  if (levels.length > 0 && !order.some(({ kind }) => kind === 'level'))
    note(checking, 'ranking/order', 'The levels change no order.', 'Write level where it counts, or drop the levels.')
}

const nameOf = (key: RankingKey): string =>
  key.kind === 'effect' ? key.effect : key.kind === 'fact' ? key.fact : key.kind

function checkLevel(checking: Checking, { id, when }: PriorityLevel, isLast: boolean): void {
  const where = `ranking/levels/${id}`
  if (when) checkCondition(checking, where, when)
  if (isLast && when)
    note(
      checking,
      where,
      'A request may be in no level.',
      'End with a level that has no condition: all other requests.',
    )
  if (!isLast && !when)
    note(
      checking,
      where,
      'Every request is in this level: those after it are empty.',
      'Give it a condition, or put it last.',
    )
}

function checkKey(checking: Checking, where: string, key: RankingKey): void {
  const { ranking, effects = [] } = checking.grid
  if (key.kind === 'level' && ranking?.levels.length === 0)
    note(checking, where, 'There are no levels to order by.', 'Add levels, or drop this key.')
  if (key.kind === 'effect' && !effects.some(({ id }) => id === key.effect))
    note(
      checking,
      where,
      `No effect is called "${key.effect}".`,
      `Use one of: ${effects.map(({ id }) => id).join(', ') || 'none yet'}.`,
    )
  if (key.kind !== 'fact') return
  const fact = findFact(checking, where, key.fact)
  if (fact && shapeOf(fact).kind !== 'date' && !isNumeric(shapeOf(fact)))
    note(checking, where, `"${key.fact}" has neither a lowest nor a highest.`, 'Order by a date or a number.')
}
