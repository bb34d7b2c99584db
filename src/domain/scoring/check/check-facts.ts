/** Facts and parameters: ranges that hold something, formulas whose every input is there and of the right kind. */
import type { DerivationInput } from '../derivation.ts'
import { derivations } from '../derivation.ts'
import type { ChoiceFact, DateFact, DerivedFact, FactDefinition, IntegerFact } from '../fact-definition.ts'
import type { Checking } from './checking.ts'
import { isWhole, note, noteRepeats } from './checking.ts'
import { shapeOf } from './fact-shape.ts'

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

function checkChoice(checking: Checking, { id, values }: ChoiceFact): void {
  noteRepeats(
    checking,
    `facts/${id}/values`,
    values.map((value) => value.id),
  )
  if (values.length < 2)
    note(checking, `facts/${id}/values`, 'A choice needs two values at least.', 'Add the other values of the form.')
}

function checkDerived(checking: Checking, fact: DerivedFact): void {
  const where = `facts/${fact.id}/from`
  const derivation = derivations[fact.derivation]
  if (!derivation) {
    note(
      checking,
      `facts/${fact.id}/derivation`,
      `No formula is called "${fact.derivation}".`,
      `Use one of: ${Object.keys(derivations).join(', ')}.`,
    )
    return
  }
  for (const name of Object.keys(fact.from))
    if (!derivation.inputs[name])
      note(
        checking,
        where,
        `The formula ${fact.derivation} takes no "${name}".`,
        `It takes: ${Object.keys(derivation.inputs).join(', ')}.`,
      )
  for (const [name, input] of Object.entries(derivation.inputs)) checkInput(checking, fact, name, input)
}

const described = (input: DerivationInput): string =>
  input.unit ? `a whole number of ${input.unit}` : `a ${input.kind}`

function checkInput(checking: Checking, fact: DerivedFact, name: string, input: DerivationInput): void {
  const where = `facts/${fact.id}/from`
  const id = fact.from[name]
  const given = id && checking.facts.get(id)
  if (!given) {
    note(
      checking,
      where,
      id ? `No fact is called "${id}".` : `The formula ${fact.derivation} lacks its "${name}".`,
      `Give ${described(input)} for "${name}".`,
    )
    return
  }
  const shape = given.kind === 'derived' ? undefined : shapeOf(given)
  if (shape?.kind !== input.kind || shape.unit !== input.unit)
    note(
      checking,
      where,
      `"${id}" cannot be the "${name}" of ${fact.derivation}.`,
      `Give ${described(input)} that is stated, not itself reckoned.`,
    )
}
