import type { BoardAlert, BoardThresholds, SiteBoard } from '../../../domain/queue/board.ts'
import { Callout } from '../../../ui/notice/callout.tsx'
import { t } from '../words.ts'
import { minutesOf } from './minutes.ts'

export interface AlertListProps {
  readonly board: SiteBoard
  readonly thresholds: BoardThresholds
}

/** What passes a threshold, each with its number; or that nothing does. The thresholds are a draft and say so. */
export function AlertList({ board, thresholds }: AlertListProps) {
  const values = {
    waiting: board.waiting,
    longest: minutesOf(board.longestWaitSeconds),
    limit: minutesOf(thresholds.longWaitSeconds),
    perDesk: thresholds.waitingPerOpenDesk,
  }
  const words = (alert: BoardAlert) => t(`board.alert.${alert}`, values)
  return board.alerts.length === 0 ? (
    <Callout kind="done" title={t('board.calm')}>
      <p>{t('board.thresholds', values)}</p>
    </Callout>
  ) : (
    <Callout kind="danger" title={t('board.alerts')}>
      <ul>
        {board.alerts.map((alert) => (
          <li key={alert}>{words(alert)}</li>
        ))}
      </ul>
      <p>{t('board.thresholds', values)}</p>
    </Callout>
  )
}
