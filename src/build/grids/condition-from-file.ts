/**
 * A condition as it is written in a grid file, read aloud as it stands: `{ housing: [hotel, no-shelter], employed: yes }`
 * is "housing is hotel or no-shelter, and employed". Several keys are all required; `any`, `all` and `not` nest.
 */
import type { Comparator, Condition, Threshold } from '../../domain/scoring/condition.ts'
import { comparators } from '../../domain/scoring/condition.ts'
import type { FactId } from '../../domain/values/ids.ts'
import { isLocalDate } from '../../domain/values/local-date.ts'
import type { FieldPath } from '../files/yaml-source.ts'

/** Told where a condition cannot be read, why, and what to write. */
export type Refuse = (path: FieldPath, why: string, remedy: string) => void

interface Reading {
  readonly refuse: Refuse
  /** Ids of the facts that are choices: `yes` is one of their values, not a yes. */
  readonly choices: ReadonlySet<string>
}

type Mapping = Readonly<Record<string, unknown>>

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function conditionFromFile(entry: Mapping, path: FieldPath, reading: Reading): Condition {
  const parts = Object.entries(entry).flatMap(([key, value]) => part(key, value, [...path, key], reading))
  return parts.length === 1 ? (parts[0] as Condition) : { kind: 'all', of: parts }
}

function part(key: string, value: unknown, path: FieldPath, reading: Reading): readonly Condition[] {
  if (key === 'any' || key === 'all') return [{ kind: key, of: listed(value, path, reading) }]
  if (key !== 'not') return aboutFact(key as FactId, value, path, reading)
  if (isMapping(value)) return [{ kind: 'not', condition: conditionFromFile(value, path, reading) }]
  reading.refuse(path, '"not" stands before nothing.', 'Write what must not hold: not: { fact: value }.')
  return []
}

function listed(value: unknown, path: FieldPath, reading: Reading): readonly Condition[] {
  if (Array.isArray(value) && value.every(isMapping))
    return value.map((each, rank) => conditionFromFile(each, [...path, rank], reading))
  reading.refuse(path, 'A list of conditions is expected.', 'Write [{ fact: value }, { fact: value }].')
  return []
}

const asBoolean = (value: unknown): boolean | undefined =>
  value === true || value === 'yes' ? true : value === false || value === 'no' ? false : undefined

function aboutFact(fact: FactId, value: unknown, path: FieldPath, reading: Reading): readonly Condition[] {
  if (isMapping(value)) return comparisons(fact, value, path, reading)
  const values = Array.isArray(value) ? value : [value]
  const answer = asBoolean(value)
  if (answer !== undefined && !reading.choices.has(fact)) return [{ kind: 'is', fact, value: answer }]
  if (values.every((each) => typeof each === 'string')) return [{ kind: 'in', fact, values }]
  reading.refuse(
    path,
    `"${JSON.stringify(value)}" is not something a fact can be.`,
    'Write yes, no, a value, a list of values, or a comparison such as { at-least: 3 }.',
  )
  return []
}

function comparisons(fact: FactId, value: Mapping, path: FieldPath, reading: Reading): readonly Condition[] {
  return Object.entries(value).flatMap(([word, to]): readonly Condition[] => {
    const isKnown = (comparators as readonly string[]).includes(word)
    if (isKnown && (typeof to === 'number' || typeof to === 'string'))
      return [{ kind: 'compare', fact, comparator: word as Comparator, to: threshold(to) }]
    reading.refuse(
      [...path, word],
      isKnown ? 'A comparison needs a number, a date or the name of a parameter.' : `"${word}" compares nothing.`,
      `Write one of: ${comparators.join(', ')}, then a whole number, a date or a parameter.`,
    )
    return []
  })
}

const threshold = (to: number | string): Threshold =>
  typeof to === 'number' || isLocalDate(to) ? to : { parameter: to }
