import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { IssuedTicket, Session } from '../../../device/session/session.ts'
import { isReceived as isTimely } from '../../../domain/appointments/check-in-timing.ts'
import type { CheckInAnswer, CheckInRequest } from '../../../domain/appointments/site-messages.ts'
import type { Service, Site } from '../../../domain/queue/place.ts'
import { legOfAppointment } from '../../../domain/queue/queue-state.ts'
import type { PriorityClass } from '../../../domain/queue/ticket.ts'
import { localTimeAt } from '../../../domain/values/local-time.ts'
import { goBack } from '../../../ui/layout/route.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { AskPriority } from '../ticket/ask-priority.tsx'
import { IssuedTicketPage } from '../ticket/issued-ticket-page.tsx'
import { CodePage, HourPage, NamePage } from './identify-pages.tsx'
import { NotReceivedPage, RefusedPage } from './outcome-pages.tsx'
import { RepeatedPage } from './repeated-page.tsx'
import { t } from './words.ts'

type Step =
  | { readonly at: 'code' | 'name' | 'hour' | 'asking' }
  | { readonly at: 'priority'; readonly request: CheckInRequest }
  | { readonly at: 'issued'; readonly ticket: IssuedTicket; readonly service: Service; readonly answer: CheckInAnswer }
  | { readonly at: 'not-received' | 'repeated'; readonly answer: CheckInAnswer }
  | { readonly at: 'refused'; readonly code: string }

export interface CheckInJourneyProps {
  readonly session: Session | 'none' | undefined
  readonly onDone: () => void
}

/** From "I have an appointment" to a number in hand. Whatever fails, a ticket can still be taken. */
export function CheckInJourney({ session, onDone }: CheckInJourneyProps) {
  if (session === 'none') return <RefusedPage code="unreachable" />
  const enrolment = session?.enrolment.value
  if (enrolment === 'unknown' || enrolment === 'refused') return <RefusedPage code="unreachable" />
  const site = session?.site.value
  if (!session || !site) return <Page title={t('code.title')} lead={t('connecting')} />
  return <Steps session={session} site={site} onDone={onDone} />
}

/**
 * Received now; or received before, and without a ticket: the answer of the first time was lost on its way, or the ticket was given
 * back as a wrong touch. Whoever is noted as being here stands in the line.
 */
function mustHaveTicket({ view }: Session, { isReceived, isRepeated, timing, appointmentId }: CheckInAnswer): boolean {
  if (!isRepeated) return isReceived
  const state = view.peek()
  return isTimely(timing) && state !== undefined && legOfAppointment(state, appointmentId) === undefined
}

/** The ticket of somebody who is expected: an ordinary number that carries the hour of the appointment. */
async function issueFor(
  session: Session,
  site: Site,
  { answer, priority }: { answer: CheckInAnswer; priority: PriorityClass },
): Promise<Step> {
  const { serviceId, appointmentId, start } = answer
  const service = site.services.find(({ id }) => id === serviceId)
  const wish = { serviceId, priority, appointmentId, appointmentSlot: start } as const
  const issued = await session.issueTicket(wish).catch(() => undefined)
  if (!service || !issued?.ok) return { at: 'refused', code: 'unreachable' }
  return { at: 'issued', ticket: issued.value, service, answer }
}

const noteOf = ({ timing, start }: CheckInAnswer, { timeZone }: Site): string =>
  t(timing === 'late' ? 'late' : 'expected', { time: localTimeAt(start, timeZone) })

function Steps({ session, site, onDone }: { session: Session; site: Site; onDone: () => void }) {
  const step = useSignal<Step>({ at: 'code' })
  const name = useSignal('')
  const card = useSignal<PriorityClass | undefined>(undefined)
  const find = async (request: CheckInRequest, priority: PriorityClass): Promise<void> => {
    card.value = priority
    step.value = { at: 'asking' }
    const answer = await session.appointments.checkIn(request)
    if (!answer.ok) step.value = { at: 'refused', code: answer.code }
    else if (mustHaveTicket(session, answer.value))
      step.value = await issueFor(session, site, { answer: answer.value, priority })
    else if (answer.value.isRepeated) step.value = { at: 'repeated', answer: answer.value }
    else step.value = { at: 'not-received', answer: answer.value }
  }
  // Asked before the site notes anybody as being here, so that whoever is noted stands in the line at once; and only once.
  const askFirst = (request: CheckInRequest): void => {
    if (card.value === undefined) step.value = { at: 'priority', request }
    else void find(request, card.value)
  }
  useEffect(() => scrollTo(0, 0), [step.value.at])
  const { value } = step
  const again = () => (step.value = { at: 'code' })
  switch (value.at) {
    case 'code':
      return <CodePage onFind={askFirst} onWithoutCode={() => (step.value = { at: 'name' })} onBack={goBack} />
    case 'name':
      return (
        <NamePage
          name={name.value}
          onName={(typed) => (name.value = typed)}
          onReady={() => (step.value = { at: 'hour' })}
          onBack={again}
        />
      )
    case 'hour':
      return (
        <HourPage
          site={site}
          today={session.businessDay()}
          onChoose={(time) => askFirst({ name: name.value, time })}
          onBack={() => (step.value = { at: 'name' })}
        />
      )
    case 'priority':
      return <AskPriority onBack={again} onAnswer={(priority) => void find(value.request, priority)} />
    case 'asking':
      return <Page title={t('asking')} back="none" />
    case 'refused':
      return <RefusedPage code={value.code} onBack={again} />
    case 'not-received':
      return (
        <NotReceivedPage
          answer={value.answer}
          site={site}
          today={session.businessDay()}
          onBack={again}
          onDone={onDone}
        />
      )
    case 'repeated':
      return <RepeatedPage answer={value.answer} session={session} onBack={again} onDone={onDone} />
    case 'issued':
      return (
        <IssuedTicketPage
          session={session}
          ticket={value.ticket}
          service={value.service}
          note={noteOf(value.answer, site)}
          onDone={onDone}
        />
      )
  }
}
