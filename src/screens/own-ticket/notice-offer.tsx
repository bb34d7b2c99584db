import { Button } from '../../ui/action/button.tsx'
import { Callout } from '../../ui/notice/callout.tsx'
import { refusalWords, t } from './notice-words.ts'
import type { NoticesState } from './use-notices.ts'

export interface NoticeOfferProps {
  readonly state: NoticesState
  readonly onOpen: () => void
}

/** On the page of a ticket: be told by a message, or, once that is so, no longer. Nothing where the site writes to nobody. */
export function NoticeOffer({ state, onOpen }: NoticeOfferProps) {
  const { notices, isBusy, refusal, stop } = state
  if (!notices || (notices.ways.length === 0 && !notices.by)) return null
  const [only, second] = notices.ways
  if (notices.by)
    return (
      <div class="own-ticket-notices">
        <Callout kind="tip">{t(`on.${notices.by}`)}</Callout>
        {refusal !== undefined && <Callout kind="danger">{refusalWords(refusal)}</Callout>}
        <Button variant="quiet" pictogram="x-circle" isBusy={isBusy} onPress={() => void stop()}>
          {t('stop')}
        </Button>
      </div>
    )
  return (
    <Button variant="secondary" pictogram="bell" isWide onPress={onOpen}>
      {only && !second ? t(`askBy.${only}`) : t('ask')}
    </Button>
  )
}
