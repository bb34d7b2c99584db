import { useMemo } from 'preact/hooks'
import { compareScores, type ScoreComparison } from '../../../domain/scoring/compare-scores.ts'
import { evaluate } from '../../../domain/scoring/evaluate.ts'
import type { GridExample } from '../../../domain/scoring/grid.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { bareBounds, differenceWords } from '../difference-words.ts'
import { casesOf, situationOf } from '../witnesses/verdict.ts'
import { t } from '../words.ts'
import type { ComparedProps } from './compared-versions.tsx'

interface Effect {
  readonly name: string
  readonly comparison: ScoreComparison
}

/** Households of both versions, each once. */
const householdsOf = ({ before, after }: ComparedProps): readonly GridExample[] => [
  ...new Map([...casesOf(before), ...casesOf(after)].map((each) => [each.name, each])).values(),
]

const effectOn = (example: GridExample, { before, after }: ComparedProps): Effect => {
  const situation = situationOf(example)
  const comparison = compareScores(evaluate(before.compiled, situation), evaluate(after.compiled, situation))
  return { name: example.name, comparison }
}

/** What the same households, on the same day, have under each version: rules become people. */
export function WitnessEffects({ before, after }: ComparedProps) {
  const effects = useMemo(
    () => householdsOf({ before, after }).map((example) => effectOn(example, { before, after })),
    [before.compiled, after.compiled],
  )
  if (effects.length === 0) return null
  return (
    <section class="manager-section">
      <h2>{t('comparison.effects')}</h2>
      <p>{t('comparison.effectsLead')}</p>
      <DataTable
        caption={t('comparison.effects')}
        isCaptionHidden
        columns={[
          { label: t('comparison.household'), cell: ({ name }) => <Name name={name} /> },
          {
            label: t('comparison.pointsBefore'),
            cell: (each) => bareBounds(each.comparison.declared.before),
            isNumber: true,
          },
          {
            label: t('comparison.pointsAfter'),
            cell: (each) => bareBounds(each.comparison.declared.after),
            isNumber: true,
          },
          {
            label: t('comparison.difference'),
            cell: (each) => differenceWords(each.comparison.declared.difference),
            isNumber: true,
          },
        ]}
        rows={effects}
        keyOf={({ name }) => name}
      />
    </section>
  )
}

const Name = ({ name }: { readonly name: string }) => (
  <span lang="fr" dir="ltr">
    {name}
  </span>
)
