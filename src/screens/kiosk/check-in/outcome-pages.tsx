import type { CheckInAnswer } from '../../../domain/appointments/site-messages.ts'
import type { Site } from '../../../domain/queue/place.ts'
import { localDateAt } from '../../../domain/values/local-date.ts'
import { localTimeAt } from '../../../domain/values/local-time.ts'
import { Button } from '../../../ui/action/button.tsx'
import { formatDate } from '../../../ui/language/number-format.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { hashOf } from '../../../ui/layout/route.ts'
import { Callout } from '../../../ui/notice/callout.tsx'
import { t } from './words.ts'

const ToTicket = () => (
  <Button variant="secondary" pictogram="ticket" href={hashOf(['ticket'])}>
    {t('takeTicket')}
  </Button>
)

/** Not found, or nobody to ask: the ticket that anybody may take is always there. */
export const RefusedPage = ({ code, onBack }: { readonly code: string; readonly onBack?: () => void }) => {
  const isUnknown = code === 'unknown-appointment'
  return (
    <Page
      title={isUnknown ? t('unknown.title') : t('away.title')}
      {...(onBack && { back: onBack })}
      hasHome={false}
      actions={
        <>
          {onBack && (
            <Button pictogram="arrow-counter-clockwise" onPress={onBack}>
              {t('again')}
            </Button>
          )}
          <ToTicket />
        </>
      }
    >
      <Callout kind="important">{isUnknown ? t('unknown.text') : t('away.text')}</Callout>
    </Page>
  )
}

interface NotReceivedPageProps {
  readonly answer: CheckInAnswer
  readonly site: Site
  readonly onBack: () => void
  readonly onDone: () => void
}

/** Too early, too late, or already here: when the appointment is, and what to do now. */
export const NotReceivedPage = ({ answer, site, onBack, onDone }: NotReceivedPageProps) => {
  const { timing, start, isRepeated } = answer
  const key = isRepeated ? 'repeated' : timing === 'too-early' ? 'tooEarly' : 'tooLate'
  const policy = site.appointments?.checkIn
  const facts = {
    date: formatDate(localDateAt(start, site.timeZone), { weekday: 'long', day: 'numeric', month: 'long' }),
    time: localTimeAt(start, site.timeZone),
    minutes: policy?.earliestMinutesBefore ?? 0,
  }
  return (
    <Page
      title={t(`${key}.title`)}
      lead={t('yours', facts)}
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
      <Callout kind="important">{t(`${key}.text`, facts)}</Callout>
    </Page>
  )
}
