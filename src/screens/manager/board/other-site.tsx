import type { Session } from '../../../device/session/session.ts'
import type { SiteId } from '../../../domain/values/ids.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { Callout } from '../../../ui/notice/callout.tsx'
import { t } from '../words.ts'
import { SiteReport } from './site-report.tsx'
import { useTold } from './use-told.ts'

export interface OtherSiteProps {
  readonly session: Session
  readonly siteId: SiteId
}

/** A site whose settings show its board to this machine: as the server last told it. */
export function OtherSite({ session, siteId }: OtherSiteProps) {
  const { value: report, isCut } = useTold(() => session.board(siteId), siteId)
  if (report && report !== 'not-shown')
    // What the server counted is as old as its answer: waits are not added to while nobody tells.
    return <SiteReport {...report} machinesAt={report.at} isCut={isCut} />
  return (
    <Page title={t('board.title')} hasHome={false}>
      {report === 'not-shown' ? (
        <Callout kind="important" title={t('board.notShownTitle')}>
          <p>{t('board.notShown')}</p>
        </Callout>
      ) : (
        <output>{t(isCut ? 'board.noneYet' : 'board.connecting')}</output>
      )}
    </Page>
  )
}
