import type { DeskOnBoard, DeskWork } from '../../../domain/queue/board.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { Tag, type TagProps } from '../status-tags.tsx'
import { t } from '../words.ts'
import { minutesOf } from './minutes.ts'

const looks: Readonly<Record<DeskWork, Pick<TagProps, 'color' | 'pictogram'>>> = {
  serving: { color: 'accent', pictogram: 'chats-circle' },
  called: { color: 'ochre', pictogram: 'megaphone' },
  free: { color: 'success', pictogram: 'check-circle' },
  paused: { color: 'neutral', pictogram: 'pause' },
  closed: { color: 'neutral', pictogram: 'x-circle' },
  unopened: { color: 'neutral', pictogram: 'minus' },
}

/** What each desk does, and since when. Never whom it receives. */
export const DeskTable = ({ desks }: { readonly desks: readonly DeskOnBoard[] }) => (
  <section class="manager-section">
    <h2>{t('board.desks')}</h2>
    <DataTable
      caption={t('board.desks')}
      isCaptionHidden
      columns={[
        { label: t('board.desk'), cell: ({ desk }) => t('board.deskNumber', { number: desk.number }) },
        { label: t('board.work'), cell: ({ work }) => <Tag {...looks[work]}>{t(`board.works.${work}`)}</Tag> },
        {
          label: t('board.since'),
          cell: ({ sinceSeconds }) =>
            sinceSeconds === undefined ? '' : t('board.minutes', { minutes: minutesOf(sinceSeconds) }),
          isNumber: true,
        },
      ]}
      rows={desks}
      keyOf={({ desk }) => desk.id}
    />
  </section>
)
