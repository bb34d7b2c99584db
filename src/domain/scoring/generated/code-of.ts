/**
 * Parts of a plan written as JavaScript. In the text, `f3` is the value of slot 3, `w5` the points at place 5 of the
 * weights, `g7` the points of node 7, and `unmet` what it holds when it is not met.
 */
import type { Plan, PlanCriterion, PlanNode, PlanPoints } from '../batch/plan.ts'
import type { PlanTest, Stretch } from '../batch/plan-test.ts'
import type { BandEnd, Rounding } from '../point-rule.ts'

export interface Writing {
  readonly plan: Plan
  /** Takes a declaration that stands before the loop over situations. */
  readonly hoist: (declaration: string) => void
}

/** A criterion: what must hold (`true` when nothing must) and what it is then worth. */
export interface CriterionCode {
  readonly met: string
  readonly points: string
}

const shiftedBits = 31

export const fact = (slot: number): string => `f${slot}`
const weight = (place: number): string => `w${place}`
const number = (value: number): string => (value < 0 ? `(${value})` : String(value))

const above = (value: string, { at, isIncluded }: BandEnd): string =>
  `${value} ${isIncluded ? '>=' : '>'} ${number(at)}`
const below = (value: string, { at, isIncluded }: BandEnd): string =>
  `${value} ${isIncluded ? '<=' : '<'} ${number(at)}`

function stretchCode({ slot, lower, upper, isOutside }: Stretch): string {
  if (lower && upper && lower.at === upper.at) return `${fact(slot)} ${isOutside ? '!==' : '==='} ${number(lower.at)}`
  return [...(lower ? [above(fact(slot), lower)] : []), ...(upper ? [below(fact(slot), upper)] : [])].join(' && ')
}

/** Boxes are the bits of one number, or a list when there are too many. */
function amongCode({ slot, ranks, valueCount }: PlanTest & { readonly kind: 'among' }, writing: Writing): string {
  if (ranks.length === 0 || ranks.length === valueCount) return String(ranks.length > 0)
  if (ranks.length === 1) return `${fact(slot)} === ${ranks[0]}`
  if (valueCount <= shiftedBits)
    return `(${ranks.reduce((bits, rank) => bits | (1 << rank), 0)} >> ${fact(slot)} & 1) === 1`
  const name = `boxes${slot}_${ranks.join('_')}`
  writing.hoist(
    `const ${name} = new Uint8Array(${valueCount}); for (const rank of [${ranks.join()}]) ${name}[rank] = 1`,
  )
  return `${name}[${fact(slot)}] === 1`
}

export function testCode(test: PlanTest, writing: Writing): string {
  if (test.kind === 'stretch') return stretchCode(test)
  if (test.kind === 'among') return amongCode(test, writing)
  return `(${test.of.map((each) => testCode(each, writing)).join(test.kind === 'all' ? ' && ' : ' || ')})`
}

/** The quotient of whole numbers above 0, as `roundedQuotient` gives it. */
function quotientCode(dividend: string, divisor: number, rounding: Rounding): string {
  if (divisor === 1) return dividend
  if (rounding === 'nearest') return `Math.floor((2 * (${dividend}) + ${divisor}) / ${2 * divisor})`
  return `Math.${rounding === 'down' ? 'floor' : 'ceil'}((${dividend}) / ${divisor})`
}

function unitCode({
  slot,
  start,
  step,
  until,
  rounding,
  weight: place,
}: PlanPoints & { kind: 'per-unit' }): CriterionCode {
  const first = start + { down: step, up: 1, nearest: Math.ceil(step / 2) }[rounding]
  const value =
    until === undefined ? fact(slot) : `(${fact(slot)} > ${number(until)} ? ${number(until)} : ${fact(slot)})`
  const units = start === 0 ? value : `${value} - ${number(start)}`
  return {
    met: until !== undefined && until < first ? 'false' : `${fact(slot)} >= ${number(first)}`,
    points: `(${quotientCode(units, step, rounding)}) * ${weight(place)} | 0`,
  }
}

/** Every stretch that was come to, added; met where the first one is. */
function stretchesCode({ slot, rounding, stretches }: PlanPoints & { kind: 'stretches' }): CriterionCode {
  const each = stretches.map((stretch) => unitCode({ kind: 'per-unit', slot, rounding, ...stretch }))
  const points = each.map((code, rank) => (rank === 0 ? `(${code.points})` : `(${code.met} ? ${code.points} : 0)`))
  return { met: each[0]?.met ?? 'false', points: points.join(' + ') }
}

/** Bands follow each other without a gap: each is reached by passing the one before. */
function bandCode({ slot, bands }: PlanPoints & { kind: 'bands' }): CriterionCode {
  const [lower, upper] = [bands[0]?.lower, bands.at(-1)?.upper]
  const ends = [...(lower ? [above(fact(slot), lower)] : []), ...(upper ? [below(fact(slot), upper)] : [])]
  const points = bands.reduceRight((after, band) => {
    const own = weight(band.weight)
    return after === '' ? own : band.upper ? `${below(fact(slot), band.upper)} ? ${own} : ${after}` : own
  }, '')
  return { met: ends.join(' && ') || 'true', points }
}

function pointsCode(points: PlanPoints): CriterionCode {
  if (points.kind === 'fixed') return { met: 'true', points: weight(points.weight) }
  if (points.kind === 'stretches') return stretchesCode(points)
  return points.kind === 'per-unit' ? unitCode(points) : bandCode(points)
}

/** A factor, then a cap, then a floor. @param points a name, when the node has a factor: it is written several times. */
export function limited({ factor, cap, floor }: Pick<PlanNode, 'factor' | 'cap' | 'floor'>, points: string): string {
  const whole = factor ? meanCode(`(${points} * ${factor.times})`, String(factor.over), factor.rounding) : points
  const capped = cap === undefined ? whole : `Math.min(${cap}, ${whole})`
  return floor === undefined ? capped : `Math.max(${floor}, ${capped})`
}

export function criterionCode(criterion: PlanCriterion, writing: Writing): CriterionCode {
  const { met, points } = pointsCode(criterion.points)
  const tests = [...(criterion.when ? [testCode(criterion.when, writing)] : []), ...(met === 'true' ? [] : [met])]
  return { met: tests.join(' && ') || 'true', points: limited(criterion, points) }
}

/** The mean of a sum, which may be below 0. */
export function meanCode(total: string, count: string, rounding: Rounding): string {
  if (rounding !== 'nearest') return `Math.${rounding === 'down' ? 'floor' : 'ceil'}(${total} / ${count})`
  const size = `Math.floor((2 * Math.abs(${total}) + ${count}) / (2 * ${count}))`
  return `(${total} < 0 ? 0 - ${size} : ${size})`
}
