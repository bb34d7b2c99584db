/** The demonstration grid written by hand as straight-line code: the speed nothing that reads a grid can pass. */
import { effortRate, legalSurfaceSquareMetres, residualIncome } from '../../../src/domain/scoring/derivation.ts'
import type { FactValue } from '../../../src/domain/scoring/situation.ts'
import type { LocalDate } from '../../../src/domain/values/local-date.ts'
import { monthsBetween } from '../../../src/domain/values/local-date.ts'

const boxes = [
  'private-tenant',
  'social-tenant',
  'owner',
  'no-shelter',
  'mobile-dwelling',
  'hotel',
  'accommodation-structure',
  'residence',
  'child-or-maternal-centre',
  'with-family',
  'with-third-party',
  'without-title',
]
const boxPoints = [0, 0, 0, 30, 30, 25, 25, 25, 25, 10, 20, 20]
const [privateTenant, socialTenant, noShelter] = [0, 1, 3]
const dwellings = [true, true, true, false, false, false, false, false, false, true, true, true]

/** A household with its reckoned facts, made once. */
export type Prepared = ReturnType<typeof prepare>

export function prepare(facts: Readonly<Record<string, FactValue>>, referenceDate: LocalDate) {
  const number = (id: string) => facts[id] as number
  const yes = (id: string) => facts[id] as boolean
  const months = (id: string) => Math.max(0, monthsBetween(facts[id] as LocalDate, referenceDate))
  const [grown, young] = [number('aged-14-or-more'), number('under-14')]
  const income = { resources: number('resources'), rent: number('rent'), housingAid: number('housing-aid') }
  return {
    monthsWaiting: months('filed-on'),
    box: boxes.indexOf(facts['housing'] as string),
    minorChildren: number('minor-children'),
    isOvercrowded: number('surface') < legalSurfaceSquareMetres(grown + young),
    effortRate: effortRate(income.rent, income.housingAid, income.resources),
    residualIncome: residualIncome(income, { aged14OrMore: grown, under14: young }),
    refusals: number('suitable-refusals'),
    yearsHere: Math.floor(months('in-metropole-since') / 12),
    isUnfit: yes('unfit-dwelling'),
    isDalo: yes('dalo'),
    isInPlan: yes('departmental-plan'),
    hasViolence: yes('couple-violence'),
    hasAssault: yes('sexual-assault'),
    isLeavingProstitution: yes('leaving-prostitution'),
    isLeavingFlat: yes('therapeutic-flat'),
    isDisabled: yes('disability'),
    isUnsuited: yes('unsuited-dwelling'),
    isEvicted: yes('eviction'),
    isLeavingCare: yes('child-welfare'),
    isBackToWork: yes('back-to-work'),
    isLoneParent: yes('lone-parent'),
    isExpecting: yes('expecting'),
    worksHere: yes('works-in-metropole'),
    livesHere: yes('lives-in-metropole'),
  }
}

function priority(h: Prepared): number {
  if (h.isDalo) return 60
  if (h.hasViolence || h.hasAssault || h.isLeavingProstitution) return 50
  if (h.isInPlan) return 45
  if (h.isEvicted || h.isLeavingFlat) return 40
  if (h.isLeavingCare) return 35
  return h.isBackToWork ? 20 : 0
}

function means(h: Prepared): number {
  const paysRent = h.box === privateTenant || h.box === socialTenant
  const heavy = paysRent ? (h.effortRate > 50 ? 16 : h.effortRate > 40 ? 12 : h.effortRate > 33 ? 8 : 0) : 0
  const little = h.residualIncome < 300 ? 12 : h.residualIncome < 450 ? 6 : 0
  return heavy > little ? heavy : little
}

export function straightLineTotal(h: Prepared): number {
  let total = h.monthsWaiting > 48 ? 48 : h.monthsWaiting
  if (h.monthsWaiting > 36) total += 15
  total += boxPoints[h.box] as number
  if (h.isUnfit && h.box !== noShelter) total += 30
  else if (h.isOvercrowded && h.minorChildren >= 1 && dwellings[h.box]) total += 20
  total += priority(h)
  if (h.isDisabled) total += h.isUnsuited && h.box !== noShelter ? 30 : 25
  const children = h.minorChildren * 3
  let family = children > 12 ? 12 : children
  if (h.isLoneParent && h.minorChildren >= 1) family += 8
  if (h.isExpecting) family += 4
  total += family > 20 ? 20 : family
  total += means(h)
  if (h.worksHere) total += 8
  if (h.livesHere) total += h.yearsHere >= 3 ? 8 : h.yearsHere >= 1 ? 4 : 0
  const penalty = h.refusals > 1 ? (h.refusals - 1) * 10 : 0
  total -= penalty > 30 ? 30 : penalty
  return total > 0 ? total : 0
}
