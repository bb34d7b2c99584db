import { useSignal } from '@preact/signals'
import type { Booked, BookingOptions, SlotWish } from '../../domain/appointments/booking-messages.ts'
import { Button } from '../../ui/action/button.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { hashOf } from '../../ui/layout/route.ts'
import { Callout } from '../../ui/notice/callout.tsx'
import type { BookingOffice } from './booking-office.ts'
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

/** Nothing is free: what else there is, and the list of whoever wants to be told of the next slot. */
export function NoSlot({ office, options, wish, onBooked, onBack }: NoSlotProps) {
  const isJoining = useSignal(false)
  const draft = useSignal(emptyDraft())
  const asking = useAsking()
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
        onReady={(person) => void asking.ask(() => wait(wish, person), onBooked)}
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
