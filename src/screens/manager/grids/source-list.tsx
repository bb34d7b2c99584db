import type { Grid } from '../../../domain/scoring/grid.ts'
import { formatDate } from '../../../ui/language/number-format.ts'
import { t } from '../words.ts'

/** Where a grid was read, and when. Titles and notes are those of the file, in French. */
export const SourceList = ({ grid }: { readonly grid: Grid }) => (
  <ul class="manager-sources">
    {grid.sources.map(({ title, url, readOn, note }) => (
      <li key={url}>
        <a href={url} rel="noreferrer" lang="fr" dir="ltr">
          {title}
        </a>
        <p class="manager-soft">{t('grids.readOn', { date: formatDate(readOn) })}</p>
        {note && (
          <p lang="fr" dir="ltr" class="manager-soft">
            {note}
          </p>
        )}
      </li>
    ))}
  </ul>
)
