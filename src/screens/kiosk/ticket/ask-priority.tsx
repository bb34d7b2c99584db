import type { PriorityClass } from '../../../domain/queue/ticket.ts'
import { Tile } from '../../../ui/action/tile.tsx'
import { TileList } from '../../../ui/action/tile-list.tsx'
import { Page } from '../../../ui/layout/page.tsx'
import { t } from './words.ts'
import './ticket.css'

export interface AskPriorityProps {
  readonly onAnswer: (priority: PriorityClass) => void
  readonly onBack: () => void
}

/** Asked of everybody who stands in line, with an appointment or without: the card goes first, its reason is not asked. */
export const AskPriority = ({ onAnswer, onBack }: AskPriorityProps) => (
  <Page title={t('priority.title')} lead={t('priority.explanation')} back={onBack} hasHome={false} width="tiles">
    <div class="ticket-choices">
      <TileList>
        <Tile pictogram="identification-card" title={t('priority.yes')} onPress={() => onAnswer('legal-priority')} />
        <Tile pictogram="x-circle" title={t('priority.no')} onPress={() => onAnswer('ordinary')} />
      </TileList>
    </div>
  </Page>
)
