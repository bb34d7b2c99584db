import { useSignal } from '@preact/signals'
import { closureReasons, type ClosureReason } from '../../domain/queue/queue-closure.ts'
import type { Service } from '../../domain/queue/place.ts'
import { closureAt } from '../../domain/queue/queue-state.ts'
import { waitingLegs } from '../../domain/queue/waiting.ts'
import { Button } from '../../ui/action/button.tsx'
import { ChoiceList } from '../../ui/entry/choice-list.tsx'
import { textVariant } from '../../ui/language/text-variant.ts'
import { Dialog } from '../../ui/notice/dialog.tsx'
import type { DeskAtWork } from './desk-at-work.ts'
import { clockTime } from '../../ui/language/clock-time.ts'
import { RulesForm } from './rules-form.tsx'
import { ThresholdsForm } from './thresholds-form.tsx'
import { t } from './words.ts'

/** What a supervisor's desk decides for the whole site: which queues still give tickets, and the end of the day. */
export function SiteDialog(props: DeskAtWork) {
  const isOpen = useSignal(false)
  const { state, session, now, ask } = props
  const waiting = waitingLegs(state, now).length
  // Nothing takes the end of a day back: it is asked twice.
  const isSure = useSignal(false)
  const close = () => {
    isOpen.value = false
    isSure.value = false
  }
  const endDay = () => {
    if (!isSure.value) return void (isSure.value = true)
    close()
    void ask({ type: 'endDay', businessDay: session.businessDay() })
  }
  return (
    <div class="desk-site-actions">
      <Button variant="quiet" pictogram="gear" onPress={() => (isOpen.value = true)}>
        {t('site.open')}
      </Button>
      <Dialog title={t('site.title')} isOpen={isOpen.value} onClose={close}>
        {state.site.services.map((service) => (
          <Queue key={service.id} {...props} service={service} />
        ))}
        <RulesForm {...props} />
        <ThresholdsForm {...props} />
        <section class="ticket-part">
          <h3>{t('site.endDay')}</h3>
          <p>{t('site.endDayText', { count: waiting })}</p>
          <Button variant="danger" pictogram="moon" onPress={endDay}>
            {t(isSure.value ? 'site.endDaySure' : 'site.endDay')}
          </Button>
        </section>
      </Dialog>
    </div>
  )
}

type QueueProps = DeskAtWork & { readonly service: Service }

function Queue(props: QueueProps) {
  const { state, now, ask, service } = props
  const closure = closureAt(state, service.id, now)
  const count = waitingLegs(state, now).filter(({ serviceId }) => serviceId === service.id).length
  return (
    <section class="ticket-part">
      <h3>{service.name[textVariant.value]}</h3>
      <p>{t('site.people', { count })}</p>
      {closure ? (
        <>
          <p>
            {t('site.closed', { time: clockTime(closure.since, state.site.timeZone) })} ·{' '}
            {t(`site.reason.${closure.reason}`)}
          </p>
          <Button
            variant="secondary"
            pictogram="door-open"
            onPress={() => void ask({ type: 'reopenQueue', serviceId: service.id })}
          >
            {t('site.reopen')}
          </Button>
        </>
      ) : (
        <CloseQueue {...props} />
      )}
    </section>
  )
}

/** What the kiosk will say is asked once somebody wants to stop: every queue has its line until then, not its form. */
function CloseQueue({ ask, service }: QueueProps) {
  const isAsked = useSignal(false)
  const reason = useSignal<string>(closureReasons[0])
  const close = () => void ask({ type: 'closeQueue', serviceId: service.id, reason: reason.value as ClosureReason })
  return (
    <>
      <Button
        variant="secondary"
        pictogram="prohibit"
        isPressed={isAsked.value}
        onPress={() => (isAsked.value = !isAsked.value)}
      >
        {t('site.close')}
      </Button>
      {isAsked.value && (
        <>
          <ChoiceList
            label={t('site.why')}
            shape="grid"
            value={reason.value}
            onChoose={(value) => (reason.value = value)}
            options={closureReasons.map((value) => ({ value, label: t(`site.reason.${value}`) }))}
          />
          <Button pictogram="check" onPress={close}>
            {t('site.closeConfirm')}
          </Button>
        </>
      )}
    </>
  )
}
