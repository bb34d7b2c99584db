import type { Summary } from '../../../../domain/laboratory/summary.ts'
import { formatNumber } from '../../../../ui/language/number-format.ts'
import { Counted } from './counted.tsx'
import { t } from '../../words.ts'

/** Whose place in the order of points moves. An order of points is no decision of allocation, and the page says so. */
export function RankMoves({ ranks }: { readonly ranks: Summary['ranks'] }) {
  const figures = [
    ['up', <Counted count={ranks.up} />],
    ['down', <Counted count={ranks.down} />],
    ['same', <Counted count={ranks.same} />],
    ['meanPlaces', formatNumber(ranks.meanPlaces, { maximumFractionDigits: 1 })],
    ['greatestRise', formatNumber(ranks.greatestRise)],
    ['greatestFall', formatNumber(ranks.greatestFall)],
  ] as const
  return (
    <section class="manager-section">
      <h2>{t('laboratory.ranks')}</h2>
      <dl class="outcome-figures" data-small="true">
        {figures.map(([id, figure]) => (
          <div key={id}>
            <dt>{t(`laboratory.rank.${id}`)}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <p class="manager-soft">{t('laboratory.ranksText')}</p>
    </section>
  )
}
