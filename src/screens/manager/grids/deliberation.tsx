import type { Grid } from '../../../domain/scoring/grid.ts'
import { formatDate } from '../../../ui/language/number-format.ts'
import { t } from '../words.ts'

/** The decision a grid rests on. An invented grid has none; of one that was only read, nobody has given it. */
export const Deliberation = ({ grid: { deliberation, status } }: { readonly grid: Grid }) =>
  deliberation ? (
    <>
      <p>{t('grids.deliberation', { reference: deliberation.reference, date: formatDate(deliberation.adoptedOn) })}</p>
      {deliberation.url && (
        <p>
          <a href={deliberation.url} rel="noreferrer" lang="fr" dir="ltr">
            {deliberation.reference}
          </a>
        </p>
      )}
    </>
  ) : (
    <p>{t(status === 'fictitious' ? 'grids.noDeliberation' : 'grids.unknownDeliberation')}</p>
  )
