/** A version of a grid, named: its territory, its day, where it stands. */
import type { Grid } from '../../domain/scoring/grid.ts'
import { versionStanding } from '../../domain/scoring/grid-in-force.ts'
import { isLocalDate, type LocalDate } from '../../domain/values/local-date.ts'
import { formatDate } from '../../ui/language/number-format.ts'
import type { Version } from './with-grids.tsx'
import { t } from './words.ts'

/** "version of 3 June 2024", and for which kind of request when it is for one; the name of its file when that is no day. */
export function versionWords({ version, requests }: Pick<Grid, 'version' | 'requests'>): string {
  const words = t('version.of', { version: isLocalDate(version) ? formatDate(version) : version })
  return requests ? t('version.forKind', { version: words, kind: t(`version.${requests}`) }) : words
}

/** Where a version is shown: its territory, then the name of its file. */
export const pathOf = ({ id }: Pick<Grid, 'id'>): readonly string[] => ['grids', ...id.split('/')]

/** Title and day, as a heading names a version. */
export const titleWords = ({ grid, texts }: Pick<Version, 'grid' | 'texts'>): string =>
  t('version.titled', { title: texts.title, version: versionWords(grid) })

/** "In force since …", "In force from …", "Ended on …", or that nobody knows since when. */
export function standingWords(grid: Pick<Grid, 'inForce'>, today: LocalDate): string {
  const { from, to } = grid.inForce
  const standing = versionStanding(grid, today)
  const words = t(`standing.${standing}`, { from: from ? formatDate(from) : '', to: to ? formatDate(to) : '' })
  return standing === 'in-force' && to ? t('standing.until', { standing: words, to: formatDate(to) }) : words
}
