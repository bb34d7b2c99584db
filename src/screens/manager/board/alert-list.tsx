import type { BoardAlert, SiteBoard } from '../../../domain/queue/board.ts'
import { Callout } from '../../../ui/notice/callout.tsx'
import { t } from '../words.ts'
import { dayTime } from '../../../ui/language/clock-time.ts'
import { minutesOf } from './minutes.ts'

export interface AlertListProps {
  readonly board: SiteBoard
  /** Machines that answered before and no longer do. */
  readonly silentMachines: number
}

/** What passes a threshold, each with its number, and machines that fell silent; or that nothing does. Thresholds that nobody has set say that they are a draft. */
export function AlertList({ board, silentMachines }: AlertListProps) {
  const { thresholds, isDraft, since } = board.thresholds
  const values = {
    waiting: board.waiting,
    longest: minutesOf(board.longestWaitSeconds),
    limit: minutesOf(thresholds.longWaitSeconds),
    perDesk: thresholds.waitingPerOpenDesk,
    since: since === undefined ? '' : dayTime(since, board.site.timeZone),
  }
  const words = (alert: BoardAlert) => t(`board.alert.${alert}`, values)
  const rule = isDraft ? 'draft' : since === undefined ? 'settings' : 'set'
  const isCalm = board.alerts.length === 0 && silentMachines === 0
  return (
    <Callout kind={isCalm ? 'done' : 'danger'} title={t(isCalm ? 'board.calm' : 'board.alerts')}>
      {!isCalm && (
        <ul>
          {board.alerts.map((alert) => (
            <li key={alert}>{words(alert)}</li>
          ))}
          {silentMachines > 0 && <li>{t('sites.silent', { count: silentMachines })}.</li>}
        </ul>
      )}
      <p>{t(`board.thresholds.${rule}`, values)}</p>
    </Callout>
  )
}
