import type { OutcomesOfDay } from '../../../domain/observatory/outcomes-of-day.ts'
import { formatDate, formatNumber } from '../../../ui/language/number-format.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { outcomeWords, t } from '../words.ts'

interface Row {
  readonly name: string
  readonly count: number
}

function rowsOf({ counts, together }: OutcomesOfDay): readonly Row[] {
  const rows = counts.map(({ outcome, count }) => ({
    name: outcome === 'unsaid' ? t('board.outcomes.unsaid') : outcomeWords(outcome),
    count,
  }))
  return together === 0 ? rows : [...rows, { name: t('board.outcomes.together'), count: together }]
}

/** What the interviews of the last finished day led to; nothing before a day has ended. */
export function OutcomeTable({ outcomes }: { readonly outcomes: OutcomesOfDay | undefined }) {
  if (!outcomes) return null
  const { day, interviews, policy } = outcomes
  const values = { day: formatDate(day), threshold: policy.threshold }
  return (
    <section class="manager-section">
      <h2>{t('board.outcomes.title', values)}</h2>
      <p class="manager-soft">{t('board.outcomes.text', values)}</p>
      {interviews === undefined ? (
        <p>{t('board.outcomes.tooFew', values)}</p>
      ) : (
        <DataTable
          caption={t('board.outcomes.title', values)}
          isCaptionHidden
          columns={[
            { label: t('board.outcomes.outcome'), cell: ({ name }) => name },
            { label: t('board.outcomes.count'), cell: ({ count }) => formatNumber(count), isNumber: true },
          ]}
          rows={[...rowsOf(outcomes), { name: t('board.outcomes.all'), count: interviews }]}
          keyOf={({ name }) => name}
          weightOf={({ name }) => (name === t('board.outcomes.all') ? 'total' : undefined)}
        />
      )}
    </section>
  )
}
