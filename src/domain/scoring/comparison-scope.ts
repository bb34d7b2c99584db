/**
 * Which requests are "similar" to one, as data apart from any grid: a score means something beside the scores of those who ask for
 * the same kind of dwelling (CCH R441-2-17). Where the line is drawn (income, sector, type, commune) is a local choice.
 * Nothing here says a rank: that needs every request, which only the registration system has.
 */
import type { FactId } from '../values/ids.ts'
import type { FactValue, Situation } from './situation.ts'

/**
 * `same`: the same value. `bands`: in the same band, each cut beginning one. `shared`: at least one in common, of values
 * written one after the other with commas, as communes asked for are.
 */
export type ScopeAxis =
  | { readonly kind: 'same' | 'shared'; readonly fact: FactId; readonly label: string }
  | { readonly kind: 'bands'; readonly fact: FactId; readonly label: string; readonly cuts: readonly number[] }

export interface ComparisonScope {
  readonly territory: string
  readonly label: string
  /** Requests are similar when they are on every axis. */
  readonly axes: readonly ScopeAxis[]
}

type Facts = Situation['facts']

/** Undefined when a fact of an axis is not known on one side, and no other axis tells the two apart. */
export function isSimilar({ axes }: ComparisonScope, one: Facts, other: Facts): boolean | undefined {
  const verdicts = axes.map((axis) => isAlike(axis, one[axis.fact]?.value, other[axis.fact]?.value))
  if (verdicts.includes(false)) return false
  return verdicts.includes(undefined) ? undefined : true
}

/** Those similar to one request, itself left out if it is among them; those nobody can tell are left out too. */
export const similarTo = <Request extends { readonly facts: Facts }>(
  scope: ComparisonScope,
  request: Request,
  others: readonly Request[],
): readonly Request[] =>
  others.filter((other) => other !== request && isSimilar(scope, request.facts, other.facts) === true)

function isAlike(axis: ScopeAxis, one: FactValue | undefined, other: FactValue | undefined): boolean | undefined {
  if (one === undefined || other === undefined) return undefined
  if (axis.kind === 'same') return one === other
  if (axis.kind === 'bands') return bandOf(axis.cuts, Number(one)) === bandOf(axis.cuts, Number(other))
  const theirs = partsOf(other)
  return partsOf(one).some((part) => theirs.includes(part))
}

const bandOf = (cuts: readonly number[], value: number): number => cuts.filter((cut) => value >= cut).length

const partsOf = (value: FactValue): readonly string[] =>
  String(value)
    .split(',')
    .map((part) => part.trim())
