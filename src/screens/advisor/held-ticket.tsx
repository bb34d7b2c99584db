import type { QueueCommand } from '../../domain/queue/command.ts'
import type { Desk } from '../../domain/queue/place.ts'
import type { QueueState } from '../../domain/queue/queue-state.ts'
import type { Leg } from '../../domain/queue/ticket.ts'
import { secondsBetween, type Instant } from '../../domain/values/instant.ts'
import { Button } from '../../ui/action/button.tsx'
import { Buttons } from '../../ui/action/buttons.tsx'
import { textVariant } from '../../ui/language/text-variant.ts'
import { reasonWords } from './reason-words.ts'
import { t } from './words.ts'

export interface HeldTicketProps {
  readonly leg: Leg
  readonly desk: Desk
  readonly state: QueueState
  readonly now: Instant
  readonly isBusy: boolean
  readonly ask: (command: QueueCommand) => Promise<void>
}

const elapsed = (from: Instant, now: Instant) => {
  const seconds = secondsBetween(from, now)
  return { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }
}

/** The person called or received at this desk: why they came now, since when, and what may be done. */
export function HeldTicket({ leg, desk, state, now, isBusy, ask }: HeldTicketProps) {
  const service = state.site.services.find(({ id }) => id === leg.serviceId)
  const isServing = leg.state === 'serving'
  const since = isServing ? (leg.startedAt ?? now) : (leg.lastCalledAt ?? now)
  return (
    <div class="held" data-state={leg.state}>
      <p class="held-state">{isServing ? t('serving') : t('called')}</p>
      <p class="held-label">
        <bdi>{leg.label}</bdi>
      </p>
      {service && <p class="held-service">{service.name[textVariant.value]}</p>}
      {leg.callReason && <p>{reasonWords(leg.callReason, state.site.timeZone)}</p>}
      <p class="held-timer" role="timer">
        {t(isServing ? 'servingFor' : 'calledFor', elapsed(since, now))}
        {!isServing && ` · ${t('callCount', { count: leg.callCount })}`}
      </p>
      <Gestures leg={leg} desk={desk} isBusy={isBusy} ask={ask} />
    </div>
  )
}

/** Keyed: a button under the focus never turns into another one, a second Enter must not end what the first began. */
function Gestures({ leg, desk, isBusy, ask }: Pick<HeldTicketProps, 'leg' | 'desk' | 'isBusy' | 'ask'>) {
  const of = { deskId: desk.id, legId: leg.legId }
  if (leg.state === 'serving')
    return (
      <Button
        key="finish"
        pictogram="check"
        isWide
        isBusy={isBusy}
        onPress={() => void ask({ type: 'finishService', ...of })}
      >
        {t('finish')}
      </Button>
    )
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
        <Button variant="quiet" pictogram="sign-out" onPress={() => void ask({ type: 'leaveQueue', legId: leg.legId })}>
          {t('leave')}
        </Button>
      </Buttons>
    </>
  )
}
