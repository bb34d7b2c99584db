import type { Session } from '../../../device/session/session.ts'
import type { CheckInAnswer } from '../../../domain/appointments/site-messages.ts'
import { currentLeg, legsOfDay, type QueueState } from '../../../domain/queue/queue-state.ts'
import type { Leg } from '../../../domain/queue/ticket.ts'
import type { LocalDate } from '../../../domain/values/local-date.ts'
import { Button } from '../../../ui/action/button.tsx'
import { Page } from '../../../ui/layout/page.tsx'
import { Callout } from '../../../ui/notice/callout.tsx'
import { Standing } from '../ticket/own-ticket-page.tsx'
import { appointmentWords, ToTicket } from './outcome-pages.tsx'
import { t } from './words.ts'
import '../ticket/ticket.css'

interface RepeatedPageProps {
  readonly answer: CheckInAnswer
  readonly session: Session
  readonly onBack: () => void
  readonly onDone: () => void
}

function legOf(state: QueueState, day: LocalDate, { appointmentId }: CheckInAnswer): Leg | undefined {
  const first = legsOfDay(state, day).find((leg) => leg.appointmentId === appointmentId)
  return first && currentLeg(state, first.legId)
}

/** Already noted: the number that was given is shown again, so that nobody takes a second one. */
export function RepeatedPage({ answer, session, onBack, onDone }: RepeatedPageProps) {
  const [state, site] = [session.view.value, session.site.value]
  const leg = state && legOf(state, session.businessDay(), answer)
  const lead = site && appointmentWords(answer, site)
  if (state && leg)
    return (
      <Page title={t('repeated.title')} lead={lead} back={onBack} hasHome={false}>
        <Standing session={session} state={state} leg={leg} onDone={onDone} />
      </Page>
    )
  return (
    <Page
      title={t('repeated.title')}
      lead={lead}
      back={onBack}
      hasHome={false}
      actions={
        <>
          <Button pictogram="check" onPress={onDone}>
            {t('done')}
          </Button>
          <ToTicket />
        </>
      }
    >
      <Callout kind="important">{t('repeated.text')}</Callout>
    </Page>
  )
}
