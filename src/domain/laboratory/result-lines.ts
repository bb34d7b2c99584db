/** The results as the lines of a file: what each request has under both grids, for whoever works on with it. */
import type { RequestTable } from './request-table.ts'
import type { PointBounds } from '../values/points.ts'
import { isCertain } from '../values/points.ts'
import { requestView } from './request-view.ts'
import type { Outcomes } from './summary.ts'

export const resultHeadings = [
  'request',
  'commune',
  'dwelling-type',
  'filed-on',
  'points-before',
  'points-after',
  'change',
  'rank-before',
  'rank-after',
] as const

/** What stands above the headings of a file about made-up requests, and is read again as such (`preambleOf`); nothing otherwise. */
export const remarkOf = (status: RequestTable['status']): string =>
  status === 'fictitious' ? '# Fictitious requests: no real person is in this file.\r\n' : ''

const bounds = ({ min, max }: PointBounds): string => (min === max ? `${min}` : `${min}..${max}`)

const nothing: PointBounds = { min: 0, max: 0 }

/**
 * One line a request in the order of the file. Points not sure are written `40..90`, a change not sure is left empty; both once
 * the bounds are reckoned (`Trial.open`).
 */
export function* resultLines(table: RequestTable, outcomes: Outcomes): Generator<readonly string[]> {
  for (let position = 0; position < table.count; position += 1) {
    const view = requestView(table, outcomes, position)
    const { before = nothing, after = nothing, ranks } = view
    const isSure = isCertain(before) && isCertain(after)
    yield [
      view.id,
      view.commune ?? '',
      view.dwellingType ?? '',
      view.filedOn ?? '',
      bounds(before),
      bounds(after),
      isSure ? `${after.min - before.min}` : '',
      ranks ? `${ranks.before}` : '',
      ranks ? `${ranks.after}` : '',
    ]
  }
}
