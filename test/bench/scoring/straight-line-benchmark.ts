/** The benchmark grid written by hand as straight-line code. */
import { effortRate, legalSurfaceSquareMetres } from '../../../src/domain/scoring/derivation.ts'
import type { FactValue } from '../../../src/domain/scoring/situation.ts'

const boxes = ['tenant', 'owner', 'no-shelter', 'hotel', 'structure', 'third-party', 'family', 'residence']
const boxPoints = [0, 0, 30, 25, 20, 15, 10, 20]

/** A household with its reckoned facts, made once. */
type Prepared = ReturnType<typeof prepareBenchmark>

export function prepareBenchmark(facts: Readonly<Record<string, FactValue>>) {
  const number = (id: string) => facts[id] as number
  const yes = (id: string) => facts[id] as boolean
  const persons = number('aged-14-or-more') + number('under-14')
  return {
    monthsWaiting: number('months-waiting'),
    box: boxes.indexOf(facts['housing'] as string),
    isOvercrowded: number('surface') < legalSurfaceSquareMetres(persons),
    minorChildren: number('minor-children'),
    resources: number('resources'),
    effortRate: effortRate(number('rent'), number('housing-aid'), number('resources')),
    yearsHere: number('years-here'),
    refusals: number('suitable-refusals'),
    isDalo: yes('dalo'),
    hasViolence: yes('violence'),
    isInPlan: yes('departmental-plan'),
    isEvicted: yes('eviction'),
    isLeavingFlat: yes('therapeutic-flat'),
    isLeavingCare: yes('child-welfare'),
    isBackToWork: yes('back-to-work'),
    isUnfit: yes('unfit-dwelling'),
    isLoneParent: yes('lone-parent'),
    isDisabled: yes('disability'),
    isUnsuited: yes('unsuited-dwelling'),
    worksHere: yes('works-here'),
  }
}

function priority(h: Prepared): number {
  if (h.isDalo) return 50
  if (h.hasViolence) return 45
  if (h.isInPlan) return 40
  if (h.isEvicted) return 35
  if (h.isLeavingFlat) return 30
  if (h.isLeavingCare) return 25
  return h.isBackToWork ? 15 : 0
}

function dwelling(h: Prepared): number {
  const box = boxPoints[h.box] as number
  const state = h.isUnfit ? 25 : h.isOvercrowded && h.minorChildren >= 1 ? 20 : 0
  return box > state ? box : state
}

function means(h: Prepared): number {
  const heavy = h.effortRate > 50 ? 15 : h.effortRate > 40 ? 12 : h.effortRate > 33 ? 8 : 0
  const little = h.resources < 700 ? 12 : h.resources < 1100 ? 6 : 0
  return heavy > little ? heavy : little
}

export function straightLineBenchmark(h: Prepared): number {
  let total = h.monthsWaiting > 36 ? 36 : h.monthsWaiting
  total += priority(h) + dwelling(h) + means(h)
  const children = h.minorChildren * 3
  total += children > 12 ? 12 : children
  if (h.minorChildren >= 3) total += 5
  if (h.isLoneParent) total += 8
  if (h.isDisabled) total += h.isUnsuited ? 30 : 20
  if (h.worksHere) total += 8
  total += h.yearsHere >= 3 ? 8 : h.yearsHere >= 1 ? 4 : 0
  const penalty = h.refusals > 1 ? (h.refusals - 1) * 10 : 0
  total -= penalty > 30 ? 30 : penalty
  return total > 0 ? total : 0
}
