import type { Inspection } from '../../../device/session/inspection.ts'
import type { Instant } from '../../../domain/values/instant.ts'
import { formatNumber } from '../../../ui/language/number-format.ts'
import { Facts, Part } from '../facts.tsx'
import { agoWords } from '../moments.ts'
import { t } from '../words.ts'

export interface OutboxProps {
  readonly unsent: Inspection['unsent']
  readonly now: Instant
}

/** How much waits to be sent and since when; never what. */
export const OutboxPart = ({ unsent: { count, oldestAt }, now }: OutboxProps) => (
  <Part title={t('outbox.title')}>
    <Facts
      facts={[
        { label: t('outbox.count'), value: formatNumber(count), standing: count === 0 ? 'well' : 'care' },
        ...(oldestAt === undefined ? [] : [{ label: t('outbox.oldest'), value: agoWords(oldestAt, now) }]),
      ]}
    />
    <p>{t(count === 0 ? 'outbox.none' : 'outbox.some')}</p>
  </Part>
)
