import { madeUpHeadings } from '../../../../domain/laboratory/generate/made-up-requests.ts'
import { Button } from '../../../../ui/action/button.tsx'
import { Pictogram } from '../../../../ui/picture/pictogram.tsx'
import { DataTable } from '../../../../ui/table/data-table.tsx'
import type { Version } from '../../with-grids.tsx'
import { t } from '../../words.ts'
import { saveFile } from '../save-file.ts'

/** Which columns a file may have: the request's own, then one a fact of the grid, by its id or by its words. */
export function ColumnHelp({ version: { grid, texts } }: { readonly version: Version }) {
  const headings = madeUpHeadings([grid])
  const own = { request: 'columnRequest', commune: 'columnCommune', 'dwelling-type': 'columnDwelling' } as const
  const meaning = (heading: string): string =>
    heading in own ? t(`laboratory.${own[heading as keyof typeof own]}`) : (texts.facts[heading]?.label ?? heading)
  const save = () =>
    saveFile(`demandes-${grid.territory}.csv`, new Blob(['\uFEFF', `${headings.join(';')}\r\n`], { type: 'text/csv' }))
  return (
    <details class="manager-folded">
      <summary>
        <Pictogram name="caret-down" />
        {t('laboratory.columns')}
      </summary>
      <div class="manager-section">
        <p>{t('laboratory.columnsText')}</p>
        <Button variant="secondary" pictogram="file-text" onPress={save}>
          {t('laboratory.template')}
        </Button>
        <DataTable
          caption={t('laboratory.columns')}
          isCaptionHidden
          columns={[
            { label: t('laboratory.column'), cell: (heading) => <code dir="ltr">{heading}</code> },
            { label: t('laboratory.meaning'), cell: meaning },
          ]}
          rows={headings}
          keyOf={(heading) => heading}
        />
      </div>
    </details>
  )
}
