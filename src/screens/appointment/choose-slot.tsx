import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { FoundSlots, SlotWish } from '../../domain/appointments/booking-messages.ts'
import type { Site } from '../../domain/queue/place.ts'
import type { SiteId } from '../../domain/values/ids.ts'
import type { LocalDate } from '../../domain/values/local-date.ts'
import { Button } from '../../ui/action/button.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { ChoosePlace } from './choose-place.tsx'
import { ChooseDay, ChooseTime } from './choose-time.tsx'
import { Notice } from './choose-service.tsx'
import type { BookingOffice, ChosenSlot } from './booking-office.ts'
import { useAsking } from './use-asking.ts'
import { refusalWords, t } from './words.ts'

export interface ChooseSlotProps {
  readonly office: Pick<BookingOffice, 'slots'>
  readonly sites: readonly Site[]
  readonly wish: SlotWish
  /** Where the last slot was, when another one is looked for. */
  readonly at?: SiteId | undefined
  /** What came of the last slot chosen: it was taken meanwhile. */
  readonly refusal?: string | undefined
  readonly isBusy?: boolean
  readonly onChoose: (slot: ChosenSlot) => void
  readonly onBack: () => void
  /** There is no slot at all until the last day. */
  readonly none: preact.ComponentChild
}

/** Slots of a place, with what the page needs to show them. */
export interface SlotsOfSite {
  readonly site: Site
  readonly starts: FoundSlots['sites'][number]['starts']
}

const merged = (before: FoundSlots | undefined, more: FoundSlots): FoundSlots => ({
  ...more,
  sites: more.sites.map((each) => ({
    ...each,
    starts: [...(before?.sites.find(({ siteId }) => siteId === each.siteId)?.starts ?? []), ...each.starts],
  })),
})

/** What the server knows, a fortnight at a time; asked anew when a slot turned out to be taken. */
function useSlots({ office, wish, refusal }: Pick<ChooseSlotProps, 'office' | 'wish' | 'refusal'>) {
  const found = useSignal<FoundSlots | undefined>(undefined)
  const asking = useAsking()
  const load = (from?: LocalDate) =>
    asking.ask(
      () => office.slots({ serviceId: wish.serviceId, commune: wish.commune, ...(from && { from }) }),
      (more) => (found.value = merged(from && found.value, more)),
    )
  useEffect(() => void load(), [wish.serviceId, wish.commune, refusal])
  return { found: found.value, asking, load }
}

/** Where, which day, at what hour: three short pages, each with what can really be had. */
export function ChooseSlot(props: ChooseSlotProps) {
  const { sites, onChoose, onBack, none, refusal, isBusy = false } = props
  const { found, asking, load } = useSlots(props)
  const siteId = useSignal<SiteId | undefined>(props.at)
  const day = useSignal<LocalDate | undefined>(undefined)
  useEffect(() => {
    if (refusal) day.value = undefined
  }, [refusal])
  if (asking.refusal && !found)
    return (
      <Notice title={t('slots.failed')} text={refusalWords(asking.refusal)} onBack={onBack}>
        <Button pictogram="arrow-counter-clockwise" onPress={() => void load()}>
          {t('retry')}
        </Button>
      </Notice>
    )
  if (!found) return <Page title={t('slots.searching')} back={onBack} hasHome={false} />
  const places = found.sites.flatMap(({ siteId: id, starts }): SlotsOfSite[] =>
    sites.filter((site) => site.id === id && starts.length > 0).map((site) => ({ site, starts })),
  )
  const [only] = places
  if (!only) return none
  const place = places.length === 1 ? only : places.find(({ site }) => site.id === siteId.value)
  if (!place)
    return <ChoosePlace places={places} refusal={refusal} onChoose={(id) => (siteId.value = id)} onBack={onBack} />
  if (day.value === undefined)
    return (
      <ChooseDay
        place={place}
        refusal={refusal ?? asking.refusal}
        isBusy={asking.isBusy}
        onMore={found.next && (() => void load(found.next))}
        onChoose={(chosen) => (day.value = chosen)}
        onBack={() => (places.length === 1 ? onBack() : (siteId.value = undefined))}
      />
    )
  return (
    <ChooseTime
      place={place}
      day={day.value}
      isBusy={isBusy}
      onChoose={(start) => onChoose({ siteId: place.site.id, start })}
      onBack={() => (day.value = undefined)}
    />
  )
}
