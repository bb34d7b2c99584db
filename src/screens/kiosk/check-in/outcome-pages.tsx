import type { CheckInAnswer } from '../../../domain/appointments/site-messages.ts'
import type { Site } from '../../../domain/queue/place.ts'
import { instant } from '../../../domain/values/instant.ts'
import { localDateAt, type LocalDate } from '../../../domain/values/local-date.ts'
import { localTimeAt } from '../../../domain/values/local-time.ts'
import { Button } from '../../../ui/action/button.tsx'
import { formatDate } from '../../../ui/language/number-format.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { hashOf } from '../../../ui/layout/route.ts'
import { Callout } from '../../../ui/notice/callout.tsx'
import { t } from './words.ts'

/** The ticket that anybody may take: first among the ways on where nothing else can be done. */
export const ToTicket = ({ isFirst = false }: { readonly isFirst?: boolean }) => (
  <Button variant={isFirst ? 'primary' : 'secondary'} pictogram="ticket" href={hashOf(['ticket'])}>
    {t('takeTicket')}
  </Button>
)

interface RefusedPageProps {
  readonly code: string
  readonly onBack?: () => void
}

/** Not found, or nobody to ask: the ticket is always there, and needs no network. */
export function RefusedPage({ code, onBack }: RefusedPageProps) {
  const isUnknown = code === 'unknown-appointment'
  const again = onBack && (
    <Button
      key="again"
      variant={isUnknown ? 'primary' : 'secondary'}
      pictogram="arrow-counter-clockwise"
      onPress={onBack}
    >
      {t('again')}
    </Button>
  )
  return (
    <Page
      title={isUnknown ? t('unknown.title') : t('away.title')}
      {...(onBack && { back: onBack })}
      hasHome={false}
      actions={
        <>
          {isUnknown && again}
          <ToTicket isFirst={!isUnknown} />
          {!isUnknown && again}
        </>
      }
    >
      <Callout kind="important">{isUnknown ? t('unknown.text') : t('away.text')}</Callout>
    </Page>
  )
}

/** `lundi 7 décembre à 09:00`: which appointment is spoken of. */
export const appointmentWords = ({ start }: CheckInAnswer, { timeZone }: Pick<Site, 'timeZone'>): string =>
  t('yours', {
    date: formatDate(localDateAt(start, timeZone), { weekday: 'long', day: 'numeric', month: 'long' }),
    time: localTimeAt(start, timeZone),
  })

interface NotReceivedPageProps {
  readonly answer: CheckInAnswer
  readonly site: Site
  readonly today: LocalDate
  readonly onBack: () => void
  readonly onDone: () => void
}

/** From when an arrival may be noted, on the clock of the place. */
function earliestTime({ start }: CheckInAnswer, { appointments, timeZone }: Site): string {
  const minutes = appointments?.checkIn.earliestMinutesBefore ?? 0
  return localTimeAt(instant(start - minutes * 60_000), timeZone)
}

/** Too early, on another day, or too late: when the appointment is, and what to do now. */
export function NotReceivedPage({ answer, site, today, onBack, onDone }: NotReceivedPageProps) {
  const isTooLate = answer.timing === 'too-late'
  const isToday = localDateAt(answer.start, site.timeZone) === today
  const key = isTooLate ? 'tooLate' : isToday ? 'tooEarly' : 'otherDay'
  const done = (
    <Button key="done" variant={isTooLate ? 'secondary' : 'primary'} pictogram="check" onPress={onDone}>
      {t('done')}
    </Button>
  )
  return (
    <Page
      title={t(`${key}.title`)}
      lead={appointmentWords(answer, site)}
      back={onBack}
      hasHome={false}
      actions={
        <>
          {!isTooLate && done}
          <ToTicket isFirst={isTooLate} />
          {isTooLate && done}
        </>
      }
    >
      <Callout kind="important">{t(`${key}.text`, { time: earliestTime(answer, site) })}</Callout>
    </Page>
  )
}
