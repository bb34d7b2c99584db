import type { OpenedRequests } from '../../../../device/laboratory/laboratory-bench.ts'
import type { LineProblem } from '../../../../domain/laboratory/import/import-problem.ts'
import { formatNumber } from '../../../../ui/language/number-format.ts'
import { Callout } from '../../../../ui/notice/callout.tsx'
import { Pictogram } from '../../../../ui/picture/pictogram.tsx'
import { DataTable } from '../../../../ui/table/data-table.tsx'
import type { Version } from '../../with-grids.tsx'
import { laboratoryWords, t } from '../../words.ts'

export interface ImportReportProps {
  readonly requests: OpenedRequests
  readonly version: Version
  readonly isMadeUp: boolean
}

/** What was kept of the file, what was not and why, what nobody says. */
export function ImportReport({ requests, version, isMadeUp }: ImportReportProps) {
  const { count, badLineCount, unusedColumns, missingFacts } = requests
  return (
    <section class="manager-section">
      {isMadeUp && (
        <Callout kind="important" title={t('laboratory.madeUpTitle')}>
          <p>{t('laboratory.madeUp', { number: formatNumber(count) })}</p>
        </Callout>
      )}
      {!isMadeUp && <p>{t('laboratory.kept', { kept: formatNumber(count), left: formatNumber(badLineCount) })}</p>}
      {unusedColumns.length > 0 && <p>{t('laboratory.unused', { columns: unusedColumns.join(', ') })}</p>}
      {missingFacts.length > 0 && (
        <p>
          {t('laboratory.missing', {
            facts: missingFacts.map((id) => version.texts.facts[id]?.label ?? id).join(', '),
          })}
        </p>
      )}
      {requests.problems.length > 0 && <BadLines problems={requests.problems} />}
    </section>
  )
}

const BadLines = ({ problems }: { readonly problems: readonly LineProblem[] }) => (
  <details class="manager-folded">
    <summary>
      <Pictogram name="caret-down" />
      {t('laboratory.badLines')}
    </summary>
    <DataTable
      caption={t('laboratory.badLines')}
      isCaptionHidden
      columns={[
        { label: t('laboratory.line'), cell: ({ line }) => line, isNumber: true },
        { label: t('laboratory.column'), cell: ({ column }) => column ?? '' },
        { label: t('laboratory.written'), cell: ({ value }) => <bdi>{value ?? ''}</bdi> },
        { label: t('laboratory.whatToDo'), cell: lineWords },
      ]}
      rows={problems}
      keyOf={({ line, column }) => `${line} ${column ?? ''}`}
    />
  </details>
)

function lineWords(problem: LineProblem): string {
  switch (problem.why) {
    case 'not-a-choice':
      return laboratoryWords('line.not-a-choice', { choices: problem.choices.join(', ') })
    case 'out-of-range':
      return laboratoryWords('line.out-of-range', { min: problem.min, max: problem.max })
    case 'request-repeated':
      return laboratoryWords('line.request-repeated', { firstLine: problem.firstLine })
    case 'cell-count':
      return laboratoryWords('line.cell-count', { found: problem.found, expected: problem.expected })
    default:
      return laboratoryWords(`line.${problem.why}`)
  }
}
