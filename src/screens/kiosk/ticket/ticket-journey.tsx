import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { IssuedTicket, Session } from '../../../device/session/session.ts'
import type { Service, Site } from '../../../domain/queue/place.ts'
import { closureAt } from '../../../domain/queue/queue-state.ts'
import type { PriorityClass } from '../../../domain/queue/ticket.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { Callout } from '../../../ui/notice/callout.tsx'
import { AskPriority } from './ask-priority.tsx'
import { ChooseService, ClosedService } from './choose-service.tsx'
import { IssuedTicketPage } from './issued-ticket-page.tsx'
import { OwnTicketPage } from './own-ticket-page.tsx'
import { t } from './words.ts'
import './ticket.css'

type Step =
  | { readonly at: 'service' }
  | { readonly at: 'priority'; readonly service: Service }
  | { readonly at: 'closed'; readonly service: Service }
  | { readonly at: 'own' }
  | { readonly at: 'issuing' }
  | { readonly at: 'issued'; readonly ticket: IssuedTicket; readonly service: Service }
  | { readonly at: 'failed' }

export interface TicketJourneyProps {
  /** Undefined while the device opens; `none` where no server is configured. */
  readonly session: Session | 'none' | undefined
  /** The person has read the number and goes to sit down. */
  readonly onDone: () => void
}

/** From "why do you come" to a number in hand: two questions, and the ticket is on disk before it is shown. */
export function TicketJourney({ session, onDone }: TicketJourneyProps) {
  if (session === 'none') return <Notice title={t('noServer.title')} text={t('noServer.text')} />
  const enrolment = session?.enrolment.value
  if (enrolment === 'unknown' || enrolment === 'refused')
    return <Notice title={t('notEnrolled.title')} text={t('notEnrolled.text')} />
  const site = session?.site.value
  if (!session || !site) return <Page title={t('title')} lead={t('connecting')} />
  return <Steps session={session} site={site} onDone={onDone} />
}

const Notice = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <Page title={title}>
    <Callout kind="important">{text}</Callout>
  </Page>
)

function Steps({ session, site, onDone }: { session: Session; site: Site; onDone: () => void }) {
  const step = useSignal<Step>({ at: 'service' })
  const issue = async (service: Service, priority: PriorityClass): Promise<void> => {
    step.value = { at: 'issuing' }
    const issued = await session.issueTicket({ serviceId: service.id, priority }).catch(() => undefined)
    step.value = issued?.ok ? { at: 'issued', ticket: issued.value, service } : { at: 'failed' }
  }
  // What is drawn anew is announced by its title taking the focus; each step starts at the top.
  useEffect(() => scrollTo(0, 0), [step.value.at])
  const toServices = () => void (step.value = { at: 'service' })
  const { value } = step
  switch (value.at) {
    case 'service':
      // The site has another machine in this place, or knows this one no more: nobody would hear of its numbers.
      if (session.connection.value.problem === 'unauthorized')
        return <Notice title={t('notEnrolled.title')} text={t('notEnrolled.text')} />
      return (
        <ChooseService
          session={session}
          site={site}
          onOwn={() => (step.value = { at: 'own' })}
          onChoose={(service) => (step.value = { at: isClosed(session, service) ? 'closed' : 'priority', service })}
        />
      )
    case 'closed':
      return <ClosedService session={session} service={value.service} onBack={toServices} />
    case 'own':
      return <OwnTicketPage session={session} site={site} onBack={toServices} onDone={onDone} />
    case 'priority':
      return <AskPriority onBack={toServices} onAnswer={(priority) => void issue(value.service, priority)} />
    case 'issuing':
      return <Page title={t('issuing')} back="none" />
    case 'failed':
      return <Notice title={t('failed.title')} text={t('failed.text')} />
    case 'issued':
      return <IssuedTicketPage session={session} ticket={value.ticket} service={value.service} onDone={onDone} />
  }
}

function isClosed(session: Session, { id }: Service): boolean {
  const state = session.view.value
  return state !== undefined && closureAt(state, id, session.now()) !== undefined
}
