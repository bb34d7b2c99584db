import { useSignal } from '@preact/signals'
import type { Leg } from '../../domain/queue/ticket.ts'
import { secondsBetween, type Instant } from '../../domain/values/instant.ts'
import { Button } from '../../ui/action/button.tsx'
import { Buttons } from '../../ui/action/buttons.tsx'
import { textVariant } from '../../ui/language/text-variant.ts'
import type { DeskAtWork } from './desk-at-work.ts'
import { ElsewhereDialog } from './elsewhere/elsewhere-dialog.tsx'
import { FinishService } from './finish-service.tsx'
import { reasonWords } from './reason-words.ts'
import { TransferDialog } from './transfer-dialog.tsx'
import { UntilDialog } from './until-dialog.tsx'
import { t } from './words.ts'

export interface HeldTicketProps extends DeskAtWork {
  readonly leg: Leg
}

const elapsed = (from: Instant, now: Instant) => {
  const seconds = secondsBetween(from, now)
  return { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }
}

/** The person called or received at this desk: why they came now, since when, and what may be done. */
export function HeldTicket(props: HeldTicketProps) {
  const { leg, state, now } = props
  const service = state.site.services.find(({ id }) => id === leg.serviceId)
  const isServing = leg.state === 'serving'
  const since = isServing ? (leg.startedAt ?? now) : (leg.lastCalledAt ?? now)
  return (
    <div class="held" data-state={leg.state}>
      <div class="held-head">
        <p class="held-state">{isServing ? t('serving') : t('called')}</p>
        <p class="held-label">
          <bdi>{leg.label}</bdi>
        </p>
        {service && <p class="held-service">{service.name[textVariant.value]}</p>}
        {leg.sentFrom && <p>{t('elsewhere.from', { site: leg.sentFrom.siteName, label: leg.sentFrom.label })}</p>}
        {leg.callReason && <p>{reasonWords(leg.callReason, state.site.timeZone)}</p>}
        <p class="held-timer" role="timer">
          {t(isServing ? 'servingFor' : 'calledFor', elapsed(since, now))}
          {!isServing && ` · ${t('callCount', { count: leg.callCount })}`}
        </p>
      </div>
      {isServing ? <Receiving {...props} /> : <Called {...props} />}
    </div>
  )
}

/** Keyed: a button under the focus never turns into another one, a second Enter must not end what the first began. */
function Called({ leg, desk, isBusy, ask }: HeldTicketProps) {
  const of = { deskId: desk.id, legId: leg.legId }
  return (
    <>
      <Button
        key="start"
        pictogram="check"
        isWide
        isBusy={isBusy}
        onPress={() => void ask({ type: 'startService', ...of })}
      >
        {t('start')}
      </Button>
      <Buttons>
        <Button variant="secondary" pictogram="megaphone" onPress={() => void ask({ type: 'recall', ...of })}>
          {t('recall')}
        </Button>
        <Button variant="secondary" pictogram="x" onPress={() => void ask({ type: 'markNoShow', ...of })}>
          {t('noShow')}
        </Button>
        <Button variant="quiet" pictogram="key-return" onPress={() => void ask({ type: 'returnToQueue', ...of })}>
          {t('return')}
        </Button>
        <Button variant="quiet" pictogram="sign-out" onPress={() => void ask({ type: 'leaveQueue', ...of })}>
          {t('leave')}
        </Button>
      </Buttons>
    </>
  )
}

function Receiving(props: HeldTicketProps) {
  const { leg, desk, state, now, ask } = props
  const open = useSignal<'none' | 'park' | 'transfer' | 'elsewhere'>('none')
  const close = () => (open.value = 'none')
  const of = { deskId: desk.id, legId: leg.legId }
  return (
    <>
      <FinishService {...props} />
      <Buttons key="others">
        <Button variant="secondary" pictogram="clock" onPress={() => (open.value = 'park')}>
          {t('park')}
        </Button>
        <Button variant="secondary" pictogram="arrows-left-right" onPress={() => (open.value = 'transfer')}>
          {t('transfer')}
        </Button>
        <Button variant="secondary" pictogram="map-pin" onPress={() => (open.value = 'elsewhere')}>
          {t('elsewhere.open')}
        </Button>
      </Buttons>
      <UntilDialog
        label={leg.label}
        isOpen={open.value === 'park'}
        now={now}
        timeZone={state.site.timeZone}
        onClose={close}
        onChoose={(returnAt) => void ask({ type: 'park', ...of, ...(returnAt === undefined ? {} : { returnAt }) })}
      />
      <TransferDialog {...props} isOpen={open.value === 'transfer'} onClose={close} />
      <ElsewhereDialog {...props} isOpen={open.value === 'elsewhere'} onClose={close} />
    </>
  )
}
