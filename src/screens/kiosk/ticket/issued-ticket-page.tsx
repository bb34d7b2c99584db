import type { IssuedTicket, Session } from '../../../device/session/session.ts'
import type { Service } from '../../../domain/queue/place.ts'
import { spokenParts } from '../../../domain/queue/ticket-label.ts'
import { findLeg } from '../../../domain/queue/queue-state.ts'
import { estimateWait } from '../../../domain/queue/wait/estimate-wait.ts'
import { textVariant } from '../../../ui/language/text-variant.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { useTick } from '../../../ui/layout/use-tick.ts'
import { Callout } from '../../../ui/notice/callout.tsx'
import { QrCode } from '../../../ui/picture/qr-code.tsx'
import { NoticePage } from '../../own-ticket/notice-page.tsx'
import { t as own } from '../../own-ticket/notice-words.ts'
import { clockTime } from '../../../ui/language/clock-time.ts'
import { beforeWords, waitWords } from '../../own-ticket/wait-words.ts'
import { GiveBack, IssuedTicketActions } from './issued-ticket-actions.tsx'
import { useKioskNotices, type KioskNotices } from './use-kiosk-notices.ts'
import { t } from './words.ts'
import './ticket.css'

export interface IssuedTicketPageProps {
  readonly session: Session
  readonly ticket: IssuedTicket
  readonly service: Service
  /** Of whoever came for an appointment: what else they must know before they sit down. */
  readonly note?: string
  readonly onDone: () => void
}

/** Signs of a number below a hundred, `A107`. */
const usualLength = 4

/** The number in hand: as large as the glass allows, spoken part by part, kept on disk whatever the network does. */
export function IssuedTicketPage(props: IssuedTicketPageProps) {
  const notices = useKioskNotices(props)
  if (notices.page) return <NoticePage {...notices.page} />
  return <TicketInHand {...props} notices={notices} />
}

function TicketInHand(props: IssuedTicketPageProps & { readonly notices: KioskNotices }) {
  const { session, ticket, service, note, notices } = props
  useTick(5000)
  const state = session.view.value
  // The site may have added a letter when two kiosks were given one digit by mistake.
  const label = (state && findLeg(state, ticket.legId)?.label) ?? ticket.label
  const { isOnline } = session.connection.value
  return (
    <Page
      title={t('issued.title')}
      back="none"
      width="tiles"
      // Somebody whose arrival is noted keeps the number: without it they would be expected and in no line.
      kicker={note === undefined && <GiveBack {...props} />}
      actions={<IssuedTicketActions {...props} onNotices={notices.open} />}
    >
      <div class="ticket-page">
        <div class="ticket-parts">
          <div class="ticket">
            <p class="ticket-word">{t('issued.number')}</p>
            <p
              class="ticket-label"
              data-long={label.length > usualLength || undefined}
              data-spoken={t('issued.spokenNumber', { label: spokenParts(label).join(', ') })}
            >
              <bdi>{label}</bdi>
            </p>
            <p class="ticket-service">{service.name[textVariant.value]}</p>
            {ticket.priority === 'legal-priority' && <p class="ticket-priority">{t('issued.priority')}</p>}
            {note === undefined && (
              <p class="ticket-time">
                {t('issued.takenAt', { time: clockTime(ticket.issuedAt, session.site.value?.timeZone) })}
              </p>
            )}
          </div>
          <div class="ticket-words">
            {note && <p class="ticket-service">{note}</p>}
            <Standing session={session} ticket={ticket} />
            {notices.by && <p class="ticket-told">{own(`told.${notices.by}`)}</p>}
            {!isOnline && <Callout kind="important">{t('issued.offline')}</Callout>}
            {ticket.followSecret === undefined || !isOnline ? (
              <>
                {isOnline && <p>{t('issued.wait')}</p>}
                <p data-print="no">{t('issued.keep')}</p>
              </>
            ) : (
              <QrCode
                text={followAddress(ticket.followSecret)}
                label={
                  <>
                    <p>{t('issued.wait')}</p>
                    <p>{t('issued.follow')}</p>
                  </>
                }
              />
            )}
          </div>
        </div>
      </div>
    </Page>
  )
}

/** Where the person's own phone follows this ticket. What is behind `#` is sent to no server. */
const followAddress = (secret: string): string => `${location.origin}${location.pathname}#/ticket/${secret}`

/** Who comes before and how long it may take; while cut from the site, only what this kiosk knows. */
function Standing({ session, ticket }: Pick<IssuedTicketPageProps, 'session' | 'ticket'>) {
  const state = session.view.value
  const { lastContactAt } = session.connection.value
  const asking = { now: session.now(), lastContactAt, expected: session.expected() }
  const estimate = state && estimateWait(state, ticket.legId, asking)
  if (!estimate) return null
  const before = beforeWords(estimate, 'beforeNone')
  return (
    <>
      {before && <p class="ticket-before">{before}</p>}
      <p class="ticket-wait">{waitWords(estimate)}</p>
    </>
  )
}
