import type { Session } from '../../../device/session/session.ts'
import { keepBoards, recallBoards } from '../../../device/session/kept-boards.ts'
import type { BoardsAnswer } from '../../../domain/queue/board-report.ts'
import type { SiteId } from '../../../domain/values/ids.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { route } from '../../../ui/layout/route.ts'
import { useTick } from '../../../ui/layout/use-tick.ts'
import { Callout } from '../../../ui/notice/callout.tsx'
import type { ManagerProps } from '../manager.tsx'
import { t } from '../words.ts'
import { OtherSite } from './other-site.tsx'
import { OverviewPage } from './overview-page.tsx'
import { OwnSite } from './own-site.tsx'
import { useTold } from './use-told.ts'
import './board.css'

/** The sites a machine answers for, or its only one; or, in plain words, why none can be shown. */
export function BoardPage({ session, hasPlace }: ManagerProps) {
  const opened = session.value
  if (opened?.confirmed.value) return <Boards session={opened} />
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

async function askBoards(session: Session): Promise<BoardsAnswer | undefined> {
  const answer = await session.boards()
  if (answer) keepBoards(session.slot, answer)
  return answer
}

const Connecting = () => (
  <Page title={t('board.title')} lead={t('board.text')} hasHome={false}>
    <output>{t('board.connecting')}</output>
  </Page>
)

function Boards({ session }: { readonly session: Session }) {
  useTick(5000)
  const told = useTold(() => askBoards(session), 'boards', recallBoards(session.slot))
  const state = session.confirmed.value
  if (!state) return null
  const wanted = route.value.path[1] as SiteId | undefined
  const hasOthers = (told.value?.sites.length ?? 0) > 1
  if (wanted !== undefined && wanted !== state.site.id) return <OtherSite session={session} siteId={wanted} />
  if (wanted === undefined && told.value && hasOthers)
    return <OverviewPage boards={told.value} isCut={told.isCut} ownZone={state.site.timeZone} />
  // Not shown first to be taken away a moment later: whoever has several sites asked for all of them.
  if (wanted === undefined && !told.value && !told.isCut) return <Connecting />
  return <OwnSite session={session} state={state} />
}
