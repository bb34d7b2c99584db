import { describe, expect, it } from 'vitest'
import { lintVersions } from '../../../src/domain/scoring/lint-versions.ts'
import type { GridId } from '../../../src/domain/values/ids.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'

const version = (from: string | null, to: string | null, territory = 'here') => ({
  id: `${territory}/${from}` as GridId,
  territory,
  inForce: { from: from === null ? null : localDate(from), to: to === null ? null : localDate(to) },
})
const next = version('2026-01-01', null)

describe('versions of a grid', () => {
  it('follow each other when one ends the day before the next begins, in whatever order they are read', () => {
    expect(lintVersions([next, version('2024-06-03', '2025-12-31')])).toEqual([])
  })

  it('leave requests without a score when a day has none', () => {
    expect(lintVersions([version('2024-06-03', '2025-12-30'), next])).toMatchObject([
      { check: 'version-gap', grid: 'here/2024-06-03', where: 'inForce/to' },
    ])
    expect(lintVersions([version('2024-06-03', '2025-06-30'), next])[0]?.why).toBe(
      'No version is in force from 2025-07-01 to 2025-12-31.',
    )
  })

  it.each(['2026-01-01', null])('overlap when the first ends on %s', (to) => {
    const [warning] = lintVersions([version('2024-06-03', to), next])
    expect(warning).toMatchObject({ check: 'version-overlap', grid: 'here/2024-06-03' })
    expect(warning?.remedy).toContain('2025-12-31')
  })

  it('are compared within a territory, and only when their first day is known', () => {
    expect(lintVersions([version('2024-06-03', null, 'elsewhere'), version(null, null), next])).toEqual([])
  })
})
