/** Whether two parts of a grid say the same, whatever the order they are written in. */
import type { Condition } from '../condition.ts'

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The data with the keys of every object in one order. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join()}]`
  if (!isPlain(value)) return JSON.stringify(value) ?? 'null'
  const keys = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .toSorted()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${written(value[key])}`).join()}}`
}

export const isSameData = (one: unknown, other: unknown): boolean => written(one) === written(other)

/** Every part of nested "all" (or "any"), which are read as one list. */
const partsOf = (condition: Condition, kind: 'all' | 'any'): readonly Condition[] =>
  condition.kind === kind ? condition.of.flatMap((each) => partsOf(each, kind)) : [condition]

/** One way of writing for conditions that mean the same: order, repeats, nesting and double negation do not count. */
function plain(condition: Condition): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = new Map(partsOf(condition, condition.kind).map((each) => [written(plain(each)), plain(each)]))
      const of = [...parts].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, part]) => part)
      return of.length === 1 ? of[0]! : { kind: condition.kind, of }
    }
    case 'not': {
      const inner = plain(condition.condition)
      if (inner.kind === 'not') return inner.condition
      return inner.kind === 'is' ? { ...inner, value: !inner.value } : { kind: 'not', condition: inner }
    }
    case 'in':
      return { ...condition, values: [...new Set(condition.values)].toSorted() }
    default:
      return condition
  }
}

export const isSameCondition = (one: Condition | undefined, other: Condition | undefined): boolean =>
  isSameData(one && plain(one), other && plain(other))
