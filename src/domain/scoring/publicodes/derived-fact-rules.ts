/** Formulas of derived facts written out as publicodes rules. */
import type { DerivedFact } from '../fact-definition.ts'
import { factName, rateDividendName, rateDivisorName } from './names.ts'
import { roundedValue } from './rounded.ts'
import type { PublicodesRules, PublicodesValue } from './rule.ts'

/** Durations and counts of events are given as answers: their month ends would have to be written out day by day. */
export const isGivenReckoned = ({ derivation }: DerivedFact): boolean =>
  ['months-since', 'years-since', 'refusals-counted'].includes(derivation)

/** The part of the rent the aid does not pay. */
const netRent = (input: (name: string) => string, hasCharges = false): PublicodesValue => ({
  valeur: `${input('rent')}${hasCharges ? ` + ${input('charges')}` : ''} - ${input('housing-aid')}`,
  plancher: 0,
})

/** @param fact one that is not given reckoned. */
export function derivedFactRules(fact: DerivedFact): PublicodesRules {
  const input = (name: string): string => factName(fact.from[name] as string)
  const name = factName(fact.id)
  if (fact.derivation === 'effort-rate') return effortRateRules(fact, input)
  if (fact.derivation === 'household-size')
    return { [name]: { titre: fact.label, valeur: `${input('aged-14-or-more')} + ${input('under-14')}` } }
  if (fact.derivation === 'overcrowding') return overcrowdingRules(fact, input)
  const left = `${name} après loyer`
  return {
    [`${name} loyer net`]: netRent(input),
    [left]: { valeur: `${input('resources')} - ${name} loyer net`, plancher: 0 },
    [`${name} adultes`]: { valeur: input('aged-14-or-more'), plancher: 1 },
    [`${name} unités`]: `5 + 5 * ${name} adultes + 3 * ${input('under-14')}`,
    [name]: { titre: fact.label, ...(roundedValue(`10 * ${left}`, `${name} unités`, 'down') as object) },
  }
}

function effortRateRules(fact: DerivedFact, input: (name: string) => string): PublicodesRules {
  const net = `${factName(fact.id)} loyer net`
  return {
    [net]: netRent(input, fact.version === 2),
    [rateDividendName(fact.id)]: { titre: fact.label, valeur: `100 * ${net}` },
    [rateDivisorName(fact.id)]: { variations: [{ si: `${net} = 0`, alors: 1 }, { sinon: input('resources') }] },
  }
}

function overcrowdingRules(fact: DerivedFact, input: (name: string) => string): PublicodesRules {
  const [persons, wanted] = [`${factName(fact.id)} personnes`, `${factName(fact.id)} surface voulue`]
  return {
    [persons]: `${input('aged-14-or-more')} + ${input('under-14')}`,
    [wanted]: {
      variations: [{ si: `${persons} <= 1`, alors: 9 }, { sinon: { valeur: `9 * ${persons} - 2`, plafond: 70 } }],
    },
    [factName(fact.id)]: { titre: fact.label, valeur: `${input('surface')} < ${wanted}` },
  }
}
