/** Facts and parameters: ids given once, ranges that hold something, boxes to choose between. */
import type { ChoiceFact, ChoiceValue, DateFact, EventsFact, FactDefinition, IntegerFact } from '../fact-definition.ts'
import type { Checking } from './checking.ts'
import { isWhole, note, noteRepeats } from './checking.ts'
import { checkDerived } from './check-derived.ts'

export function checkFacts(checking: Checking): void {
  const { facts, parameters } = checking.grid
  noteRepeats(
    checking,
    'facts',
    facts.map((fact) => fact.id),
  )
  noteRepeats(
    checking,
    'parameters',
    parameters.map((parameter) => parameter.id),
  )
  for (const fact of facts) checkFact(checking, fact)
  for (const { id, value, status } of parameters) {
    isWhole(checking, `parameters/${id}`, value)
    if (status === 'fictitious' && checking.grid.status === 'official')
      note(
        checking,
        `parameters/${id}`,
        'An invented figure stands in a grid marked official.',
        'Give the voted figure with its status, or mark the grid draft or fictitious.',
      )
  }
}

function checkFact(checking: Checking, fact: FactDefinition): void {
  if (fact.kind === 'integer') checkInteger(checking, fact)
  if (fact.kind === 'date') checkDate(checking, fact)
  if (fact.kind === 'choice') checkChoice(checking, fact)
  if (fact.kind === 'events') checkEvents(checking, fact)
  if (fact.kind === 'derived') checkDerived(checking, fact)
}

function checkInteger(checking: Checking, { id, min, max }: IntegerFact): void {
  const areWhole = [min, max].every((end) => isWhole(checking, `facts/${id}`, end))
  if (areWhole && min >= max)
    note(checking, `facts/${id}`, `The range ${min} to ${max} leaves no choice.`, 'Give a max above the min.')
}

function checkDate(checking: Checking, { id, earliest, latest }: DateFact): void {
  if (latest !== 'reference-date' && latest <= earliest)
    note(checking, `facts/${id}`, `The latest date ${latest} is not after ${earliest}.`, 'Give a later latest date.')
}

const checkValueIds = (checking: Checking, where: string, values: readonly ChoiceValue[]): void =>
  noteRepeats(
    checking,
    where,
    values.map((value) => value.id),
  )

function checkEvents(checking: Checking, { id, max, qualifiers }: EventsFact): void {
  checkValueIds(checking, `facts/${id}/qualifiers`, qualifiers)
  if (isWhole(checking, `facts/${id}`, max) && max < 1)
    note(checking, `facts/${id}`, `At most ${max} events leaves none to count.`, 'Give a max of 1 or more.')
}

function checkChoice(checking: Checking, { id, values }: ChoiceFact): void {
  checkValueIds(checking, `facts/${id}/values`, values)
  if (values.length < 2)
    note(checking, `facts/${id}/values`, 'A choice needs two values at least.', 'Add the other values of the form.')
}
