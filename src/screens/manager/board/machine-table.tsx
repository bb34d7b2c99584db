import { pulseOf, type Heartbeat, type Pulse } from '../../../domain/access/heartbeat.ts'
import type { BoardSite } from '../../../domain/queue/board.ts'
import { secondsBetween, type Instant } from '../../../domain/values/instant.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { Tag, type TagProps } from '../status-tags.tsx'
import { t } from '../words.ts'
import { minutesOf } from './minutes.ts'

export interface MachineTableProps {
  /** Undefined until the site has told. */
  readonly heartbeats: readonly Heartbeat[] | undefined
  readonly site: BoardSite
  readonly now: Instant
}

const looks: Readonly<Record<Pulse, Pick<TagProps, 'color' | 'pictogram'>>> = {
  alive: { color: 'success', pictogram: 'check-circle' },
  silent: { color: 'danger', pictogram: 'wifi-slash' },
  unheard: { color: 'ochre', pictogram: 'question' },
  empty: { color: 'neutral', pictogram: 'minus' },
}

function nameOf({ role, deskId, slot }: Heartbeat, { desks }: BoardSite): string {
  const number = desks.find(({ id }) => id === deskId)?.number
  if (role === 'desk' && number !== undefined) return t('board.deskNumber', { number })
  return role === 'phones' ? slot : t(`board.role.${role}`)
}

const heardWords = ({ lastHeardAt }: Heartbeat, now: Instant): string =>
  lastHeardAt === null ? '' : t('board.minutes', { minutes: minutesOf(secondsBetween(lastHeardAt, now)) })

/** Which machine of the site answers: a display that is off calls nobody, and nobody in the room can know. */
export const MachineTable = ({ heartbeats, site, now }: MachineTableProps) => (
  <section class="manager-section">
    <h2>{t('board.machines')}</h2>
    {heartbeats ? (
      <DataTable
        caption={t('board.machines')}
        isCaptionHidden
        columns={[
          { label: t('board.machine'), cell: (each) => nameOf(each, site) },
          {
            label: t('board.pulse'),
            cell: (each) => {
              const pulse = pulseOf(each, now)
              return <Tag {...looks[pulse]}>{t(`board.pulses.${pulse}`)}</Tag>
            },
          },
          { label: t('board.heard'), cell: (each) => heardWords(each, now), isNumber: true },
        ]}
        rows={heartbeats}
        keyOf={({ slot }) => slot}
      />
    ) : (
      <p>{t('board.machinesUnknown')}</p>
    )}
  </section>
)
