import type { Upkeep } from '../../../domain/guidance/upkeep.ts'
import { formatDate } from '../../../ui/language/number-format.ts'
import { Tag, type TagProps } from '../status-tags.tsx'
import { t } from '../words.ts'

const looks: Readonly<Record<Upkeep['kind'], Pick<TagProps, 'color' | 'pictogram'>>> = {
  ended: { color: 'danger', pictogram: 'x-circle' },
  'to-recheck': { color: 'danger', pictogram: 'warning-circle' },
  ends: { color: 'ochre', pictogram: 'clock-countdown' },
  recheck: { color: 'ochre', pictogram: 'clock-countdown' },
  'to-come': { color: 'accent', pictogram: 'calendar-blank' },
  current: { color: 'success', pictogram: 'check-circle' },
}

/** What a sheet or a figure asks for, and by when. */
export const UpkeepTag = ({ upkeep }: { readonly upkeep: Upkeep }) => (
  <Tag {...looks[upkeep.kind]}>
    {t(`freshness.kind.${upkeep.kind}`, { date: formatDate(upkeep.on, { dateStyle: 'medium' }) })}
  </Tag>
)
