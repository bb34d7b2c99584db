import { useSignal } from '@preact/signals'
import type { Session } from '../../../device/session/session.ts'
import { hasArrivals } from '../../../domain/queue/elsewhere.ts'
import type { Site } from '../../../domain/queue/place.ts'
import { currentLeg, legsOfDay, type QueueState } from '../../../domain/queue/queue-state.ts'
import { spokenParts } from '../../../domain/queue/ticket-label.ts'
import type { Leg } from '../../../domain/queue/ticket.ts'
import { estimateWait } from '../../../domain/queue/wait/estimate-wait.ts'
import { arrivalLetter } from '../../../domain/queue/ticket-label.ts'
import type { LocalDate } from '../../../domain/values/local-date.ts'
import { Button } from '../../../ui/action/button.tsx'
import { ChoiceList } from '../../../ui/entry/choice-list.tsx'
import { NumberField } from '../../../ui/entry/number-field.tsx'
import { textVariant } from '../../../ui/language/text-variant.ts'
import { wordsOf } from '../../../ui/language/words.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { Callout } from '../../../ui/notice/callout.tsx'
import { clockTime } from '../../../ui/language/clock-time.ts'
import { beforeWords, waitWords } from '../../own-ticket/wait-words.ts'
import { t as own } from '../../own-ticket/words.ts'
import { t } from './words.ts'

export interface OwnTicketPageProps {
  readonly session: Session
  readonly site: Site
  readonly onBack: () => void
  readonly onDone: () => void
}

const refusalWords = wordsOf('errors')

/** `107` after the letter A is A107; from the hundredth of a kiosk on, 1100 is A1-100. */
function labelOf(letter: string, digits: number): string {
  const text = String(digits).padStart(3, '0')
  return text.length > 3 ? `${letter}${text.slice(0, 1)}-${text.slice(1)}` : `${letter}${text}`
}

/** The letters of the services, and that of people from another site on a day when there are any. */
function lettersOf(session: Session, site: Site): readonly string[] {
  const letters = site.services.map((service) => service.letter)
  const state = session.view.value
  return state && hasArrivals(state, session.now()) ? [...letters, arrivalLetter] : letters
}

/** Several legs of one visit share a number: the last one is where the person is now. */
const legNamed = (state: QueueState, day: LocalDate, label: string): Leg | undefined => {
  const first = legsOfDay(state, day).find((leg) => leg.label === label)
  return first && currentLeg(state, first.legId)
}

/** Somebody who has a ticket asks where they stand, or says that they are back: their number is enough for that. */
export function OwnTicketPage({ session, site, onBack, onDone }: OwnTicketPageProps) {
  const letter = useSignal<string | undefined>(site.services[0]?.letter)
  const digits = useSignal<number | undefined>(undefined)
  const label = useSignal<string | undefined>(undefined)
  const state = session.view.value
  const leg = label.value === undefined || !state ? undefined : legNamed(state, session.businessDay(), label.value)
  if (leg && state)
    return (
      <Page title={t('own.open')} back={() => (label.value = undefined)} hasHome={false}>
        <Standing session={session} state={state} leg={leg} onDone={onDone} />
      </Page>
    )
  const isReady = letter.value !== undefined && digits.value !== undefined
  const find = () => (label.value = labelOf(letter.value ?? '', digits.value ?? 0))
  return (
    <Page title={t('own.ask')} back={onBack} hasHome={false}>
      <div class="own-number">
        <ChoiceList
          label={t('own.letter')}
          shape="row"
          value={letter.value}
          onChoose={(value) => (letter.value = value)}
          options={lettersOf(session, site).map((each) => ({ value: each, label: each }))}
        />
        <NumberField
          label={t('own.digits')}
          value={digits.value}
          onChange={(value) => (digits.value = value)}
          min={1}
          max={9999}
        />
        {label.value !== undefined && <Callout kind="important">{t('own.unknown', { label: label.value })}</Callout>}
        <Button pictogram="magnifying-glass" isUnavailable={!isReady} onPress={find}>
          {t('own.find')}
        </Button>
      </div>
    </Page>
  )
}

export interface StandingProps {
  readonly session: Session
  readonly state: QueueState
  readonly leg: Leg
  readonly onDone: () => void
}

/** The number, where it stands in line, and what brings somebody back who had gone away. */
export function Standing({ session, state, leg, onDone }: StandingProps) {
  const refusal = useSignal<string | undefined>(undefined)
  const say = async (type: 'resumeVisit' | 'presentAgain'): Promise<void> => {
    const outcome = await session.dispatch({ type, legId: leg.legId })
    refusal.value = undefined
    if (outcome.result === 'refused' || outcome.result === 'offline')
      refusal.value = refusalWords(outcome.refusal.code, outcome.refusal.values ?? {})
  }
  const service = state.site.services.find(({ id }) => id === leg.serviceId)
  return (
    <div class="own-number">
      <p class="own-number-label" data-spoken={t('issued.spokenNumber', { label: spokenParts(leg.label).join(', ') })}>
        <bdi>{leg.label}</bdi>
      </p>
      {service && <p class="ticket-service">{service.name[textVariant.value]}</p>}
      <Place session={session} state={state} leg={leg} />
      {refusal.value !== undefined && <Callout kind="danger">{refusal.value}</Callout>}
      {leg.state === 'parked' && (
        <Button pictogram="hand-waving" isWide onPress={() => void say('resumeVisit')}>
          {own(leg.parking?.by === 'journey' ? 'elsewhere.isHere' : 'resume')}
        </Button>
      )}
      {leg.state === 'no-show' && (
        <Button pictogram="hand-waving" isWide onPress={() => void say('presentAgain')}>
          {own('presentAgain')}
        </Button>
      )}
      <Button variant="secondary" pictogram="check" onPress={onDone}>
        {t('issued.finish')}
      </Button>
    </div>
  )
}

/** Where the person stands: a desk that waits for them, a place in line, or that the ticket is over. */
function Place({ session, state, leg }: Omit<StandingProps, 'onDone'>) {
  const desk = state.site.desks.find(({ id }) => id === leg.deskId)
  if (desk && leg.state === 'called') return <p class="ticket-before">{own('calledText', { desk: desk.number })}</p>
  if (desk && leg.state === 'serving') return <p class="ticket-before">{own('serving', { desk: desk.number })}</p>
  if (leg.state === 'no-show') return <p class="ticket-before">{own('no-show')}</p>
  const { lastContactAt } = session.connection.value
  const estimate = estimateWait(state, leg.legId, { now: session.now(), lastContactAt, expected: session.expected() })
  if (leg.state === 'waiting' && estimate)
    return (
      <>
        <p class="ticket-before">{beforeWords(estimate, 'next')}</p>
        <p>{waitWords(estimate)}</p>
      </>
    )
  const returnAt = leg.parking?.returnAt
  if (leg.sentTo)
    return (
      <p class="ticket-before">{own('elsewhere.goesOn', { site: leg.sentTo.siteName, label: leg.sentTo.label })}</p>
    )
  if (leg.parking?.by === 'journey' && returnAt !== undefined)
    return (
      <p class="ticket-before">{own('elsewhere.callableFrom', { time: clockTime(returnAt, state.site.timeZone) })}</p>
    )
  if (leg.state === 'parked')
    return (
      <p class="ticket-before">
        {returnAt === undefined
          ? own('parkedNoTime')
          : own('parkedUntil', { time: clockTime(returnAt, state.site.timeZone) })}
      </p>
    )
  return <p>{own('endedText')}</p>
}
