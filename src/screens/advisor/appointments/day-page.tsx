import { useSignal } from '@preact/signals'
import type { Session } from '../../../device/session/session.ts'
import type { DeskStep, SiteAppointment } from '../../../domain/appointments/site-messages.ts'
import type { Site } from '../../../domain/queue/place.ts'
import { legOfAppointment } from '../../../domain/queue/queue-state.ts'
import type { PriorityClass } from '../../../domain/queue/ticket.ts'
import { addDays, type LocalDate } from '../../../domain/values/local-date.ts'
import { Button } from '../../../ui/action/button.tsx'
import { Buttons } from '../../../ui/action/buttons.tsx'
import { formatDate } from '../../../ui/language/number-format.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { hashOf, navigate } from '../../../ui/layout/route.ts'
import { useTick } from '../../../ui/layout/use-tick.ts'
import { showToast } from '../../../ui/notice/announcer.tsx'
import { Callout } from '../../../ui/notice/callout.tsx'
import { useAsking } from '../../appointment/use-asking.ts'
import { refusalWords } from '../../appointment/words.ts'
import { ArrivalDialog } from './arrival-dialog.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { DayTable } from './day-table.tsx'
import { useDay } from './use-day.ts'
import { t } from './words.ts'
import './day-page.css'

export interface DayPageProps {
  readonly session: Session
  readonly site: Site
}

/**
 * Somebody at the desk is somebody in the queue: the ticket carries the hour of the appointment.
 * @returns why there is none; undefined when there is one.
 */
async function issueFor(
  session: Session,
  appointment: SiteAppointment,
  priority: PriorityClass,
): Promise<string | undefined> {
  const { serviceId, appointmentId, start, name } = appointment
  const wish = { serviceId, priority, appointmentId, appointmentSlot: start } as const
  const issued = await session.issueTicket(wish).catch(() => undefined)
  if (!issued?.ok) return issued?.problems[0]?.code ?? 'storage-unavailable'
  showToast(t('ticket', { label: issued.value.label, name: name ?? t('erased') }))
  return undefined
}

/** Who comes on a day, in the order of the day, and what a desk may do about it. */
export function DayPage({ session, site }: DayPageProps) {
  useTick(60_000)
  const today = session.businessDay()
  const day = useSignal(today)
  const acting = useAsking()
  const ticketRefusal = useSignal<string | undefined>(undefined)
  const cancelling = useSignal<SiteAppointment | undefined>(undefined)
  const arriving = useSignal<SiteAppointment | undefined>(undefined)
  const { appointments, refusal: dayRefusal, load } = useDay(session, day.value)
  const giveTicket = async (appointment: SiteAppointment, priority: PriorityClass): Promise<void> => {
    ticketRefusal.value = await issueFor(session, appointment, priority)
  }
  // Looked at again in any case: a step that was refused, or whose answer was lost, may have been taken.
  const act = (appointment: SiteAppointment, step: DeskStep, then: () => void = () => undefined) =>
    void acting
      .ask(() => session.appointments.take({ appointmentId: appointment.appointmentId, step }), then)
      .then(load)
  const arrive = (appointment: SiteAppointment, priority: PriorityClass) => {
    arriving.value = undefined
    // Noted already, and in no line: only the ticket is missing.
    if (appointment.state === 'checked-in') void giveTicket(appointment, priority)
    else act(appointment, 'checkIn', () => void giveTicket(appointment, priority))
  }
  const refusal = ticketRefusal.value ?? acting.refusal ?? dayRefusal
  const state = session.view.value
  return (
    <Page
      title={t('title')}
      back={() => navigate([])}
      hasHome={false}
      width="whole"
      kicker={
        <Button pictogram="calendar-plus" href={hashOf(['appointments', 'new'])}>
          {t('book')}
        </Button>
      }
    >
      <DayChoice day={day.value} today={today} onDay={(chosen) => (day.value = chosen)} />
      {refusal && <Callout kind="important">{refusalWords(refusal)}</Callout>}
      {!appointments && !refusal && <p>{t('loading')}</p>}
      {appointments && (
        <DayTable
          appointments={appointments}
          site={site}
          isToday={day.value === today}
          now={session.now()}
          isBusy={acting.isBusy}
          hasTicket={({ appointmentId }) => state !== undefined && legOfAppointment(state, appointmentId) !== undefined}
          onArrive={(appointment) => (arriving.value = appointment)}
          onAbsent={(appointment) => act(appointment, 'markNoShow')}
          onCancel={(appointment) => (cancelling.value = appointment)}
        />
      )}
      <ArrivalDialog appointment={arriving.value} onArrive={arrive} onClose={() => (arriving.value = undefined)} />
      <CancelDialog
        appointment={cancelling.value}
        timeZone={site.timeZone}
        onClose={() => (cancelling.value = undefined)}
        onCancel={(appointment, step) => {
          cancelling.value = undefined
          act(appointment, step)
        }}
      />
    </Page>
  )
}

interface DayChoiceProps {
  readonly day: LocalDate
  readonly today: LocalDate
  readonly onDay: (day: LocalDate) => void
}

const DayChoice = ({ day, today, onDay }: DayChoiceProps) => (
  <div class="day-choice">
    <h2>
      {formatDate(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}
      {day === today && <span class="day-today">{t('today')}</span>}
    </h2>
    <Buttons>
      {day !== today && (
        <Button variant="quiet" pictogram="calendar-check" onPress={() => onDay(today)}>
          {t('today')}
        </Button>
      )}
      <Button variant="secondary" pictogram="arrow-left" onPress={() => onDay(addDays(day, -1))}>
        {t('previous')}
      </Button>
      <Button variant="secondary" pictogram="arrow-right" isForward onPress={() => onDay(addDays(day, 1))}>
        {t('next')}
      </Button>
    </Buttons>
  </div>
)
