import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { newRequestToken } from '../../device/appointments/random-secret.ts'
import type { Booked, BookingOptions, SlotWish } from '../../domain/appointments/booking-messages.ts'
import { Button } from '../../ui/action/button.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { hashOf } from '../../ui/layout/route.ts'
import { Callout } from '../../ui/notice/callout.tsx'
import type { BookingOffice, BookingPerson } from './booking-office.ts'
import { emptyDraft, PersonPage } from './person-page.tsx'
import { useAsking } from './use-asking.ts'
import { refusalWords, t } from './words.ts'

export interface NoSlotProps {
  readonly office: BookingOffice
  readonly options: BookingOptions
  readonly wish: SlotWish
  readonly onBooked: (booked: Booked) => void
  readonly onBack: () => void
}

/** The same token as long as the same person asks: pressed again after a lost answer, they stand on the list once. */
function useTokenFor(): (person: BookingPerson) => string {
  const drawn = useRef({ person: '', token: '' })
  return (person) => {
    const written = JSON.stringify(person)
    if (drawn.current.person !== written) drawn.current = { person: written, token: newRequestToken() }
    return drawn.current.token
  }
}

/** Nothing is free: what else there is, and the list of whoever wants to be told of the next slot. */
export function NoSlot({ office, options, wish, onBooked, onBack }: NoSlotProps) {
  const isJoining = useSignal(false)
  const draft = useSignal(emptyDraft())
  const asking = useAsking()
  const tokenFor = useTokenFor()
  const { wait } = office
  const canBeTold = wait !== undefined && (options.email || options.sms)
  if (canBeTold && isJoining.value)
    return (
      <PersonPage
        title={t('none.join')}
        options={options}
        draft={draft.value}
        mustBeWritten
        onDraft={(typed) => (draft.value = typed)}
        onReady={(person) => void asking.ask(() => wait(wish, person, tokenFor(person)), onBooked)}
        onBack={() => (isJoining.value = false)}
      />
    )
  return (
    <Page
      title={t('none.title')}
      back={onBack}
      hasHome={false}
      actions={
        <>
          {canBeTold && (
            <Button pictogram="bell" onPress={() => (isJoining.value = true)}>
              {t('none.join')}
            </Button>
          )}
          <Button variant="secondary" pictogram="ticket" href={hashOf(['advisor'])}>
            {t('none.without')}
          </Button>
        </>
      }
    >
      {asking.refusal && <Callout kind="danger">{refusalWords(asking.refusal)}</Callout>}
      <p>{t('none.text')}</p>
      {canBeTold && <p>{t('none.joinText')}</p>}
    </Page>
  )
}
