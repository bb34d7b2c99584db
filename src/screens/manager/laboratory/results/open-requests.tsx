import type { OpenRequests as Open } from '../../../../domain/laboratory/summary.ts'
import { formatNumber } from '../../../../ui/language/number-format.ts'
import { Counted } from './counted.tsx'
import { t } from '../../words.ts'

const bounds = ({ min, max }: Open['before']): string =>
  t('laboratory.between', {
    min: formatNumber(min, { maximumFractionDigits: 1 }),
    max: formatNumber(max, { maximumFractionDigits: 1 }),
  })

/** Requests that lack a fact: they have no total, and what is sure of them is told apart, never guessed. */
export const OpenRequests = ({ open }: { readonly open: Open }) => (
  <section class="manager-section">
    <h2>{t('laboratory.open')}</h2>
    <p>{t('laboratory.openText')}</p>
    <dl class="outcome-figures" data-small="true">
      <div>
        <dt>{t('laboratory.openCount')}</dt>
        <dd>
          <Counted count={open.count} />
        </dd>
      </div>
      <div>
        <dt>{t('laboratory.sureWinners')}</dt>
        <dd>
          <Counted count={open.sureWinners} />
        </dd>
      </div>
      <div>
        <dt>{t('laboratory.sureLosers')}</dt>
        <dd>
          <Counted count={open.sureLosers} />
        </dd>
      </div>
      <div>
        <dt>{t('laboratory.meanBefore')}</dt>
        <dd>{bounds(open.before)}</dd>
      </div>
      <div>
        <dt>{t('laboratory.meanAfter')}</dt>
        <dd>{bounds(open.after)}</dd>
      </div>
    </dl>
  </section>
)
