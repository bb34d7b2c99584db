/** Criteria and bands no household reaches, seen by trying every case: ranges alone forget that a fact has one value at a time. */
import type { CompiledCriterion } from '../compiled/nodes.ts'
import { isInBand } from '../compiled/worth.ts'
import { exactCondition } from '../exact/exact-condition.ts'
import { unmet } from '../exact/exact-node.ts'
import type { GridWarning } from '../grid-warning.ts'
import { casesOf } from './cases.ts'
import type { LintCheck, Linting } from './linting.ts'
import { criteriaOf, placeOf } from './linting.ts'
import { pointsOf } from './pairs.ts'

/** Undefined when the cases are too many to say. */
function isMetOnce(linting: Linting, node: CompiledCriterion): boolean | undefined {
  const cases = casesOf([node], linting)
  if (!cases) return undefined
  const points = pointsOf(node, linting)
  for (const row of cases) if (points(row) !== unmet) return true
  return false
}

function emptyBands(linting: Linting, node: CompiledCriterion): readonly number[] {
  const { points } = node.definition
  const cases = casesOf([node], linting)
  if (points.kind !== 'bands' || !cases) return []
  const slot = linting.compiled.slots.indexOf.get(points.fact) as number
  const holds = node.when ? exactCondition(node.when, linting.compiled) : () => true
  const empty = new Set(points.bands.keys())
  for (const row of cases)
    if (holds(row)) for (const rank of empty) if (isInBand(points.bands[rank]!, row[slot] as number)) empty.delete(rank)
  return [...empty]
}

function unreachableIn(linting: Linting, node: CompiledCriterion): readonly GridWarning[] {
  if (isMetOnce(linting, node) === false)
    return [
      {
        check: 'never-met',
        where: placeOf(node),
        why: 'No household can meet it: parts of its condition exclude each other.',
        remedy: 'Correct its condition, or drop it.',
      },
    ]
  return emptyBands(linting, node).map((rank) => ({
    check: 'unreachable-band',
    where: `${placeOf(node)}/points/bands/${rank}`,
    why: 'Its condition lets no value into this band.',
    remedy: 'Correct the condition or the boundaries, or drop the band.',
  }))
}

export const unreachable: LintCheck = (linting) => criteriaOf(linting).flatMap((node) => unreachableIn(linting, node))
