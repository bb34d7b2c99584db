/**
 * Whether words and figures may still be trusted on a given civil day. A kiosk can run for months without an update:
 * what has ended says so by itself, and nobody reads last year's ceiling as this year's.
 */
import { addMonths, type LocalDate } from '../values/local-date.ts'
import { figureAt, holdsOn, type Validity } from './figure.ts'
import type { Block, Inline, Sheet } from './sheet.ts'

/** `expired`: no period covers the day. `to-recheck`: it holds, but nobody compared it with its source for a year. */
export type Freshness = 'current' | 'to-recheck' | 'expired'

/** Most ceilings and amounts change every January: a year without a look means a change may have been missed. */
export const recheckAfterMonths = 12

interface Checked extends Validity {
  readonly checkedOn: LocalDate
}

/** The state of a sheet or of one period of a figure on a civil day. */
export function freshnessOn(checked: Checked, day: LocalDate): Freshness {
  if (!holdsOn(checked, day)) return 'expired'
  return addMonths(checked.checkedOn, recheckAfterMonths) <= day ? 'to-recheck' : 'current'
}

/**
 * What to show of a figure on a civil day: the period that covers it; else the last one before it, else the first to
 * come, both as `expired`. Undefined only for a figure without any period, which the compiler refuses.
 */
export function figureOn<Period extends Checked>(
  figure: { readonly periods: readonly Period[] },
  day: LocalDate,
): { readonly period: Period; readonly freshness: Freshness } | undefined {
  const covering = figureAt(figure, day)
  if (covering) return { period: covering, freshness: freshnessOn(covering, day) }
  const nearest = figure.periods.findLast((period) => period.validFrom <= day) ?? figure.periods[0]
  return nearest && { period: nearest, freshness: 'expired' }
}

type IsMeant = (freshness: Freshness) => boolean

const figureIdsIn = (inlines: readonly Inline[], day: LocalDate, isMeant: IsMeant): readonly string[] =>
  inlines.flatMap((inline) => {
    if (inline.kind === 'figure') return isMeant(figureOn(inline, day)?.freshness ?? 'expired') ? [inline.id] : []
    return 'children' in inline ? figureIdsIn(inline.children, day, isMeant) : []
  })

const figureIdsOf = (block: Block, day: LocalDate, isMeant: IsMeant): readonly string[] => {
  if (block.kind === 'callout') return block.children.flatMap((child) => figureIdsOf(child, day, isMeant))
  return block.kind === 'list'
    ? block.items.flatMap((item) => figureIdsIn(item, day, isMeant))
    : figureIdsIn(block.children, day, isMeant)
}

const figuresThat = (isMeant: IsMeant, { blocks }: Pick<Sheet, 'blocks'>, day: LocalDate): readonly string[] => [
  ...new Set(blocks.flatMap((block) => figureIdsOf(block, day, isMeant))),
]

/** Ids of the figures of a sheet that are expired or to recheck on a civil day, each once, in reading order. */
export const staleFigures = (sheet: Pick<Sheet, 'blocks'>, day: LocalDate): readonly string[] =>
  figuresThat((freshness) => freshness !== 'current', sheet, day)

/** Those of them that no period covers on that day: never to be read as current. */
export const expiredFigures = (sheet: Pick<Sheet, 'blocks'>, day: LocalDate): readonly string[] =>
  figuresThat((freshness) => freshness === 'expired', sheet, day)
