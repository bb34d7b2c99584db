import { useSignal } from '@preact/signals'
import type { IssuedTicket, Session } from '../../../device/session/session.ts'
import { peopleBefore } from '../../../domain/queue/people-before.ts'
import type { Service } from '../../../domain/queue/place.ts'
import { spokenParts } from '../../../domain/queue/ticket-label.ts'
import { findLeg } from '../../../domain/queue/queue-state.ts'
import { Button } from '../../../ui/action/button.tsx'
import { currentFacts, textVariant } from '../../../ui/language/text-variant.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { Callout } from '../../../ui/notice/callout.tsx'
import { t } from './words.ts'
import './ticket.css'

export interface IssuedTicketPageProps {
  readonly session: Session
  readonly ticket: IssuedTicket
  readonly service: Service
  readonly onDone: () => void
}

/** Signs of a number below a hundred, `A107`. */
const usualLength = 4

/** The number in hand: as large as the glass allows, spoken part by part, kept on disk whatever the network does. */
export function IssuedTicketPage({ session, ticket, service, onDone }: IssuedTicketPageProps) {
  const state = session.view.value
  // The site may have added a letter when two kiosks were given one digit by mistake.
  const label = (state && findLeg(state, ticket.legId)?.label) ?? ticket.label
  const before = state && peopleBefore(state, ticket.legId, session.now())
  const { isOnline } = session.connection.value
  return (
    <Page
      title={t('issued.title')}
      back="none"
      width="tiles"
      actions={<Actions session={session} ticket={ticket} onDone={onDone} />}
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
            <p class="ticket-time">{t('issued.takenAt', { time: timeOf(ticket, session) })}</p>
          </div>
          <div class="ticket-words">
            {before !== undefined && (
              <p class="ticket-before">
                {before === 0 ? t('issued.beforeNone') : t('issued.before', { count: before })}
              </p>
            )}
            {isOnline ? <p>{t('issued.wait')}</p> : <Callout kind="important">{t('issued.offline')}</Callout>}
            <p data-print="no">{t('issued.keep')}</p>
          </div>
        </div>
      </div>
    </Page>
  )
}

/** Twenty-four hours in every language, as on every clock of the room. */
const timeOf = ({ issuedAt }: IssuedTicket, session: Session): string =>
  new Intl.DateTimeFormat(currentFacts().locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: session.site.value?.timeZone,
  }).format(issuedAt)

/** Printed once: a second paper with the same number would be two people with one place. */
function Actions({ session, ticket, onDone }: Pick<IssuedTicketPageProps, 'session' | 'ticket' | 'onDone'>) {
  const isPrinted = useSignal(false)
  const print = async (): Promise<void> => {
    const isFirst = await session.markPrinted(ticket.visitId)
    isPrinted.value = true
    if (isFirst) window.print()
  }
  return (
    <>
      <Button pictogram="check" onPress={onDone}>
        {t('issued.finish')}
      </Button>
      <Button variant="secondary" pictogram="printer" isUnavailable={isPrinted.value} onPress={() => void print()}>
        {isPrinted.value ? t('issued.printed') : t('issued.print')}
      </Button>
    </>
  )
}
