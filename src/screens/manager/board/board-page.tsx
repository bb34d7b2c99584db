import type { Session } from '../../../device/session/session.ts'
import { draftThresholds, siteBoard } from '../../../domain/queue/board.ts'
import type { QueueState } from '../../../domain/queue/queue-state.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { useTick } from '../../../ui/layout/use-tick.ts'
import { Badge } from '../../../ui/notice/badge.tsx'
import { Callout } from '../../../ui/notice/callout.tsx'
import type { ManagerProps } from '../manager.tsx'
import { t } from '../words.ts'
import { AlertList } from './alert-list.tsx'
import { DeskTable } from './desk-table.tsx'
import { MachineTable } from './machine-table.tsx'
import { ServiceTable } from './service-table.tsx'
import { useHeartbeats } from './use-heartbeats.ts'

/** A site as it is now; or, in plain words, why it cannot be shown. */
export function BoardPage({ session, hasPlace }: ManagerProps) {
  const opened = session.value
  const state = opened?.confirmed.value
  if (opened && state) return <Board session={opened} state={state} />
  const isRefused = opened?.enrolment.value === 'refused' || opened?.enrolment.value === 'unknown'
  return (
    <Page title={t('board.title')} lead={t('board.text')} hasHome={false}>
      {hasPlace && !isRefused ? (
        <output>{t('board.connecting')}</output>
      ) : (
        <Callout kind="important" title={t('board.noPlaceTitle')}>
          <p>{t('board.noPlace')}</p>
        </Callout>
      )}
    </Page>
  )
}

interface BoardProps {
  readonly session: Session
  readonly state: QueueState
}

/** Confirmed by the site only: a board that guesses would send somebody to the wrong desk. */
function Board({ session, state }: BoardProps) {
  useTick(5000)
  const heartbeats = useHeartbeats(session)
  const now = session.now()
  const board = siteBoard(state, now, draftThresholds)
  const isOnline = session.connection.value.problem === undefined
  return (
    <Page title={t('board.title')} kicker={<SiteName state={state} />} hasHome={false}>
      {!isOnline && (
        <Callout kind="danger" title={t('board.cutTitle')}>
          <p>{t('board.cut')}</p>
        </Callout>
      )}
      <AlertList board={board} thresholds={draftThresholds} />
      <ServiceTable board={board} />
      <DeskTable desks={board.desks} />
      <MachineTable heartbeats={heartbeats} site={state.site} now={now} />
    </Page>
  )
}

const SiteName = ({ state: { site } }: { readonly state: QueueState }) => (
  <span class="manager-tags">
    <span lang="fr" dir="ltr">
      {site.name}
    </span>
    <Badge status={site.status} />
  </span>
)
