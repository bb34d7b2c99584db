import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { isFollowSecret } from '../../device/session/follow-client.ts'
import type { FollowedTicket } from '../../domain/queue/follow.ts'
import { spokenParts } from '../../domain/queue/ticket-label.ts'
import type { Refusal } from '../../domain/sync/envelope.ts'
import { textVariant } from '../../ui/language/text-variant.ts'
import { wordsOf } from '../../ui/language/words.ts'
import { Page } from '../../ui/layout/page.tsx'
import { announce } from '../../ui/notice/announcer.tsx'
import { Callout } from '../../ui/notice/callout.tsx'
import { PlaceName } from '../../ui/notice/place-name.tsx'
import { FollowGestures } from './follow-gestures.tsx'
import { NoticeOffer } from './notice-offer.tsx'
import { NoticePage } from './notice-page.tsx'
import { useFollowed } from './use-followed.ts'
import { useNotices } from './use-notices.ts'
import { clockTime } from '../../ui/language/clock-time.ts'
import { beforeWords, waitWords } from './wait-words.ts'
import { PlaceAddress } from '../../ui/notice/place-address.tsx'
import { t } from './words.ts'
import './own-ticket.css'

const refusalWords = wordsOf('errors')
const wordsOfRefusal = ({ code, values }: Refusal): string => refusalWords(code, values ?? {})

/** A person's own ticket on their own phone: their place, their wait, their desk when it is time, and what they may do. */
export function FollowPage({ secret }: { readonly secret: string }) {
  const { ticket, refusal, isReachable, isAsking, ask } = useFollowed(secret)
  const notices = useNotices(secret, { when: ticket?.state })
  const isAskingNotices = useSignal(false)
  useRinging(ticket)
  if (isAskingNotices.value && notices.notices)
    return (
      <NoticePage
        {...notices}
        notices={notices.notices}
        onBack={() => (isAskingNotices.value = false)}
        onAsk={(contact) => void notices.ask(contact).then((isDone) => (isAskingNotices.value = !isDone))}
      />
    )
  if (!ticket) {
    const words = isFollowSecret(secret) ? refusal && wordsOfRefusal(refusal) : refusalWords('unknown-follow')
    return (
      <Page title={t('title')}>
        {words ? <Callout kind="important">{words}</Callout> : <p>{t(isReachable ? 'connecting' : 'unreachable')}</p>}
      </Page>
    )
  }
  const time = clockTime(ticket.serverTime, ticket.timeZone)
  return (
    <Page
      title={titleOf(ticket)}
      kicker={<PlaceName name={ticket.siteName} status={ticket.siteStatus} />}
      hasHome={false}
    >
      <div class="own-ticket">
        <TicketCard ticket={ticket} />
        <FromElsewhere ticket={ticket} />
        <Standing ticket={ticket} />
        {refusal && <Callout kind="danger">{wordsOfRefusal(refusal)}</Callout>}
        {!isReachable && <Callout kind="important">{t('noNews', { time })}</Callout>}
        <NoticeOffer state={notices} onOpen={() => (isAskingNotices.value = true)} />
        <FollowGestures ticket={ticket} isAsking={isAsking} ask={ask} />
        {isExpected(ticket) && !notices.notices?.by && <p class="own-ticket-note">{t('keepOpen')}</p>}
        <p class="own-ticket-note">{t('updated', { time })}</p>
      </div>
    </Page>
  )
}

/** Rings once for each call and recall: a phone in a pocket, a screen reader, and a title that may be behind others. */
function useRinging(ticket: FollowedTicket | undefined): void {
  const rung = useRef<number | undefined>(undefined)
  const call = ticket?.state === 'called' ? ticket.callSequence : undefined
  useEffect(() => {
    if (call === undefined || rung.current === call) return
    rung.current = call
    announce(t('calledText', { desk: ticket?.deskNumber ?? 0 }))
    navigator.vibrate?.([400, 200, 400, 200, 800])
  }, [call])
}

/** Is there still a turn to be told of? */
const isExpected = ({ state }: FollowedTicket): boolean =>
  state === 'waiting' || state === 'parked' || state === 'transferred'

function titleOf({ state, isOnTheWay, deskNumber: desk = 0 }: FollowedTicket): string {
  switch (state) {
    case 'waiting':
    case 'transferred':
      return t('title')
    case 'called':
      return t('called', { desk })
    case 'serving':
      return t('serving', { desk })
    case 'parked':
      return isOnTheWay ? t('elsewhere.onTheWay') : t('parked')
    default:
      return t(state)
  }
}

const TicketCard = ({ ticket }: { readonly ticket: FollowedTicket }) => (
  <div class="own-ticket-card" data-state={ticket.state}>
    <p class="own-ticket-word">{t('number')}</p>
    <p class="own-ticket-label" data-spoken={t('spokenNumber', { label: spokenParts(ticket.label).join(', ') })}>
      <bdi>{ticket.label}</bdi>
    </p>
    {ticket.serviceName && <p class="own-ticket-service">{ticket.serviceName[textVariant.value]}</p>}
    {ticket.isLegalPriority && <p>{t('priority')}</p>}
  </div>
)

/** Whoever was sent on reads where to go before anything else: the paper in their hand names another place and another number. */
function FromElsewhere({
  ticket: { sentFrom, siteName, siteAddress, isOnTheWay },
}: {
  readonly ticket: FollowedTicket
}) {
  if (!sentFrom) return null
  return (
    <Callout kind="important" title={t('elsewhere.title')}>
      <PlaceAddress name={siteName} address={siteAddress} />
      <p>{t('elsewhere.text', { label: sentFrom.label })}</p>
      {isOnTheWay && <p>{t('elsewhere.sayHere')}</p>}
    </Callout>
  )
}

/** Where the person stands, in one or two sentences. */
function Standing({ ticket }: { readonly ticket: FollowedTicket }) {
  const { state, estimate, timeZone, returnAt, presentUntil, deskNumber: desk = 0 } = ticket
  if (estimate) {
    const before = beforeWords(estimate, 'next')
    return (
      <div class="own-ticket-standing" aria-live="polite">
        {before && <p class="own-ticket-before">{before}</p>}
        <p>{waitWords(estimate)}</p>
      </div>
    )
  }
  if (state === 'called') return <p class="own-ticket-before">{t('calledText', { desk })}</p>
  if (state === 'parked' && ticket.isOnTheWay && returnAt !== undefined)
    return <p class="own-ticket-before">{t('elsewhere.callableFrom', { time: clockTime(returnAt, timeZone) })}</p>
  if (state === 'parked')
    return (
      <p>{returnAt === undefined ? t('parkedNoTime') : t('parkedUntil', { time: clockTime(returnAt, timeZone) })}</p>
    )
  if (state === 'no-show')
    return (
      <p>
        {presentUntil === undefined ? t('no-showOver') : t('no-showText', { time: clockTime(presentUntil, timeZone) })}
      </p>
    )
  if (state === 'served') return <p>{t('servedText')}</p>
  return state === 'serving' ? null : <p>{t('endedText')}</p>
}
