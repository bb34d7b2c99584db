import type { Status } from '../../domain/values/status.ts'
import { wordsOf } from '../language/words.ts'
import { Pictogram } from '../picture/pictogram.tsx'
import './badge.css'

const t = wordsOf('common')

const looks: Record<Status, { readonly color: string; readonly pictogram: string }> = {
  fictitious: { color: 'terracotta', pictogram: 'warning-circle' },
  draft: { color: 'ochre', pictogram: 'pencil-line' },
  official: { color: 'success', pictogram: 'check-circle' },
}

/** How far a datum may be trusted, in words. */
export const Badge = ({ status }: { readonly status: Status }) => (
  <span class="ds-tag badge" data-color={looks[status].color}>
    <Pictogram name={looks[status].pictogram} />
    {t(`status.${status}`)}
  </span>
)
