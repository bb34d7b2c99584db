import type { Summary } from '../../../../domain/laboratory/summary.ts'
import { formatNumber } from '../../../../ui/language/number-format.ts'
import { Callout } from '../../../../ui/notice/callout.tsx'
import { Counted, PaperNote } from './counted.tsx'
import { signed } from '../../difference-words.ts'
import { t } from '../../words.ts'

/** Said aloud when the weights rest. */
export const outcomeWords = ({ winners, losers, unchanged }: Summary): string =>
  t('laboratory.told', {
    winners: formatNumber(winners),
    losers: formatNumber(losers),
    unchanged: formatNumber(unchanged),
  })

const shareOf = (count: number, of: number): string =>
  formatNumber(of === 0 ? 0 : count / of, { style: 'percent', maximumFractionDigits: 1 })

/** Who gains, who loses, who keeps their points, and by how much on the whole. */
export function Outcome({ summary }: { readonly summary: Summary }) {
  const { exact, winners, losers, unchanged, meanChange, greatestGain, greatestLoss } = summary
  if (exact === 0)
    return (
      <Callout kind="important" title={t('laboratory.noneExactTitle')}>
        <p>{t('laboratory.noneExact')}</p>
      </Callout>
    )
  const parts = [
    { id: 'winners', count: winners },
    { id: 'unchanged', count: unchanged },
    { id: 'losers', count: losers },
  ] as const
  return (
    <section class="manager-section outcome">
      <h2>{t('laboratory.outcome')}</h2>
      <dl class="outcome-figures">
        {parts.map(({ id, count }) => (
          <div key={id} data-part={id}>
            <dt>{t(`laboratory.${id}`)}</dt>
            <dd>
              <Counted count={count} />{' '}
              <span class="outcome-share" data-print="no">
                {shareOf(count, exact)}
              </span>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('laboratory.meanChange')}</dt>
          <dd>{signed(meanChange, 2)}</dd>
        </div>
      </dl>
      <PaperNote />
      <div class="outcome-bar" aria-hidden="true" data-print="no">
        {parts.map(({ id, count }) => (
          <span key={id} data-part={id} style={{ flexGrow: count }} />
        ))}
      </div>
      <p class="manager-soft">
        {t('laboratory.extremes', {
          gain: signed(greatestGain),
          loss: signed(greatestLoss),
          number: formatNumber(exact),
        })}
      </p>
    </section>
  )
}
