/**
 * The formulas a grid may name to reckon a fact from others. They are code on purpose: a formula in a grid would be a
 * language of its own. Each is monotone in every input, which is what keeps bounds sound when an input is not known.
 * The effort rate and residual income have no national formula for scoring: these are stated here, and shown as such.
 */
import type { LocalDate } from '../values/local-date.ts'
import { localDateOf } from './facts/date-number.ts'
import { monthsBetween } from '../values/local-date.ts'
import type { DerivedFact, FactUnit } from './fact-definition.ts'

export const derivationNames = [
  'effort-rate',
  'residual-income',
  'overcrowding',
  'household-size',
  'months-since',
  'years-since',
  'refusals-counted',
] as const
export type DerivationName = (typeof derivationNames)[number]

/** An input, what it must be, and which way it moves the result when it grows. */
export interface DerivationInput {
  readonly kind: 'integer' | 'date' | 'events'
  readonly unit?: FactUnit
  readonly direction: 'raises' | 'lowers'
}

/** What a formula gives: `rate` is a number of percent that is not rounded and may be infinite. */
export type DerivationOutput =
  | { readonly kind: 'integer'; readonly unit: FactUnit }
  | { readonly kind: 'rate' }
  | { readonly kind: 'boolean' }

export interface Derivation {
  readonly inputs: Readonly<Record<string, DerivationInput>>
  readonly output: DerivationOutput
  /** `values` in the order of `inputs`; dates as numbers YYYYMMDD; events as their number; a boolean result is 0 or 1. */
  readonly compute: (values: readonly number[], referenceDate: LocalDate) => number
}

const euros = (direction: 'raises' | 'lowers'): DerivationInput => ({ kind: 'integer', unit: 'euro', direction })
const persons = (direction: 'raises' | 'lowers'): DerivationInput => ({ kind: 'integer', unit: 'person', direction })
const pastDate: DerivationInput = { kind: 'date', direction: 'lowers' }

/**
 * Percent of resources that go to the rent left after housing aid. Exact against a whole percentage: the quotient of two
 * amounts below a hundred million euros never rounds onto a whole number it does not equal.
 * With no resources at all, any rent left to pay is beyond every rate, and no rent is a rate of 0.
 */
export function effortRate(rent: number, housingAid: number, resources: number): number {
  const left = Math.max(0, rent - housingAid)
  if (left === 0) return 0
  return resources <= 0 ? Infinity : (left * 100) / resources
}

/**
 * Euros left each month per consumption unit once the rent is paid, rounded down, never below 0. Units in tenths, INSEE
 * scale: 10 for the first person of 14 or more, 5 for each other one, 3 for each child under 14.
 */
export function residualIncome(income: MonthlyIncome, people: HouseholdAges): number {
  const left = Math.max(0, income.resources - Math.max(0, income.rent - income.housingAid))
  const tenths = 5 + 5 * Math.max(1, people.aged14OrMore) + 3 * people.under14
  return Math.floor((left * 10) / tenths)
}

/** Whole euros a month. */
interface MonthlyIncome {
  readonly resources: number
  readonly rent: number
  readonly housingAid: number
}

interface HouseholdAges {
  readonly aged14OrMore: number
  readonly under14: number
}

/**
 * Surface in m² below which a dwelling is overcrowded, as for housing aid: 9 for one person, 16 for two, 9 more for each
 * further one, 70 for eight and more. Source: https://groupe-ocea.fr/habibliotheque/surpeuplement, read 2026-11-24.
 */
export function legalSurfaceSquareMetres(personCount: number): number {
  if (personCount <= 1) return 9
  return personCount >= 8 ? 70 : 16 + 9 * (personCount - 2)
}

/** The first version of every formula a grid may name. None is ever changed: the points of old grids hang on it. */
export const derivations: Readonly<Record<DerivationName, Derivation>> = {
  'effort-rate': {
    inputs: { rent: euros('raises'), 'housing-aid': euros('lowers'), resources: euros('lowers') },
    output: { kind: 'rate' },
    compute: ([rent = 0, aid = 0, resources = 0]) => effortRate(rent, aid, resources),
  },
  'residual-income': {
    inputs: {
      resources: euros('raises'),
      rent: euros('lowers'),
      'housing-aid': euros('raises'),
      'aged-14-or-more': persons('lowers'),
      'under-14': persons('lowers'),
    },
    output: { kind: 'integer', unit: 'euro' },
    compute: ([resources = 0, rent = 0, housingAid = 0, aged14OrMore = 1, under14 = 0]) =>
      residualIncome({ resources, rent, housingAid }, { aged14OrMore, under14 }),
  },
  overcrowding: {
    inputs: {
      surface: { kind: 'integer', unit: 'square-metre', direction: 'lowers' },
      'aged-14-or-more': persons('raises'),
      'under-14': persons('raises'),
    },
    output: { kind: 'boolean' },
    compute: ([surface = 0, aged14OrMore = 1, under14 = 0]) =>
      surface < legalSurfaceSquareMetres(aged14OrMore + under14) ? 1 : 0,
  },
  'household-size': {
    inputs: { 'aged-14-or-more': persons('raises'), 'under-14': persons('raises') },
    output: { kind: 'integer', unit: 'person' },
    compute: ([aged14OrMore = 0, under14 = 0]) => aged14OrMore + under14,
  },
  'months-since': {
    inputs: { date: pastDate },
    output: { kind: 'integer', unit: 'month' },
    compute: ([date = 0], referenceDate) => Math.max(0, monthsBetween(localDateOf(date), referenceDate)),
  },
  'years-since': {
    inputs: { date: pastDate },
    output: { kind: 'integer', unit: 'year' },
    compute: ([date = 0], referenceDate) =>
      Math.floor(Math.max(0, monthsBetween(localDateOf(date), referenceDate)) / 12),
  },
  'refusals-counted': {
    inputs: { events: { kind: 'events', direction: 'raises' } },
    output: { kind: 'integer', unit: 'refusal' },
    compute: ([count = 0]) => count,
  },
}

/** A new way of reckoning is one more version here, from the second on: grids that name an earlier one keep their points. */
const laterVersions: Readonly<Partial<Record<DerivationName, readonly Derivation[]>>> = {
  // The charges of the dwelling are paid with the rent.
  'effort-rate': [
    {
      inputs: {
        rent: euros('raises'),
        charges: euros('raises'),
        'housing-aid': euros('lowers'),
        resources: euros('lowers'),
      },
      output: { kind: 'rate' },
      compute: ([rent = 0, charges = 0, aid = 0, resources = 0]) => effortRate(rent + charges, aid, resources),
    },
  ],
}

/** How many versions a formula has; none when nothing has this name. */
export const versionCount = (name: DerivationName): number =>
  derivations[name] ? 1 + (laterVersions[name]?.length ?? 0) : 0

/** The formula of a fact in the version it names. @param fact checked: both exist. */
export function derivationOf({ derivation, version = 1 }: Pick<DerivedFact, 'derivation' | 'version'>): Derivation {
  return version === 1 ? derivations[derivation] : (laterVersions[derivation]?.[version - 2] as Derivation)
}
