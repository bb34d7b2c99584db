/** Conditions: the fact exists, the comparison suits its kind, and nothing is empty. */
import type { FactId } from '../../values/ids.ts'
import type { LocalDate } from '../../values/local-date.ts'
import { isLocalDate } from '../../values/local-date.ts'
import type { Condition, Threshold } from '../condition.ts'
import type { ChoiceFact } from '../fact-definition.ts'
import type { Checking } from './checking.ts'
import { findFact, isWhole, note } from './checking.ts'
import { isNumeric, shapeOf } from './fact-shape.ts'

export function checkCondition(checking: Checking, where: string, condition: Condition): void {
  switch (condition.kind) {
    case 'all':
    case 'any':
      if (condition.of.length === 0)
        note(checking, where, 'The condition holds nothing.', 'Name a fact, or drop the condition.')
      for (const each of condition.of) checkCondition(checking, where, each)
      return
    case 'not':
      checkCondition(checking, where, condition.condition)
      return
    case 'is':
      if (kindOf(checking, where, condition.fact) !== 'boolean')
        noteMisuse(checking, where, condition.fact, 'yes or no')
      return
    case 'in': {
      const fact = findFact(checking, where, condition.fact)
      if (fact?.kind === 'choice') checkValues(checking, where, { fact, values: condition.values })
      else if (fact?.kind === 'commune') checkLists(checking, where, condition.values)
      else if (fact) noteMisuse(checking, where, condition.fact, 'a list of values')
      return
    }
    case 'compare':
      checkComparison(checking, where, condition)
  }
}

function kindOf(checking: Checking, where: string, id: FactId): string | undefined {
  const fact = findFact(checking, where, id)
  return fact ? shapeOf(fact).kind : 'boolean'
}

function noteMisuse(checking: Checking, where: string, fact: FactId, compared: string): void {
  note(
    checking,
    where,
    `"${fact}" cannot be compared with ${compared}.`,
    'Compare yes/no facts with yes or no, choices with their values, numbers and dates with at-least, below and the like.',
  )
}

/** Notes values a choice does not have. */
export function checkValues(
  checking: Checking,
  where: string,
  { fact, values }: { readonly fact: ChoiceFact; readonly values: readonly string[] },
): void {
  const known = fact.values.map((value) => value.id)
  if (values.length === 0)
    note(checking, where, `No value of "${fact.id}" is listed.`, `List some of: ${known.join(', ')}.`)
  for (const value of values)
    if (!known.includes(value))
      note(checking, where, `"${fact.id}" has no value "${value}".`, `Use some of: ${known.join(', ')}.`)
}

function checkLists(checking: Checking, where: string, lists: readonly string[]): void {
  const known = (checking.grid.communeLists ?? []).map(({ id }) => id)
  for (const list of lists)
    if (!known.includes(list))
      note(
        checking,
        where,
        `No list of communes is called "${list}".`,
        `Declare it under communeLists, or use one of: ${known.join(', ') || 'none yet'}.`,
      )
}

function checkComparison(checking: Checking, where: string, condition: Condition & { kind: 'compare' }): void {
  const fact = findFact(checking, where, condition.fact)
  if (!fact) return
  const shape = shapeOf(fact)
  if (shape.kind === 'date') checkDateThreshold(checking, where, condition.to)
  else if (isNumeric(shape)) checkNumber(checking, where, condition.to)
  else noteMisuse(checking, where, condition.fact, `"${condition.comparator}"`)
}

function checkDateThreshold(checking: Checking, where: string, to: Threshold): void {
  if (typeof to !== 'string' || !isLocalDate(to as LocalDate))
    note(checking, where, 'A date is compared with something else.', 'Write the date as YYYY-MM-DD.')
}

function checkNumber(checking: Checking, where: string, to: Threshold): void {
  if (typeof to === 'number') isWhole(checking, where, to)
  else if (typeof to === 'string')
    note(checking, where, `"${to}" is not a number.`, 'Write a whole number or the name of a parameter.')
  else if (!checking.parameters.has(to.parameter))
    note(
      checking,
      where,
      `No parameter is called "${to.parameter}".`,
      `Declare it under parameters, or use one of: ${[...checking.parameters.keys()].join(', ') || 'none yet'}.`,
    )
}
