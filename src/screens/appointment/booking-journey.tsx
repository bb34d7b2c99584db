import { useSignal, type Signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Booked, BookingOptions, SlotWish } from '../../domain/appointments/booking-messages.ts'
import type { Commune } from '../../domain/guidance/commune.ts'
import type { Site } from '../../domain/queue/place.ts'
import type { ServiceId, SiteId } from '../../domain/values/ids.ts'
import { Button } from '../../ui/action/button.tsx'
import { Page } from '../../ui/layout/page.tsx'
import type { BookingOffice, BookingPerson, ChosenSlot, Kept } from './booking-office.ts'
import { ChooseCommune, ChooseService, Notice } from './choose-service.tsx'
import { ChooseSlot } from './choose-slot.tsx'
import { ConfirmPage } from './confirm-page.tsx'
import { NoSlot } from './no-slot.tsx'
import { emptyDraft, PersonPage, type PersonDraft } from './person-page.tsx'
import { useAsking, type Asking } from './use-asking.ts'
import { clockTime } from '../../ui/language/clock-time.ts'
import { slotWords } from './when.ts'
import { refusalWords, t } from './words.ts'

export interface BookingJourneyProps {
  readonly office: BookingOffice
  readonly sites: readonly Site[]
  readonly communes: readonly Commune[]
  readonly isByDesk?: boolean
  readonly onBooked: (booked: Booked) => void
  readonly onLeave: () => void
}

type Step =
  | { readonly at: 'service' }
  | { readonly at: 'commune'; readonly serviceId: ServiceId }
  | { readonly at: 'slot'; readonly wish: SlotWish; readonly siteId?: SiteId }
  | { readonly at: 'person' | 'confirm'; readonly wish: SlotWish; readonly slot: ChosenSlot; readonly kept: Kept }

/** Which ways of writing there are is asked first: it is also how one learns that nobody answers. */
function useOptions(office: BookingOffice) {
  const options = useSignal<BookingOptions | undefined>(undefined)
  const asking = useAsking()
  const load = () =>
    asking.ask(
      () => office.options(),
      (found) => (options.value = found),
    )
  useEffect(() => void load(), [])
  return { options: options.value, asking, load }
}

/** From "why do you come" to a promised hour: five short pages, nothing counted before the last. */
export function BookingJourney(props: BookingJourneyProps) {
  const { office, onLeave } = props
  const { options, asking, load } = useOptions(office)
  if (options) return <Steps {...props} options={options} />
  if (!asking.refusal) return <Page title={t('connecting')} back={onLeave} hasHome={false} />
  return (
    <Notice title={t('away.title')} text={refusalWords(asking.refusal)} onBack={onLeave}>
      <Button pictogram="arrow-counter-clockwise" onPress={() => void load()}>
        {t('retry')}
      </Button>
    </Notice>
  )
}

interface Memory {
  readonly step: Signal<Step>
  readonly draft: Signal<PersonDraft>
  readonly person: Signal<BookingPerson | undefined>
  /** Given back when another slot is chosen. */
  readonly kept: Signal<Kept | undefined>
  readonly asking: Asking
}

function Steps(props: BookingJourneyProps & { readonly options: BookingOptions }) {
  const memory: Memory = {
    step: useSignal<Step>({ at: 'service' }),
    draft: useSignal(emptyDraft()),
    person: useSignal<BookingPerson | undefined>(undefined),
    kept: useSignal<Kept | undefined>(undefined),
    asking: useAsking(),
  }
  const { step } = memory
  useEffect(() => scrollTo(0, 0), [step.value.at])
  const { value } = step
  switch (value.at) {
    case 'service':
      return (
        <ChooseService
          sites={props.sites}
          onChoose={(serviceId) => (step.value = { at: 'commune', serviceId })}
          onBack={props.onLeave}
        />
      )
    case 'commune':
      return (
        <ChooseCommune
          communes={props.communes}
          onChoose={(commune) => (step.value = { at: 'slot', wish: { serviceId: value.serviceId, commune } })}
          onBack={() => (step.value = { at: 'service' })}
        />
      )
    case 'slot':
      return <SlotStep {...props} memory={memory} wish={value.wish} siteId={value.siteId} />
    default:
      return <LastSteps {...props} memory={memory} chosen={value} />
  }
}

type WithMemory = BookingJourneyProps & { readonly options: BookingOptions; readonly memory: Memory }

function SlotStep(props: WithMemory & { readonly wish: SlotWish; readonly siteId: SiteId | undefined }) {
  const { office, sites, options, memory, wish, siteId, onBooked } = props
  const { step, kept, asking } = memory
  const back = () => {
    asking.forget()
    step.value = { at: 'commune', serviceId: wish.serviceId }
  }
  const keep = (slot: ChosenSlot) =>
    asking.ask(
      () => office.keep(wish, slot, kept.value),
      (now) => {
        kept.value = now
        step.value = { at: 'person', wish, slot, kept: now }
      },
    )
  return (
    <ChooseSlot
      office={office}
      sites={sites}
      wish={wish}
      at={siteId}
      refusal={asking.refusal}
      isBusy={asking.isBusy}
      onChoose={(slot) => void keep(slot)}
      onBack={back}
      none={<NoSlot office={office} options={options} wish={wish} onBooked={onBooked} onBack={back} />}
    />
  )
}

/** Nobody is asked how to write to them where nothing is sent. */
function personTitle({ email, sms }: BookingOptions, isByDesk = false): string {
  if (isByDesk) return t('person.titleDesk')
  return t(email || sms ? 'person.title' : 'person.titleNoMessages')
}

/** Refusals after which only another slot helps. */
const isGone = (code: string | undefined): boolean =>
  code === 'hold-expired' || code === 'slot-taken' || code === 'not-bookable'

function LastSteps(props: WithMemory & { readonly chosen: Extract<Step, { at: 'person' | 'confirm' }> }) {
  const { office, sites, options, memory, chosen, isByDesk, onBooked } = props
  const { step, draft, person, kept, asking } = memory
  const { wish, slot } = chosen
  const site = sites.find(({ id }) => id === slot.siteId)
  const toSlots = () => (step.value = { at: 'slot', wish, siteId: slot.siteId })
  useEffect(() => {
    if (!isGone(asking.refusal)) return
    kept.value = undefined
    toSlots()
  }, [asking.refusal])
  if (!site) return null
  const { until } = chosen.kept
  if (chosen.at === 'person' || !person.value)
    return (
      <PersonPage
        title={personTitle(options, isByDesk)}
        slot={slotWords(slot.start, site.timeZone)}
        options={options}
        draft={draft.value}
        keptUntil={until && clockTime(until, site.timeZone)}
        {...(isByDesk && { isByDesk })}
        onDraft={(typed) => (draft.value = typed)}
        onReady={(ready) => {
          person.value = ready
          step.value = { ...chosen, at: 'confirm' }
        }}
        onBack={toSlots}
      />
    )
  const booking = { wish, slot, kept: chosen.kept, person: person.value }
  return (
    <ConfirmPage
      {...booking}
      site={site}
      {...(isByDesk && { isByDesk })}
      isBusy={asking.isBusy}
      refusal={asking.refusal}
      onConfirm={() => void asking.ask(() => office.book(booking), onBooked)}
      onBack={() => (step.value = { ...chosen, at: 'person' })}
    />
  )
}
