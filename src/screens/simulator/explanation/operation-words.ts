/** What is done with the points, in the order it is done: each operation with what enters and what comes out. */
import type { Operation } from '../../../domain/scoring/explain.ts'
import { formatNumber } from '../../../ui/language/number-format.ts'
import { labelOf } from '../criterion-reason.ts'
import { boundsWords, pointsWords, simulatorWords as t } from '../simulator-words.ts'
import { hiddenFamilies, type Told } from './told.ts'

/** Operations within a hidden family are left out, and its name where it enters another. */
export function operationWords(told: Told): readonly string[] {
  const { content, explanation } = told
  const hidden = hiddenFamilies(told)
  const within = new Set(
    hidden.flatMap(({ head, groups, lines }) => [
      head.id,
      ...groups.map(({ id }) => id),
      ...lines.map(({ line }) => line.id),
    ]),
  )
  const heads = new Set<string>(hidden.map(({ head }) => head.id))
  const nameOf = (id: string) => (heads.has(id) ? t('summary.confidential') : labelOf(id, content))
  return explanation.operations
    .filter((operation) => !within.has(nodeOf(operation)) && !isEmpty(operation))
    .map((operation) => wordsOf(operation, nameOf))
}

const nodeOf = (operation: Operation) => ('node' in operation ? operation.node : operation.group)

/** Nothing entered, nothing came out: telling it would hide the rest. */
const isEmpty = (operation: Operation): boolean => 'of' in operation && operation.of.length === 0

function wordsOf(operation: Operation, nameOf: (id: string) => string): string {
  const shared = { label: nameOf(nodeOf(operation)), result: boundsWords(operation.result) }
  switch (operation.kind) {
    case 'cap':
    case 'floor':
      return t(`explanation.operation.${operation.kind}`, { ...shared, points: pointsWords(operation.points) })
    case 'factor': {
      const { times, over } = operation.factor
      return t('explanation.operation.factor', { ...shared, factor: formatNumber(times / over) })
    }
    default: {
      const members = [...new Set(operation.of.map(nameOf))].map((name) => t('explanation.member', { name }))
      return t(`explanation.operation.${operation.kind}`, { ...shared, members: members.join(t('result.separator')) })
    }
  }
}
