import type { Grid } from '../../domain/scoring/grid.ts'
import { Badge } from '../../ui/notice/badge.tsx'
import { Pictogram } from '../../ui/picture/pictogram.tsx'
import { t } from './words.ts'

export interface TagProps {
  readonly color: 'success' | 'danger' | 'ochre' | 'accent' | 'neutral' | 'terracotta'
  readonly pictogram: string
  readonly children: string
}

/** A state in two words, with a sign: never told by its colour alone. */
export const Tag = ({ color, pictogram, children }: TagProps) => (
  <span class="ds-tag badge" data-color={color}>
    <Pictogram name={pictogram} />
    {children}
  </span>
)

/** How far a grid may be trusted: its status, and that it lacks criteria nobody could read. */
export const StatusTags = ({ grid: { status, isPartial } }: { readonly grid: Grid }) => (
  <span class="manager-tags">
    <Badge status={status} />
    {isPartial && (
      <Tag color="ochre" pictogram="warning-circle">
        {t('grids.partial')}
      </Tag>
    )}
  </span>
)
