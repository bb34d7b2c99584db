/** What can never happen in a grid whose parts are all in order: a criterion no household meets, a band no value reaches. */
import type { LocalDate } from '../../values/local-date.ts'
import { factRows } from '../facts/fact-rows.ts'
import { canBeMet } from '../compiled/possible.ts'
import type { Runnable } from '../compiled/run.ts'
import { run } from '../compiled/run.ts'
import type { Slots } from '../facts/slots.ts'
import { meetsBand } from '../compiled/worth.ts'
import type { Grid } from '../grid.ts'
import type { GridProblem } from '../grid-problem.ts'

/** Any day will do: it only bounds durations. */
const someDay = '2100-01-01' as LocalDate

/** Evaluates the grid with nothing known: what is impossible then is impossible always. */
export function checkReach(grid: Grid, runnable: Runnable & { readonly slots: Slots }): readonly GridProblem[] {
  const { nodes, slots } = runnable
  const rows = factRows(slots, { referenceDate: grid.inForce.from ?? someDay, facts: {} })
  const trace = run(runnable, { rows, barred: rows.refused })
  return nodes.flatMap((node): readonly GridProblem[] => {
    if (node.kind === 'group') return []
    const where = `criteria/${node.definition.id}`
    if (!canBeMet(trace.possible[node.index] as number))
      return [{ where, why: 'No household can meet it.', remedy: 'Correct its condition, or the ranges of its facts.' }]
    const { points } = node.definition
    if (points.kind !== 'bands') return []
    const slot = slots.indexOf.get(points.fact) as number
    const [low, high] = [rows.low[slot] as number, rows.high[slot] as number]
    return points.bands.flatMap((band, rank) =>
      meetsBand(band, low, high)
        ? []
        : [
            {
              where: `${where}/points/bands/${rank}`,
              why: `No value of "${points.fact}" (${low} to ${high}) reaches this band.`,
              remedy: 'Drop the band, or widen the range of the fact.',
            },
          ],
    )
  })
}
