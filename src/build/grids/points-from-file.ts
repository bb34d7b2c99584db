/** From the checked entry of `points:` to the rule the domain knows. */
import type { Band, PointRule, PointsByStretch, Stretch } from '../../domain/scoring/point-rule.ts'
import type { FactId } from '../../domain/values/ids.ts'
import type { BandEntry, PointsEntry } from './node-schema.ts'

export function pointsOf(entry: PointsEntry): PointRule {
  if (typeof entry === 'number') return { kind: 'fixed', points: entry }
  if ('bands' in entry) return { kind: 'bands', fact: entry.by as FactId, bands: entry.bands.map(bandOf) }
  if ('stretches' in entry) return stretchesOf(entry)
  const { per, ...rest } = entry
  return { kind: 'per-unit', fact: per as FactId, ...rest }
}

function bandOf(entry: BandEntry): Band {
  const lower = entry['at-least'] ?? entry.above
  const upper = entry['at-most'] ?? entry.below
  return {
    ...(lower === undefined ? {} : { lower: { at: lower, isIncluded: entry['at-least'] !== undefined } }),
    ...(upper === undefined ? {} : { upper: { at: upper, isIncluded: entry['at-most'] !== undefined } }),
    points: entry.points,
  }
}

/** A stretch begins where the one before it ends; one that follows an open stretch is left for the domain to refuse. */
function stretchesOf(entry: Extract<PointsEntry, { stretches: unknown }>): PointsByStretch {
  const { along, start, rounding, stretches } = entry
  const begins = stretches.map((_, rank) => (rank === 0 ? start : (stretches[rank - 1]?.until ?? start)))
  return {
    kind: 'stretches',
    fact: along as FactId,
    rounding,
    stretches: stretches.map((stretch, rank): Stretch => ({ ...stretch, start: begins[rank] as number })),
  }
}
