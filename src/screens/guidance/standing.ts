/** What a person must know before believing a sheet on a civil day; the gravest alone is said. */
import { expiredFigures, freshnessOn, staleFigures } from '../../domain/guidance/freshness.ts'
import type { Sheet } from '../../domain/guidance/sheet.ts'
import type { LocalDate } from '../../domain/values/local-date.ts'

export type Standing = 'current' | 'to-come' | 'ended' | 'figures-ended' | 'to-recheck'

export function standingOn(sheet: Sheet, day: LocalDate): Standing {
  const freshness = freshnessOn(sheet, day)
  if (freshness === 'expired') return day < sheet.validFrom ? 'to-come' : 'ended'
  if (expiredFigures(sheet, day).length > 0) return 'figures-ended'
  return freshness === 'to-recheck' || staleFigures(sheet, day).length > 0 ? 'to-recheck' : 'current'
}
