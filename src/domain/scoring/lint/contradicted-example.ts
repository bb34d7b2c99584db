/** A witness case whose points, reckoned by hand, are not those the grid gives: one of the two is wrong. */
import type { PointBounds } from '../../values/points.ts'
import type { CompiledGrid } from '../compile-grid.ts'
import { evaluate } from '../evaluate.ts'
import type { GridExample } from '../grid.ts'
import type { NodeScore } from '../score.ts'
import type { Situation } from '../situation.ts'
import type { LintCheck } from './linting.ts'

/** What was expected of a total or a line, and what the grid gives; `found` is absent when the grid has no such line. */
export interface Contradiction {
  readonly of: string
  readonly expected: PointBounds
  readonly found?: PointBounds
}

const bounds = (points: number | PointBounds): PointBounds =>
  typeof points === 'number' ? { min: points, max: points } : points

const linesUnder = (node: NodeScore): readonly NodeScore[] =>
  node.kind === 'group' ? [node, ...node.children.flatMap(linesUnder)] : [node]

/** Everything the example expects that the grid does not give; empty when it holds. */
export function contradictionsOf(compiled: CompiledGrid, example: GridExample): readonly Contradiction[] {
  const score = evaluate(compiled, situationOf(example))
  const found = new Map(linesUnder(score.root).map(({ id, declared }) => [id as string, declared]))
  const { total, confirmed, points } = example.expected
  const compared: readonly (readonly [string, number | PointBounds, PointBounds | undefined])[] = [
    ['declared', total, score.declared],
    ...(confirmed === undefined ? [] : [['confirmed', confirmed, score.confirmed] as const]),
    ...Object.entries(points).map(([id, expected]) => [id, expected, found.get(id)] as const),
  ]
  return compared
    .map(([of, expected, given]) => ({ of, expected: bounds(expected), ...(given ? { found: given } : {}) }))
    .filter(({ expected, found: given }) => given?.min !== expected.min || given.max !== expected.max)
}

const written = ({ min, max }: PointBounds): string => (min === max ? `${min}` : `${min} to ${max}`)

/** What it expects beside points that the grid does not give. */
export function besideContradictions(compiled: CompiledGrid, example: GridExample): readonly string[] {
  const { effects, level } = evaluate(compiled, situationOf(example))
  const { effects: expected = {}, level: wanted } = example.expected
  const found = new Map(effects.map(({ id, declared }) => [id as string, declared]))
  return [
    ...Object.entries(expected).flatMap(([id, answer]) =>
      found.get(id) === answer ? [] : [`${id} is ${found.get(id) ?? 'no effect of the grid'}, not ${answer}`],
    ),
    ...(wanted === undefined || level?.possible.join() === wanted
      ? []
      : [`its level is ${level?.possible.join(' or ') || 'none'}, not ${wanted}`]),
  ]
}

const situationOf = ({ referenceDate, facts }: GridExample) => ({ referenceDate, facts }) as Situation

const sentence = ({ of, expected, found }: Contradiction): string =>
  found ? `${of} is ${written(found)}, not ${written(expected)}` : `"${of}" is no line of the grid`

function ignoredIn(compiled: CompiledGrid, example: GridExample): readonly string[] {
  return evaluate(compiled, situationOf(example)).ignored.map(({ fact }) => `its "${fact}" cannot be used`)
}

export const contradictedExample: LintCheck = ({ compiled }) =>
  compiled.grid.examples.flatMap((example, rank) => {
    const told = [
      ...ignoredIn(compiled, example),
      ...contradictionsOf(compiled, example).map(sentence),
      ...besideContradictions(compiled, example),
    ]
    if (told.length === 0) return []
    return {
      check: 'contradicted-example',
      where: `examples/${rank}`,
      why: `"${example.name}": ${told.join('; ')}.`,
      remedy: 'Reckon it again by hand, then mend the example or the grid, whichever is wrong.',
    }
  })
