/** Reckoned facts: a formula and version that exist, every input there and of the right kind. */
import type { Derivation, DerivationInput } from '../derivation.ts'
import { derivationNames, derivationOf, versionCount } from '../derivation.ts'
import type { DerivedFact } from '../fact-definition.ts'
import type { Checking } from './checking.ts'
import { isWhole, note } from './checking.ts'
import { shapeOf } from './fact-shape.ts'

/** True when its formula exists in the version it names. */
export function hasFormula({ derivation, version = 1 }: DerivedFact): boolean {
  return Number.isInteger(version) && version >= 1 && version <= versionCount(derivation)
}

export function checkDerived(checking: Checking, fact: DerivedFact): void {
  if (!hasFormula(fact)) {
    noteNoFormula(checking, fact)
    return
  }
  const derivation = derivationOf(fact)
  for (const name of Object.keys(fact.from))
    if (!derivation.inputs[name])
      note(
        checking,
        `facts/${fact.id}/from`,
        `The formula ${fact.derivation} takes no "${name}".`,
        `It takes: ${Object.keys(derivation.inputs).join(', ')}.`,
      )
  for (const [name, input] of Object.entries(derivation.inputs)) checkInput(checking, fact, name, input)
  checkCounting(checking, fact, derivation)
}

function noteNoFormula(checking: Checking, { id, derivation, version = 1 }: DerivedFact): void {
  const count = versionCount(derivation)
  if (count === 0)
    note(
      checking,
      `facts/${id}/derivation`,
      `No formula is called "${derivation}".`,
      `Use one of: ${derivationNames.join(', ')}.`,
    )
  else
    note(
      checking,
      `facts/${id}/version`,
      `The formula ${derivation} has no version ${version}.`,
      `Write a version from 1 to ${count}.`,
    )
}

/** A window and a qualifier mean something for events only. */
function checkCounting(checking: Checking, fact: DerivedFact, { inputs }: Derivation): void {
  const { id, withinMonths, only } = fact
  const where = `facts/${id}`
  if (withinMonths !== undefined && isWhole(checking, where, withinMonths) && withinMonths < 1)
    note(checking, where, `A window of ${withinMonths} months holds nothing.`, 'Give withinMonths of 1 or more.')
  const events = inputs['events'] && checking.facts.get(fact.from['events'] as never)
  if (events?.kind !== 'events') {
    if ((withinMonths ?? only) !== undefined)
      note(checking, where, `The formula ${fact.derivation} counts no events.`, 'Drop withinMonths and only.')
    return
  }
  const known = events.qualifiers.map((qualifier) => qualifier.id)
  if (only !== undefined && !known.includes(only))
    note(
      checking,
      `${where}/only`,
      `"${events.id}" has no qualifier "${only}".`,
      `Use one of: ${known.join(', ') || 'none yet'}.`,
    )
}

const described = (input: DerivationInput): string =>
  input.unit ? `a whole number of ${input.unit}` : input.kind === 'events' ? 'facts that are events' : `a ${input.kind}`

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
