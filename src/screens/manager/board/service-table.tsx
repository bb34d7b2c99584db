import type { ServiceOnBoard, SiteBoard } from '../../../domain/queue/board.ts'
import { formatNumber } from '../../../ui/language/number-format.ts'
import { textVariant } from '../../../ui/language/text-variant.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { t } from '../words.ts'
import { minutesOf } from './minutes.ts'

/** Who waits for what: how many, and for how long the first of them has. */
export function ServiceTable({ board: { site, services } }: { readonly board: SiteBoard }) {
  const nameOf = ({ serviceId }: ServiceOnBoard) =>
    site.services.find(({ id }) => id === serviceId)?.name[textVariant.value] ?? serviceId
  return (
    <section class="manager-section">
      <h2>{t('board.line')}</h2>
      <DataTable
        caption={t('board.line')}
        isCaptionHidden
        columns={[
          { label: t('board.service'), cell: nameOf },
          { label: t('board.waiting'), cell: ({ waiting }) => formatNumber(waiting), isNumber: true },
          {
            label: t('board.longest'),
            cell: ({ waiting, longestWaitSeconds }) =>
              waiting === 0 ? t('board.nobody') : t('board.minutes', { minutes: minutesOf(longestWaitSeconds) }),
            isNumber: true,
          },
          { label: t('board.queue'), cell: ({ isClosed }) => t(isClosed ? 'board.queueClosed' : 'board.queueOpen') },
        ]}
        rows={services}
        keyOf={({ serviceId }) => serviceId}
      />
    </section>
  )
}
